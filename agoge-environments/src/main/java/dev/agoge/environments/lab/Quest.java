package dev.agoge.environments.lab;

import java.util.List;

/** What is to be done; numbers are places in the lists of a {@link Scene}. */
sealed interface Quest {

  /** Bring a sample to a state of matter, which the device can do. */
  record Change(int sample, Phase phase, int device) implements Quest {}

  /** Find out something about each subject, and put it in the box for the answer. */
  record Sort(Trial trial, List<Integer> subjects, int yesBox, int noBox, List<Integer> tools)
      implements Quest {
    public Sort {
      subjects = List.copyOf(subjects);
      tools = List.copyOf(tools);
    }
  }

  /** Make a sample by mixing; warming what takes part only when warm on the hotplate. */
  record Make(int product, int hotplate) implements Quest {}

  /** Get a part out of a mixture with a tool. */
  record Divide(int mixture, int part, int tool) implements Quest {}

  /** Get what is dissolved out of a solution by boiling it down. */
  record BoilDown(int mixture, int part, int hotplate) implements Quest {}

  /** Close a circuit of battery, wire, load and wire. */
  record Light(int load, List<Integer> tools) implements Quest {
    public Light {
      tools = List.copyOf(tools);
    }
  }

  /** Raise a plant. */
  record Grow(int seed, int pot, int soil, int can, int brush, int sill, int sink, Stage stage)
      implements Quest {}

  /** Put one of the right things in the box. */
  record Pick(List<Integer> right, int box) implements Quest {
    public Pick {
      right = List.copyOf(right);
    }
  }

  /** Time a block on every ramp, then name the fastest. */
  record Slide(List<Integer> ramps, int fastest, int block) implements Quest {
    public Slide {
      ramps = List.copyOf(ramps);
    }
  }
}
