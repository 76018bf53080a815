package dev.agoge.environments.grid;

import java.util.Arrays;
import java.util.List;

/** The ways to act, in the order in which they are listed for a thing. */
enum Act {
  GO_TO("go to"),
  PICK_UP("pick up"),
  PUT_NEXT("put next to"),
  OPEN("open"),
  CLOSE("close"),
  GO_THROUGH("go through"),
  TURN_LEFT("turn left"),
  TURN_RIGHT("turn right"),
  GO_FORWARD("go forward"),
  TAKE("pick up"),
  DROP("drop"),
  TOGGLE("toggle");

  /** Acts that take a thing: a walk to it, as far as it is in sight, and a deed at its end. */
  static final List<Act> ON_THINGS =
      Arrays.stream(values()).filter(act -> act.compareTo(TURN_LEFT) < 0).toList();

  /** Acts without a thing, each a single turn, step or grip. */
  static final List<Act> SINGLE =
      Arrays.stream(values()).filter(act -> act.compareTo(TURN_LEFT) >= 0).toList();

  private final String words;

  Act(String words) {
    this.words = words;
  }

  /** How it is said, without the thing. */
  String words() {
    return words;
  }
}
