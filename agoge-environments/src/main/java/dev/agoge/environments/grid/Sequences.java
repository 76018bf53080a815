package dev.agoge.environments.grid;

import dev.agoge.environments.grid.Clause.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Missions of several parts over several rooms. */
final class Sequences {
  private Sequences() {}

  static List<List<Wish>> together(Draft draft) {
    begin(draft, 1);
    List<List<Wish>> stages = List.of(List.of(wish(draft), wish(draft)));
    draft.distract(4);
    return stages;
  }

  static List<List<Wish>> two(Draft draft) {
    begin(draft, 1);
    List<List<Wish>> stages = List.of(List.of(wish(draft)), List.of(wish(draft)));
    draft.distract(4);
    return stages;
  }

  static List<List<Wish>> three(Draft draft) {
    begin(draft, 1);
    List<List<Wish>> stages =
        draft.random().nextBoolean()
            ? List.of(List.of(wish(draft)), List.of(wish(draft)), List.of(wish(draft)))
            : List.of(List.of(wish(draft), wish(draft)), List.of(wish(draft)));
    draft.distract(3);
    return stages;
  }

  private static void begin(Draft draft, int moreDoors) {
    draft.connect(moreDoors);
    draft.player(draft.anyRoom());
  }

  /** Two stages, locked rooms, keys in boxes, things before doors. */
  static List<List<Wish>> boss(Draft draft) {
    begin(draft, 1);
    List<List<Wish>> stages = new ArrayList<>();
    for (int stage = 0; stage < 2; stage++) {
      List<Wish> wishes = new ArrayList<>(List.of(wish(draft)));
      if (draft.random().nextBoolean()) {
        wishes.add(wish(draft));
      }
      stages.add(wishes);
    }
    lockRooms(draft);
    draft.distract(5);
    return stages;
  }

  /** Something to do with things that are put somewhere now. */
  private static Wish wish(Draft draft) {
    return switch (draft.random().nextInt(5)) {
      case 0 -> Wish.of(Verb.GO_TO, object(draft));
      case 1 -> Wish.of(Verb.PICK_UP, object(draft));
      case 2 -> Wish.putNext(object(draft), object(draft));
      case 3 -> Wish.of(Verb.GO_TO, door(draft));
      default -> Wish.of(Verb.OPEN, door(draft));
    };
  }

  private static Look object(Draft draft) {
    Look look = draft.goals().nextObject();
    draft.put(look, draft.anyRoom());
    return look;
  }

  private static Look door(Draft draft) {
    Look look = draft.goals().next(Kind.DOOR);
    draft.paint(look);
    return look;
  }

  /**
   * Locks up to two rooms that have a single door each, with the keys outside both: so a way that
   * asks for a key is the only one, and the keys can be got in either order.
   */
  private static void lockRooms(Draft draft) {
    List<Integer> locked = new ArrayList<>();
    List<Integer> rooms =
        new ArrayList<>(
            IntStream.range(0, draft.rooms().count())
                .filter(room -> doorsOf(draft, room).size() == 1)
                .filter(room -> room != draft.rooms().room(draft.playersCell()))
                .boxed()
                .toList());
    while (!rooms.isEmpty() && locked.size() < 2) {
      int room = rooms.remove(/* index */ draft.random().nextInt(rooms.size()));
      int door = doorsOf(draft, room).getFirst();
      if (!draft.isLocked(door)) {
        draft.lock(door);
        locked.add(room);
      }
    }
    for (int room : locked) {
      int door = doorsOf(draft, room).getFirst();
      key(draft, new Look(draft.doors().get(door).colour(), Kind.KEY), locked);
      if (draft.random().nextInt(3) == 0) {
        Door one = draft.doors().get(door);
        int outside = one.near().room() == room ? one.far().room() : one.near().room();
        draft.block(draft.goals().other(), door, outside);
      }
    }
  }

  private static void key(Draft draft, Look key, List<Integer> locked) {
    int room = draft.anyRoom();
    while (locked.contains(room)) {
      room = draft.anyRoom();
    }
    if (draft.random().nextBoolean()) {
      draft.put(key, room);
    } else {
      Look box = new Look(draft.anyColour(), Kind.BOX);
      if (draft.goals().named().contains(box)) {
        draft.spoil();
      }
      draft.hide(key, draft.put(box, room));
    }
  }

  private static List<Integer> doorsOf(Draft draft, int room) {
    return IntStream.range(0, draft.doors().size())
        .filter(door -> draft.doors().get(door).isOf(room))
        .boxed()
        .toList();
  }
}
