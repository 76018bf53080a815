package dev.agoge.environments.games.puzzle;

/** A way to make one number of two. */
enum Operation {
  PLUS('+'),
  TIMES('*'),
  MINUS('-'),
  OVER('/');

  private final char sign;

  Operation(char sign) {
    this.sign = sign;
  }

  boolean commutes() {
    return this == PLUS || this == TIMES;
  }

  boolean possible(Fraction right) {
    return this != OVER || right.over() != 0;
  }

  Fraction of(Fraction left, Fraction right) {
    return switch (this) {
      case PLUS -> left.plus(right);
      case TIMES -> left.times(right);
      case MINUS -> left.minus(right);
      case OVER -> left.by(right);
    };
  }

  String text(Fraction left, Fraction right) {
    return left + " " + sign + " " + right;
  }
}
