package dev.agoge.environments.grid;

import dev.agoge.environments.grid.Clause.Verb;
import java.util.ArrayList;
import java.util.List;

/** Missions in one room, at the doors of one room, and over rooms that are not locked. */
final class Missions {
  private static final int MIDDLE = 4;

  private Missions() {}

  static List<List<Wish>> only(Wish wish) {
    return List.of(List.of(wish));
  }

  static List<List<Wish>> goToObject(Draft draft) {
    draft.player(0);
    Look look = draft.goals().nextObject();
    draft.put(look, 0);
    return only(Wish.of(Verb.GO_TO, look));
  }

  static List<List<Wish>> goToLocal(Draft draft) {
    return local(draft, Verb.GO_TO);
  }

  static List<List<Wish>> pickUpLocal(Draft draft) {
    return local(draft, Verb.PICK_UP);
  }

  private static List<List<Wish>> local(Draft draft, Verb verb) {
    draft.player(0);
    Look look = draft.goals().nextObject();
    draft.put(look, 0);
    draft.distract(5 + draft.random().nextInt(3));
    return only(Wish.of(verb, look));
  }

  static List<List<Wish>> goToPlace(Draft draft) {
    return place(draft, Verb.GO_TO);
  }

  static List<List<Wish>> pickUpPlace(Draft draft) {
    return place(draft, Verb.PICK_UP);
  }

  /** Of some equal things, only those at the right spot count. */
  private static List<List<Wish>> place(Draft draft, Verb verb) {
    draft.player(0);
    Look look = draft.goals().nextObject();
    for (int i = 0; i < 3; i++) {
      draft.put(look, 0);
    }
    draft.distract(2 + draft.random().nextInt(3));
    return only(Wish.of(verb, look, draft.any(List.of(Wish.Spot.values()))));
  }

  static List<List<Wish>> putNextLocal(Draft draft) {
    draft.player(0);
    Wish wish = Wish.putNext(draft.goals().nextObject(), draft.goals().nextObject());
    draft.put(wish.look(), 0);
    draft.put(wish.other(), 0);
    draft.distract(2 + draft.random().nextInt(3));
    return only(wish);
  }

  /** Four doors of the middle room, of different colours, the first of the look. */
  private static void doors(Draft draft, List<Look> looks) {
    List<Colour> colours = new ArrayList<>(List.of(Colour.values()));
    looks.forEach(look -> colours.remove(look.colour()));
    List<int[]> walls = new ArrayList<>();
    walls.add(new int[] {MIDDLE - 1, 0});
    walls.add(new int[] {MIDDLE, 0});
    walls.add(new int[] {MIDDLE - 3, 1});
    walls.add(new int[] {MIDDLE, 1});
    int made = 0;
    while (!walls.isEmpty()) {
      int[] wall = walls.remove(draft.random().nextInt(walls.size()));
      Colour colour =
          made < looks.size()
              ? looks.get(made).colour()
              : colours.remove(draft.random().nextInt(colours.size()));
      draft.door(wall[0], wall[1] == 1, colour, GridState.CLOSED);
      made++;
    }
    draft.player(MIDDLE);
    for (int i = 0; i < 2; i++) {
      draft.put(draft.goals().other(), MIDDLE);
    }
  }

  static List<List<Wish>> goToDoor(Draft draft) {
    Look look = draft.goals().next(Kind.DOOR);
    doors(draft, List.of(look));
    return only(Wish.of(Verb.GO_TO, look));
  }

  static List<List<Wish>> openDoor(Draft draft) {
    Look look = draft.goals().next(Kind.DOOR);
    doors(draft, List.of(look));
    return only(Wish.of(Verb.OPEN, look));
  }

  static List<List<Wish>> openPlace(Draft draft) {
    Look look = draft.goals().next(Kind.DOOR);
    doors(draft, List.of(look, look));
    return only(Wish.of(Verb.OPEN, look, draft.any(List.of(Wish.Spot.values()))));
  }

  static List<List<Wish>> openInOrder(Draft draft) {
    Look first = draft.goals().next(Kind.DOOR);
    Look second = draft.goals().next(Kind.DOOR);
    doors(draft, List.of(first, second));
    return List.of(List.of(Wish.of(Verb.OPEN, first)), List.of(Wish.of(Verb.OPEN, second)));
  }

  static List<List<Wish>> goToFar(Draft draft) {
    return far(draft, Verb.GO_TO);
  }

  static List<List<Wish>> pickUpFar(Draft draft) {
    return far(draft, Verb.PICK_UP);
  }

  private static List<List<Wish>> far(Draft draft, Verb verb) {
    draft.connect(2);
    int room = draft.anyRoom();
    draft.player(room);
    Look look = draft.goals().nextObject();
    draft.put(look, otherRoom(draft, room));
    draft.distract(8);
    return only(Wish.of(verb, look));
  }

  static int otherRoom(Draft draft, int room) {
    int count = draft.rooms().count();
    return (room + 1 + draft.random().nextInt(count - 1)) % count;
  }

  static List<List<Wish>> putNextFar(Draft draft) {
    draft.connect(1);
    int room = draft.anyRoom();
    draft.player(room);
    Wish wish = Wish.putNext(draft.goals().nextObject(), draft.goals().nextObject());
    int first = draft.anyRoom();
    draft.put(wish.look(), first);
    draft.put(wish.other(), otherRoom(draft, first));
    draft.distract(4);
    return only(wish);
  }

  /** The thing is in one of some boxes that all look different. */
  static List<List<Wish>> findHidden(Draft draft) {
    draft.connect(1);
    draft.player(draft.anyRoom());
    Look look = draft.goals().next(draft.any(List.of(Kind.KEY, Kind.BALL)));
    int[] boxes = new int[3 + draft.random().nextInt(2)];
    for (int i = 0; i < boxes.length; i++) {
      boxes[i] = draft.put(new Look(draft.anyColour(), Kind.BOX), draft.anyRoom());
    }
    draft.hide(look, boxes[draft.random().nextInt(boxes.length)]);
    draft.distract(2);
    return only(Wish.of(Verb.PICK_UP, look));
  }
}
