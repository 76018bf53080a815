package dev.agoge.environments.grid;

import dev.agoge.environments.grid.Clause.Verb;
import java.util.List;

/** Missions with something in the way: a thing before a door, a lock, a key that must be found. */
final class LockedMissions {
  private static final int NEAR = 0;
  private static final int BEHIND = 1;

  private LockedMissions() {}

  private static Look keyOf(Draft draft, int door) {
    return new Look(draft.doors().get(door).colour(), Kind.KEY);
  }

  static List<List<Wish>> unblock(Draft draft) {
    int door = draft.door(NEAR, false, draft.anyColour(), GridState.CLOSED);
    Look look = draft.goals().nextObject();
    draft.player(NEAR);
    draft.block(draft.goals().other(), door, NEAR);
    draft.put(look, BEHIND);
    draft.distract(3);
    return Missions.only(Wish.of(Verb.PICK_UP, look));
  }

  /** A locked door to open, with its key among other things. */
  static List<List<Wish>> unlock(Draft draft) {
    Look look = draft.goals().next(Kind.DOOR);
    int door = draft.door(NEAR, false, look.colour(), GridState.LOCKED);
    draft.player(NEAR);
    draft.put(keyOf(draft, door), NEAR);
    draft.put(new Look(draft.anyColour(), Kind.KEY), NEAR);
    draft.distract(3);
    return Missions.only(Wish.of(Verb.OPEN, look));
  }

  static List<List<Wish>> unlockPickUp(Draft draft) {
    Look look = draft.goals().next(draft.any(List.of(Kind.BALL, Kind.BOX)));
    int door = draft.door(NEAR, false, draft.anyColour(), GridState.LOCKED);
    draft.player(NEAR);
    draft.put(keyOf(draft, door), NEAR);
    draft.put(look, BEHIND);
    draft.distract(3);
    return Missions.only(Wish.of(Verb.PICK_UP, look));
  }

  static List<List<Wish>> keyInBox(Draft draft) {
    Look look = draft.goals().next(Kind.DOOR);
    int door = draft.door(NEAR, false, look.colour(), GridState.LOCKED);
    draft.player(NEAR);
    int box = draft.put(new Look(draft.anyColour(), Kind.BOX), NEAR);
    draft.put(new Look(draft.anyColour(), Kind.BOX), NEAR);
    draft.hide(keyOf(draft, door), box);
    draft.put(draft.goals().other(Kind.BALL), NEAR);
    return Missions.only(Wish.of(Verb.OPEN, look));
  }

  static List<List<Wish>> blockedUnlock(Draft draft) {
    Look look = draft.goals().next(draft.any(List.of(Kind.BALL, Kind.BOX)));
    int door = draft.door(NEAR, false, draft.anyColour(), GridState.LOCKED);
    draft.player(NEAR);
    draft.block(draft.goals().other(), door, NEAR);
    draft.put(keyOf(draft, door), NEAR);
    draft.put(look, BEHIND);
    draft.distract(2);
    return Missions.only(Wish.of(Verb.PICK_UP, look));
  }

  /** From the middle room, the key behind one door opens the other. */
  static List<List<Wish>> unlockToUnlock(Draft draft) {
    int middle = 1;
    boolean mirrored = draft.random().nextBoolean();
    Look look = draft.goals().next(draft.any(List.of(Kind.BALL, Kind.BOX)));
    Colour first = draft.anyColour();
    Colour second = Colour.ALL.get((Colour.ALL.indexOf(first) + 1 + draft.random().nextInt(5)) % 6);
    draft.door(0, false, mirrored ? second : first, GridState.LOCKED);
    draft.door(1, false, mirrored ? first : second, GridState.LOCKED);
    draft.player(middle);
    draft.put(new Look(first, Kind.KEY), middle);
    draft.put(new Look(second, Kind.KEY), mirrored ? 2 : 0);
    draft.put(look, mirrored ? 0 : 2);
    draft.put(draft.goals().other(Kind.BALL), middle);
    return Missions.only(Wish.of(Verb.PICK_UP, look));
  }
}
