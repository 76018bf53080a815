package dev.agoge.environments.household;

import java.util.Locale;
import java.util.Optional;

/** The six kinds of chore, in the manner of ALFWorld (Shridhar et al., 2021). */
enum Family {
  /** Put an object in a kind of receptacle. */
  PLACE,
  /** Hold an object where a lamp is lit. */
  LIGHT,
  /** Put a cleaned object in a kind of receptacle. */
  CLEAN,
  /** Put a heated object in a kind of receptacle. */
  HEAT,
  /** Put a cooled object in a kind of receptacle. */
  COOL,
  /** Put two objects of a kind in one receptacle. */
  TWO;

  /** Name in tables and options. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What must be done to the object before it is put down. */
  Optional<Treatment> treatment() {
    return switch (this) {
      case CLEAN -> Optional.of(Treatment.CLEAN);
      case HEAT -> Optional.of(Treatment.HEAT);
      case COOL -> Optional.of(Treatment.COOL);
      case PLACE, LIGHT, TWO -> Optional.empty();
    };
  }
}
