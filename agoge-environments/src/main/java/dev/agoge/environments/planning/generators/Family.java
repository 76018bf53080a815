package dev.agoge.environments.planning.generators;

import dev.agoge.support.Suggestions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** A shipped domain with its problems. */
public enum Family {
  /** A robot carries balls between rooms. */
  GRIPPER,
  /** An arm stacks blocks. */
  BLOCKS,
  /** Wheels are changed with tools from the boot. */
  TYRES,
  /** Drinks are mixed with two hands. */
  BARTENDER,
  /** Discs move between three pegs. */
  HANOI,
  /** Parcels travel by van and plane. */
  LOGISTICS;

  /** The hardest level; the easiest is 1. */
  public static final int LEVELS = 4;

  /** The name in tasks and options. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** All names. */
  public static List<String> names() {
    return Arrays.stream(values()).map(Family::label).toList();
  }

  /**
   * The family of a name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Family named(String label) {
    return Arrays.stream(values())
        .filter(f -> f.label().equals(label))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException(Suggestions.unknown("family", label, names())));
  }

  /** The text of the domain. */
  public String domain() {
    return resource(label() + ".pddl");
  }

  /** The wording of the domain, a side file. */
  public String texts() {
    return resource(label() + ".texts");
  }

  /**
   * The text of a problem in which something is left to do.
   *
   * @param level from 1 to {@link #LEVELS}
   */
  public String problem(int level, RandomGenerator random) {
    Draw draw = new Draw(random);
    ProblemText problem = make(level, draw);
    while (problem.isTrivial()) {
      problem = make(level, draw);
    }
    return problem.text();
  }

  private ProblemText make(int level, Draw draw) {
    return switch (this) {
      case GRIPPER -> Gripper.make(level, draw);
      case BLOCKS -> Blocks.make(level, draw);
      case TYRES -> Tyres.make(level, draw);
      case BARTENDER -> Bartender.make(level, draw);
      case HANOI -> Hanoi.make(level, draw);
      case LOGISTICS -> Logistics.make(level, draw);
    };
  }

  private static String resource(String name) {
    try (InputStream in = Family.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + name + "; build it again");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
