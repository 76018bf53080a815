package dev.agoge.environments.grid;

import java.util.List;
import java.util.Locale;

/** The kinds of missions, from the easiest on. */
enum Family {
  GO_TO_OBJECT(1, 1, 6),
  GO_TO_LOCAL(1, 1, 6),
  GO_TO_PLACE(1, 1, 6),
  GO_TO_DOOR(3, 3, 4),
  OPEN_DOOR(3, 3, 4),
  OPEN_PLACE(3, 3, 4),
  PICK_UP_LOCAL(1, 1, 6),
  PICK_UP_PLACE(1, 1, 6),
  PUT_NEXT_LOCAL(1, 1, 6),
  OPEN_IN_ORDER(3, 3, 4),
  GO_TO_FAR(3, 3, 4),
  PICK_UP_FAR(3, 3, 4),
  UNBLOCK(2, 1, 5),
  UNLOCK(2, 1, 5),
  UNLOCK_PICK_UP(2, 1, 5),
  KEY_IN_BOX(2, 1, 5),
  BLOCKED_UNLOCK(2, 1, 5),
  UNLOCK_TO_UNLOCK(3, 1, 4),
  PUT_NEXT_FAR(2, 2, 4),
  FIND_HIDDEN(2, 2, 4),
  TOGETHER(2, 2, 4),
  SEQUENCE_TWO(2, 2, 4),
  SEQUENCE_THREE(2, 2, 4),
  BOSS(3, 3, 4);

  private final int columns;
  private final int rows;
  private final int side;

  Family(int columns, int rows, int side) {
    this.columns = columns;
    this.rows = rows;
    this.side = side;
  }

  /** {@code go-to-object} and so on. */
  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The fewest commands of a task of the family. */
  int least() {
    return this == BOSS ? 8 : 1;
  }

  Rooms rooms() {
    return new Rooms(columns, rows, side);
  }

  /** Furnishes a draft and says what is asked for in it: stages of wishes. */
  List<List<Wish>> draw(Draft draft) {
    return switch (this) {
      case GO_TO_OBJECT -> Missions.goToObject(draft);
      case GO_TO_LOCAL -> Missions.goToLocal(draft);
      case GO_TO_PLACE -> Missions.goToPlace(draft);
      case GO_TO_DOOR -> Missions.goToDoor(draft);
      case OPEN_DOOR -> Missions.openDoor(draft);
      case OPEN_PLACE -> Missions.openPlace(draft);
      case PICK_UP_LOCAL -> Missions.pickUpLocal(draft);
      case PICK_UP_PLACE -> Missions.pickUpPlace(draft);
      case PUT_NEXT_LOCAL -> Missions.putNextLocal(draft);
      case OPEN_IN_ORDER -> Missions.openInOrder(draft);
      case GO_TO_FAR -> Missions.goToFar(draft);
      case PICK_UP_FAR -> Missions.pickUpFar(draft);
      case UNBLOCK -> LockedMissions.unblock(draft);
      case UNLOCK -> LockedMissions.unlock(draft);
      case UNLOCK_PICK_UP -> LockedMissions.unlockPickUp(draft);
      case KEY_IN_BOX -> LockedMissions.keyInBox(draft);
      case BLOCKED_UNLOCK -> LockedMissions.blockedUnlock(draft);
      case UNLOCK_TO_UNLOCK -> LockedMissions.unlockToUnlock(draft);
      case PUT_NEXT_FAR -> Missions.putNextFar(draft);
      case FIND_HIDDEN -> Missions.findHidden(draft);
      case TOGETHER -> Sequences.together(draft);
      case SEQUENCE_TWO -> Sequences.two(draft);
      case SEQUENCE_THREE -> Sequences.three(draft);
      case BOSS -> Sequences.boss(draft);
    };
  }
}
