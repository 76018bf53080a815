package dev.agoge.environments.library;

import dev.agoge.environment.Split;
import dev.agoge.support.Seeds;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Invents names. A name belongs to one split by a hash of its letters, and occurs once in a world.
 */
final class Names {
  private static final long SEED = 20_260_401;
  private static final Pattern THRICE = Pattern.compile("(.)\\1\\1");
  private static final List<String> ONSETS =
      List.of(
          "B", "Br", "C", "D", "Dr", "F", "G", "Gr", "H", "J", "K", "L", "M", "N", "P", "Qu", "R",
          "S", "St", "T", "Tr", "V", "W", "Y", "Z");
  private static final List<String> VOWELS = List.of("a", "e", "i", "o", "u", "ae", "ei", "ou");
  private static final List<String> MIDDLES =
      List.of("l", "r", "n", "m", "nd", "rv", "lm", "st", "th", "k", "ss", "v", "rr", "ld", "nt");
  private static final List<String> GIVEN_ENDS =
      List.of("a", "en", "is", "o", "ia", "wyn", "eth", "or", "ika", "us");
  private static final List<String> FAMILY_ENDS =
      List.of("hart", "ley", "sen", "mond", "ard", "well", "kin", "grove", "tree", "ling");
  private static final List<String> TOWN_ENDS =
      List.of("wick", "mere", "stead", "low", "haven", "bridge", "gate", "field", "mouth", "ham");
  private static final List<String> REGION_ENDS = List.of("ia", "mark", "land", "avia", "shire");
  private static final List<String> ADJECTIVES =
      List.of(
          "Silver",
          "Patient",
          "Hollow",
          "Amber",
          "Silent",
          "Wandering",
          "Crooked",
          "Golden",
          "Last",
          "Sleeping",
          "Burning",
          "Quiet",
          "Broken",
          "Northern",
          "Hidden",
          "Painted",
          "Blue",
          "Iron",
          "Borrowed",
          "Distant",
          "Frozen",
          "Humble",
          "Laughing",
          "Narrow",
          "Restless",
          "Scarlet",
          "Seventh",
          "Tidal",
          "Velvet",
          "Winter");
  private static final List<String> NOUNS =
      List.of(
          "Orchard",
          "Lantern",
          "Ferryman",
          "Staircase",
          "Harvest",
          "Mirror",
          "Garden",
          "Bell",
          "Shepherd",
          "Letter",
          "Window",
          "Compass",
          "Sparrow",
          "Crown",
          "Harbour",
          "Clock",
          "Weaver",
          "Mountain",
          "Candle",
          "Thread",
          "Carousel",
          "Feather",
          "Gate",
          "Island",
          "Key",
          "Miller",
          "Road",
          "Ship",
          "Tower",
          "Well");

  private final Split split;
  private final SplittableRandom random;
  private final Set<String> taken = new HashSet<>();

  Names(Split split, SplittableRandom random) {
    this.split = split;
    this.random = random;
  }

  /** Given and family name. */
  String person() {
    return fresh(() -> stem() + one(GIVEN_ENDS) + " " + stem() + one(FAMILY_ENDS));
  }

  String town() {
    return fresh(() -> stem() + one(TOWN_ENDS));
  }

  String region() {
    return fresh(() -> stem() + one(REGION_ENDS));
  }

  String river() {
    return fresh(() -> "River " + stem());
  }

  String work() {
    return fresh(() -> "The " + one(ADJECTIVES) + " " + one(NOUNS));
  }

  /** A name that ends in what the thing is, such as {@code Veldar Academy}. */
  String ending(String what) {
    return fresh(() -> stem() + one(GIVEN_ENDS) + " " + what);
  }

  private String stem() {
    return one(ONSETS) + one(VOWELS) + one(MIDDLES);
  }

  private String fresh(Supplier<String> draw) {
    while (true) {
      String name = THRICE.matcher(draw.get()).replaceAll("$1$1");
      if (owner(name) == split && taken.add(name)) {
        return name;
      }
    }
  }

  /** The split that a name belongs to. */
  static Split owner(String name) {
    double lot = Seeds.uniform(Seeds.child(SEED, name), 0);
    return lot < 0.6 ? Split.TRAIN : lot < 0.75 ? Split.VALIDATION : Split.HELD_OUT;
  }

  private <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
