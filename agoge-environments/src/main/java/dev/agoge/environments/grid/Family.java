package dev.agoge.environments.grid;

import java.util.List;
import java.util.Locale;

/** The kinds of missions, from the easiest on. */
enum Family {
  GO_TO_OBJECT(1, 1, 6, Missions::goToObject),
  GO_TO_LOCAL(1, 1, 6, Missions::goToLocal),
  GO_TO_PLACE(1, 1, 6, Missions::goToPlace),
  GO_TO_DOOR(3, 3, 4, Missions::goToDoor),
  OPEN_DOOR(3, 3, 4, Missions::openDoor),
  OPEN_PLACE(3, 3, 4, Missions::openPlace),
  PICK_UP_LOCAL(1, 1, 6, Missions::pickUpLocal),
  PICK_UP_PLACE(1, 1, 6, Missions::pickUpPlace),
  PUT_NEXT_LOCAL(1, 1, 6, Missions::putNextLocal),
  OPEN_IN_ORDER(3, 3, 4, Missions::openInOrder),
  GO_TO_FAR(3, 3, 4, Missions::goToFar),
  PICK_UP_FAR(3, 3, 4, Missions::pickUpFar),
  UNBLOCK(2, 1, 5, LockedMissions::unblock),
  UNLOCK(2, 1, 5, LockedMissions::unlock),
  UNLOCK_PICK_UP(2, 1, 5, LockedMissions::unlockPickUp),
  KEY_IN_BOX(2, 1, 5, LockedMissions::keyInBox),
  BLOCKED_UNLOCK(2, 1, 5, LockedMissions::blockedUnlock),
  UNLOCK_TO_UNLOCK(3, 1, 4, LockedMissions::unlockToUnlock),
  PUT_NEXT_FAR(2, 2, 4, Missions::putNextFar),
  FIND_HIDDEN(2, 2, 4, Missions::findHidden),
  TOGETHER(2, 2, 4, Sequences::together),
  SEQUENCE_TWO(2, 2, 4, Sequences::two),
  SEQUENCE_THREE(2, 2, 4, Sequences::three),
  BOSS(3, 3, 4, Sequences::boss);

  /** Furnishes a draft and says what is asked for in it: stages of wishes. */
  interface Plot {
    List<List<Wish>> draw(Draft draft);
  }

  private final int columns;
  private final int rows;
  private final int side;
  private final Plot plot;

  Family(int columns, int rows, int side, Plot plot) {
    this.columns = columns;
    this.rows = rows;
    this.side = side;
    this.plot = plot;
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

  Plot plot() {
    return plot;
  }
}
