package dev.agoge.environments.games.puzzle;

import dev.agoge.environments.games.rules.MoveText;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rational number in lowest terms.
 *
 * @param over numerator
 * @param under denominator, at least 1
 */
public record Fraction(long over, long under) implements Comparable<Fraction> {
  private static final Pattern WRITTEN = Pattern.compile("(-?[0-9]{1,12})(?:/([0-9]{1,12}))?");

  /** In lowest terms. */
  static Fraction of(long over, long under) {
    long divisor = gcd(Math.abs(over), Math.abs(under)) * Long.signum(under);
    return new Fraction(over / divisor, under / divisor);
  }

  /** A whole number. */
  public static Fraction of(long whole) {
    return new Fraction(whole, 1);
  }

  private static long gcd(long a, long b) {
    return b == 0 ? a : gcd(b, a % b);
  }

  /** As {@link #toString} writes it. */
  static Optional<Fraction> parse(String text) {
    Matcher parts = WRITTEN.matcher(MoveText.normal(text));
    if (!parts.matches() || (parts.group(2) != null && Long.parseLong(parts.group(2)) == 0)) {
      return Optional.empty();
    }
    long under = parts.group(2) == null ? 1 : Long.parseLong(parts.group(2));
    return Optional.of(of(Long.parseLong(parts.group(1)), under));
  }

  /** Whether it is a whole number. */
  public boolean isWhole() {
    return under == 1;
  }

  Fraction plus(Fraction other) {
    return of(over * other.under + other.over * under, under * other.under);
  }

  Fraction minus(Fraction other) {
    return of(over * other.under - other.over * under, under * other.under);
  }

  Fraction times(Fraction other) {
    return of(over * other.over, under * other.under);
  }

  /** The other one is not zero. */
  Fraction by(Fraction other) {
    return of(over * other.under, under * other.over);
  }

  @Override
  public int compareTo(Fraction other) {
    return Long.compare(over * other.under, other.over * under);
  }

  @Override
  public String toString() {
    return under == 1 ? Long.toString(over) : over + "/" + under;
  }
}
