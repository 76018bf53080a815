package dev.agoge.environments.grid;

/**
 * Everything that changes in an episode.
 *
 * @param cell where the player is
 * @param heading how the player faces, see {@link Heading}
 * @param carried the object in hand, or {@link #NOTHING}
 * @param doors two bits a door: {@link #OPEN}, {@link #CLOSED} or {@link #LOCKED}
 * @param where for each object its cell, {@link #CARRIED}, {@link #INSIDE} a box, or {@link #GONE};
 *     never changed
 * @param emptied the boxes that were opened with nothing in them
 * @param done the parts of the mission that are done
 * @param left how many more actions may be carried out
 * @param news what the text tells of the last action; no part of what decides the future
 */
record GridState(
    int cell,
    int heading,
    int carried,
    long doors,
    short[] where,
    long emptied,
    int done,
    int left,
    String news) {
  static final int NOTHING = -1;

  static final int OPEN = 0;
  static final int CLOSED = 1;
  static final int LOCKED = 2;

  static final short CARRIED = -1;
  static final short INSIDE = -2;
  static final short GONE = -3;

  GridState at(int otherCell, int otherHeading) {
    return new GridState(otherCell, otherHeading, carried, doors, where, emptied, done, left, "");
  }

  /** With an object picked up, laid down or let out of a box. */
  GridState with(int nowCarried, short[] nowWhere) {
    return new GridState(cell, heading, nowCarried, doors, nowWhere, emptied, done, left, news);
  }

  GridState withDoor(int door, int nowIs) {
    long others = doors & ~(3L << (2 * door));
    long all = others | (long) nowIs << (2 * door);
    return new GridState(cell, heading, carried, all, where, emptied, done, left, news);
  }

  GridState withEmptied(int box) {
    long more = emptied | 1L << box;
    return new GridState(cell, heading, carried, doors, where, more, done, left, news);
  }

  GridState with(int nowDone, String otherNews) {
    return new GridState(cell, heading, carried, doors, where, emptied, nowDone, left, otherNews);
  }

  GridState telling(String otherNews) {
    return with(done, otherNews);
  }

  GridState withLeft(int nowLeft) {
    return new GridState(cell, heading, carried, doors, where, emptied, done, nowLeft, news);
  }

  /** Whether a door is {@link #OPEN}, {@link #CLOSED} or {@link #LOCKED}. */
  int door(int door) {
    return (int) (doors >>> (2 * door)) & 3;
  }

  /** The object on a cell, or {@link #NOTHING}. */
  int objectOn(int someCell) {
    for (int object = 0; object < where.length; object++) {
      if (where[object] == someCell) {
        return object;
      }
    }
    return NOTHING;
  }

  boolean isEmptied(int box) {
    return (emptied >>> box & 1) != 0;
  }

  /** Equal for equal states, whatever the news. */
  String key() {
    return layout() + "/" + left;
  }

  /** The key of everything but how many actions are left. */
  String layout() {
    StringBuilder key = new StringBuilder(24 + 3 * where.length);
    key.append(cell).append('/').append(heading).append('/').append(carried).append('/');
    key.append(Long.toString(doors, 36)).append('/').append(Long.toString(emptied, 36));
    key.append('/').append(done);
    for (short place : where) {
      key.append('/').append(place);
    }
    return key.toString();
  }
}
