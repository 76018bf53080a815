package dev.agoge.environments.wordle;

/**
 * The marks that a guess gets, as one number: five digits of base 3, the first letter's digit
 * lowest; 0 grey, 1 yellow, 2 green.
 *
 * <p>Greens are given first and each letter of the secret is used up by one mark, so of two equal
 * letters in a guess the second is grey if the secret has the letter only once.
 */
final class Marks {
  static final int LENGTH = 5;
  static final int KINDS = 243;
  static final int SOLVED = KINDS - 1;
  private static final char[] SIGNS = {'-', 'Y', 'G'};

  private Marks() {}

  /** The marks of a guess; both words have five letters from a to z. */
  static int of(String guess, String secret) {
    int[] unused = new int[26];
    for (int i = 0; i < LENGTH; i++) {
      if (guess.charAt(i) != secret.charAt(i)) {
        unused[secret.charAt(i) - 'a']++;
      }
    }
    int code = 0;
    int place = 1;
    for (int i = 0; i < LENGTH; i++) {
      if (guess.charAt(i) == secret.charAt(i)) {
        code += 2 * place;
      } else if (unused[guess.charAt(i) - 'a']-- > 0) {
        code += place;
      }
      place *= 3;
    }
    return code;
  }

  /** Writes a guess and its marks, each with spaces: {@code c r a n e - Y G - -}. */
  static void print(String guess, int code, StringBuilder to) {
    for (int i = 0; i < LENGTH; i++) {
      to.append(guess.charAt(i)).append(' ');
    }
    int rest = code;
    for (int i = 0; i < LENGTH; i++) {
      to.append(i == 0 ? "  " : " ").append(SIGNS[rest % 3]);
      rest /= 3;
    }
  }
}
