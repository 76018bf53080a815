package dev.agoge.environments.grid;

/**
 * Something to get at on the way to the end of the mission.
 *
 * @param things any of these
 * @param act what to do with it
 * @param free whether the hands must be free for it
 * @param avoided doors that must not be passed, as a set of their numbers
 * @param ignored objects that are not in the way, as a set
 */
record Errand(long things, Act act, boolean free, long avoided, long ignored) {

  static Errand of(long things, Act act) {
    return new Errand(things, act, act == Act.PICK_UP, 0, 0);
  }

  Errand avoiding(int door) {
    return new Errand(things, act, free, avoided | 1L << door, ignored);
  }

  Errand ignoring(long objects) {
    return new Errand(things, act, free, avoided, ignored | objects);
  }

  /** The same for one who takes things out of the way first. */
  Errand clearing(long otherIgnored) {
    return new Errand(things, act, true, avoided, otherIgnored);
  }
}
