package dev.agoge.environment.wrap;

import dev.agoge.environment.Wrapper;

/** Reads what stands after a wrapper's colon. */
final class Values {
  private Values() {}

  static int count(Wrapper wrapper, String value, int otherwise, int least, int most) {
    if (value.isEmpty()) {
      return otherwise;
    }
    int count = value.matches("[0-9]{1,6}") ? Integer.parseInt(value) : -1;
    if (count < least || count > most) {
      throw new IllegalArgumentException(
          "wrapper "
              + wrapper.name()
              + ":"
              + value
              + ": give a whole number from "
              + least
              + " to "
              + most);
    }
    return count;
  }

  static double probability(Wrapper wrapper, String value, double otherwise) {
    if (value.isEmpty()) {
      return otherwise;
    }
    double probability = value.matches("0|1|[01]?\\.[0-9]{1,9}") ? Double.parseDouble(value) : -1;
    if (probability < 0 || probability > 1) {
      throw new IllegalArgumentException(
          "wrapper " + wrapper.name() + ":" + value + ": give a probability from 0 to 1");
    }
    return probability;
  }

  static void none(Wrapper wrapper, String value) {
    if (!value.isEmpty()) {
      throw new IllegalArgumentException(
          "wrapper " + wrapper.name() + " takes no value; remove ':" + value + "'");
    }
  }
}
