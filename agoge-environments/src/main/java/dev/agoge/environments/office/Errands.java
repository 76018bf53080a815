package dev.agoge.environments.office;

import dev.agoge.environment.Split;
import dev.agoge.support.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Makes the errand for a place in a split.
 *
 * <p>Contents are disjoint by construction: each digest belongs to one split, and a draw that
 * belongs to another is thrown away. Besides, every second task outside training is new in kind:
 * its wording and its names never occur in training, and if it joins two stories, that pair does
 * not either.
 */
final class Errands {
  private static final long SEED = 20_270_104;

  private static final List<Plot> KNOWN = plots(false);
  private static final List<Plot> NEW = plots(true);

  private Errands() {}

  /** Stories told together. */
  record Plot(List<Story> stories) {
    String label() {
      return String.join("+", stories.stream().map(Story::label).toList());
    }
  }

  /** Single stories, and as many pairs as there are single ones in the order of some lot. */
  private static List<Plot> plots(boolean reserved) {
    List<Plot> singles = new ArrayList<>();
    List<Plot> pairs = new ArrayList<>();
    for (Story one : Story.values()) {
      singles.add(new Plot(List.of(one)));
      for (Story two : Story.values()) {
        if (one.compareTo(two) < 0 && one.goesWith(two) && isReserved(one, two) == reserved) {
          pairs.add(new Plot(List.of(one, two)));
        }
      }
    }
    List<Plot> all = new ArrayList<>();
    int both = Math.max(singles.size(), pairs.size());
    for (int i = 0; i < both; i++) {
      all.add(singles.get(i % singles.size()));
      all.add(pairs.get(i % pairs.size()));
    }
    return List.copyOf(all);
  }

  /** Whether a pair of stories is kept from training. */
  static boolean isReserved(Story one, Story two) {
    return Seeds.uniform(Seeds.child(SEED, one.label() + "+" + two.label()), 0) < 0.3;
  }

  /** Whether the task at a place of a split is of a new kind. */
  static boolean isNew(Split split, int number) {
    return split != Split.TRAIN && number % 2 == 1;
  }

  /** The stories that the task at a place is made of. */
  static Plot plot(Split split, int number) {
    List<Plot> plots = isNew(split, number) ? NEW : KNOWN;
    return plots.get((split == Split.TRAIN ? number : number / 2) % plots.size());
  }

  static Errand make(Split split, int number) {
    Plot plot = plot(split, number);
    long seed = Seeds.child(Seeds.child(SEED, split.label()), number);
    for (int attempt = 0; ; attempt++) {
      SplittableRandom random = new SplittableRandom(Seeds.child(seed, attempt));
      try {
        Sketch sketch = draw(plot, random, isNew(split, number));
        if (sketch.isWorthwhile() && splitOf(sketch.digest()) == split) {
          return sketch.errand();
        }
      } catch (Draft.FullException full) {
        // The next draw may have room.
      }
    }
  }

  /** The split that a content belongs to, by the first byte of its digest. */
  static Split splitOf(String digest) {
    int lot = Integer.parseInt(digest.substring(0, 2), 16);
    return lot < 128 ? Split.TRAIN : lot < 192 ? Split.VALIDATION : Split.HELD_OUT;
  }

  private static Sketch draw(Plot plot, SplittableRandom random, boolean fresh) {
    Draft draft = new Draft(random, fresh);
    Surroundings.furnish(draft);
    List<Story.Telling> tellings = plot.stories().stream().map(s -> s.prepare(draft)).toList();
    Surroundings.fill(draft);
    World world = draft.world();
    Desk desk = draft.desk();
    List<Chapter> chapters = new ArrayList<>();
    for (Story.Telling telling : tellings) {
      Chapter chapter = new Chapter(draft, world, desk);
      telling.tell(chapter);
      chapters.add(chapter);
    }
    return new Sketch(world, desk, chapters);
  }
}
