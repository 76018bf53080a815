package dev.agoge.environments.code.families;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Random choices. */
public final class Draw {
  private static final List<String> WORDS =
      List.of(
          "amber",
          "arrow",
          "basin",
          "bell",
          "brook",
          "cedar",
          "civic",
          "cloud",
          "dune",
          "eagle",
          "ember",
          "fern",
          "gate",
          "harbor",
          "island",
          "ivory",
          "kettle",
          "lantern",
          "level",
          "maple",
          "meadow",
          "noon",
          "oak",
          "orbit",
          "pepper",
          "quill",
          "radar",
          "river",
          "sail",
          "stone",
          "thistle",
          "tulip",
          "umbrella",
          "valley",
          "willow",
          "yarrow",
          "zinc");

  private final SplittableRandom random;

  public Draw(long seed) {
    random = new SplittableRandom(seed);
  }

  /** A number from {@code low} to {@code high}. */
  public int between(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  /** One of some things. */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public final <T> T one(T... things) {
    return things[random.nextInt(things.length)];
  }

  /** Some of some things, each at most once, in their order of being drawn. */
  public <T> List<T> some(int count, List<T> things) {
    List<T> rest = new ArrayList<>(things);
    List<T> drawn = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      drawn.add(rest.remove(random.nextInt(rest.size())));
    }
    return drawn;
  }

  /** Different letters. */
  List<String> letters(int count, String from) {
    return some(count, List.of(from.split("")));
  }

  /** A list as it is written. */
  String list(int count, Supplier<String> element) {
    return IntStream.range(0, count)
        .mapToObj(i -> element.get())
        .collect(Collectors.joining(", ", "[", "]"));
  }

  /** Some whole numbers. */
  String numbers(int fewest, int most, int low, int high) {
    return list(between(fewest, most), () -> String.valueOf(between(low, high)));
  }

  /** One word. */
  String word() {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  /** Some words with spaces between them. */
  String words(int fewest, int most) {
    return IntStream.range(0, between(fewest, most))
        .mapToObj(i -> word())
        .collect(Collectors.joining(" "));
  }

  /** A text of some of these letters. */
  String text(int length, String letters) {
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append(letters.charAt(random.nextInt(letters.length())));
    }
    return text.toString();
  }

  /** A text in quotes. */
  static String quote(String text) {
    return '"' + text + '"';
  }
}
