package dev.agoge.environments.lab;

import java.util.Locale;

/** The kinds of task, in the manner of ScienceWorld (Wang et al., EMNLP 2022). */
enum Family {
  /** Turn a solid into a liquid. */
  MELT,
  /** Turn a liquid into a gas. */
  BOIL,
  /** Turn a liquid into a solid. */
  FREEZE,
  /** Measure a temperature and sort by it. */
  TEMPERATURE,
  /** Find out whether something unknown melts. */
  MELTING,
  /** Mix paints. */
  PAINT,
  /** Dissolve one thing in another, which may have to be warm. */
  DISSOLVE,
  /** Take a mixture apart. */
  SEPARATE,
  /** Close a circuit. */
  CIRCUIT,
  /** Find out whether something conducts. */
  CONDUCT,
  /** Find out whether something floats. */
  FLOAT,
  /** Find out whether something is magnetic. */
  MAGNET,
  /** Find out whether something is an acid. */
  ACID,
  /** Raise a plant until it flowers. */
  GROW,
  /** Raise a plant until it bears fruit. */
  FRUIT,
  /** Find a thing of a class. */
  CLASSIFY,
  /** Find the ramp on which a block slides fastest. */
  RAMP;

  /** Name in tables and options. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
