package dev.agoge.environments.grid;

/**
 * What an action did, as sets of things (see {@link World}).
 *
 * @param state the state after it; its mission is not looked at yet
 * @param valid whether it could be done
 * @param faced what the player faces at its end
 * @param opened the door that it opened
 * @param pickedUp what it picked up
 * @param laidDown what it laid down
 * @param beside what lies beside the thing laid down
 */
record Deed(
    GridState state,
    boolean valid,
    long faced,
    long opened,
    long pickedUp,
    long laidDown,
    long beside) {

  static Deed refused(GridState state, String why) {
    return new Deed(state.telling(why), false, 0, 0, 0, 0, 0);
  }

  static Deed moved(GridState state) {
    return new Deed(state, true, 0, 0, 0, 0, 0);
  }

  Deed facing(long things) {
    return new Deed(state, valid, things, opened, pickedUp, laidDown, beside);
  }

  Deed leadingTo(GridState other) {
    return new Deed(other, valid, faced, opened, pickedUp, laidDown, beside);
  }
}
