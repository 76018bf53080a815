package dev.agoge.environments.office;

import dev.agoge.environment.Split;
import dev.agoge.support.Seeds;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
        Errand errand = draw(plot, random, isNew(split, number));
        if (isWorthwhile(errand) && splitOf(errand.digest()) == split) {
          return errand;
        }
      } catch (Draft.FullException full) {
        continue;
      }
    }
  }

  /** The split that a content belongs to, by the first byte of its digest. */
  static Split splitOf(String digest) {
    int lot = Integer.parseInt(digest.substring(0, 2), 16);
    return lot < 128 ? Split.TRAIN : lot < 192 ? Split.VALIDATION : Split.HELD_OUT;
  }

  /** Something is to be done, and no mail could be taken for another. */
  private static boolean isWorthwhile(Errand errand) {
    Set<List<String>> receivers = new HashSet<>();
    return (!errand.steps().isEmpty() || errand.question().isPresent())
        && errand.mails().stream().allMatch(mail -> receivers.add(mail.to()));
  }

  private static Errand draw(Plot plot, SplittableRandom random, boolean fresh) {
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
    return new Compiler(world, desk, chapters).errand();
  }

  /** Turns chapters into an errand: reads become bits, and the goal comes from doing the steps. */
  private static final class Compiler {
    private final World world;
    private final Desk start;
    private final List<Chapter> chapters;
    private final Reads reads;
    private Desk desk;

    Compiler(World world, Desk start, List<Chapter> chapters) {
      this.world = world;
      this.start = start;
      this.chapters = chapters;
      desk = start;
      reads = new Reads(world, start, instruction());
    }

    private String instruction() {
      return String.join(" Also: ", chapters.stream().map(Chapter::instruction).toList());
    }

    Errand errand() {
      Office office = new Office(world);
      List<Step> steps = new ArrayList<>();
      List<Step> decoys = new ArrayList<>();
      List<Step.Wanted> mails = new ArrayList<>();
      Optional<Question> question = Optional.empty();
      for (Chapter chapter : chapters) {
        chapter.steps().forEach(s -> steps.add(step(office, s)));
        chapter.decoys().forEach(d -> decoys.add(decoy(d)));
        mails.addAll(chapter.mails());
        question =
            question.or(
                () ->
                    chapter
                        .question()
                        .map(q -> new Question(q.answer(), q.rivals(), reads.mask(q.needs()))));
      }
      return new Errand(
          world, start, instruction(), steps, decoys, mails, question, desk, reads);
    }

    private Step decoy(Chapter.Planned planned) {
      String text = planned.call().action().text();
      return new Step(planned.call(), text, reads.mask(planned.needs()), "", "");
    }

    private Step step(Office office, Chapter.Planned planned) {
      String before = Contents.at(desk, planned.call());
      Desk next = office.call(desk, planned.call()).desk();
      String after =
          before.isEmpty() ? made(desk, next) : Contents.at(next, planned.call());
      desk = next;
      String text = planned.call().action().text();
      return new Step(planned.call(), text, reads.mask(planned.needs()), before, after);
    }

    private static String made(Desk before, Desk after) {
      List<String> contents = new ArrayList<>();
      after.contents(contents::add);
      before.contents(contents::remove);
      return contents.isEmpty() ? "" : contents.getFirst();
    }
  }
}
