package dev.agoge.environments.service;

import dev.agoge.environment.Split;
import dev.agoge.support.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Makes the case for a place in a split of a domain.
 *
 * <p>Contents are disjoint by construction: each digest belongs to one split. Besides, every second
 * task outside training is new in kind: its names and wordings, and the pair of requests if it has
 * two, never occur in training.
 */
final class Cases {
  private static final long SEED = 20_270_111;

  private final Domain domain;
  private final List<List<Story>> known;
  private final List<List<Story>> reserved;

  Cases(Domain domain) {
    this.domain = domain;
    List<Story> stories =
        domain instanceof OrdersDomain ? OrdersStories.all() : LendingStories.all();
    known = plots(stories, false);
    reserved = plots(stories, true);
  }

  /**
   * Single requests and pairs in turn. A request that ends in a transfer comes last. Of two, one at
   * least can be done, and single ones that can are told more often, so that few tasks ask for
   * refusals only.
   */
  private static List<List<Story>> plots(List<Story> stories, boolean reserved) {
    List<List<Story>> pairs = new ArrayList<>();
    for (Story one : stories) {
      for (Story two : stories) {
        boolean apart = !sort(one).equals(sort(two));
        boolean useful = !one.isForbidden() || !two.isForbidden();
        if (apart && useful && !one.transfers() && isReserved(one, two) == reserved) {
          pairs.add(List.of(one, two));
        }
      }
    }
    List<Story> singles = singles(stories);
    List<List<Story>> all = new ArrayList<>();
    for (int i = 0; i < Math.max(pairs.size(), singles.size()); i++) {
      all.add(List.of(singles.get(i % singles.size())));
      all.add(pairs.get(i % pairs.size()));
    }
    return List.copyOf(all);
  }

  /** Each story, and those that can be done twice more. */
  private static List<Story> singles(List<Story> stories) {
    List<Story> singles = new ArrayList<>(stories);
    for (int i = 0; i < 2; i++) {
      stories.stream().filter(s -> !s.isForbidden()).forEach(singles::add);
    }
    return singles;
  }

  /** Requests of one sort are not paired, lest one be taken for the other. */
  private static String sort(Story story) {
    String name = story.name();
    return name.contains("-") ? name.substring(0, name.indexOf('-')) : name;
  }

  static boolean isReserved(Story one, Story two) {
    return Seeds.uniform(Seeds.child(SEED, one.name() + "+" + two.name()), 0) < 0.3;
  }

  static boolean isNew(Split split, int number) {
    return split != Split.TRAIN && number % 2 == 1;
  }

  Case make(Split split, int number) {
    boolean fresh = isNew(split, number);
    List<List<Story>> plots = fresh ? reserved : known;
    List<Story> plot = plots.get((split == Split.TRAIN ? number : number / 2) % plots.size());
    long seed = Seeds.child(Seeds.child(SEED, domain.name() + split.label()), number);
    for (int attempt = 0; ; attempt++) {
      Case drawn = draw(plot, new SplittableRandom(Seeds.child(seed, attempt)), fresh);
      if (splitOf(drawn.digest()) == split) {
        return drawn;
      }
    }
  }

  /** The split that a content belongs to, by the first byte of its digest. */
  static Split splitOf(String digest) {
    int lot = Integer.parseInt(digest.substring(0, 2), 16);
    return lot < 128 ? Split.TRAIN : lot < 192 ? Split.VALIDATION : Split.HELD_OUT;
  }

  private Case draw(List<Story> plot, SplittableRandom random, boolean fresh) {
    Draft draft = new Draft(domain, random, fresh);
    boolean orders = domain instanceof OrdersDomain;
    for (int i = 0; i < 2; i++) {
      draft.cast(
          orders ? OrdersDraft.customer(draft) : LendingDraft.member(draft), draft.customer());
    }
    List<Request> requests = plot.stream().map(story -> story.teller().tell(draft)).toList();
    fill(draft, orders);
    Database db = draft.db();
    Case.Identity identity =
        orders
            ? OrdersDraft.identity(db, draft.customer())
            : LendingDraft.identity(db, draft.customer());
    return new Case(
        domain, db, draft.today().toString(), draft.customer(), identity, requests, fresh);
  }

  /** Things that no request is about. */
  private static void fill(Draft draft, boolean orders) {
    for (String someone : List.of(draft.customer(), draft.other())) {
      if (orders) {
        String status = draft.pick(List.of("pending", "shipped", "delivered"));
        OrdersDraft.order(draft, someone, status, draft.random().nextInt(1, 60));
      } else {
        LendingDraft.loan(draft, someone, draft.random().nextInt(3), draft.random().nextInt(2));
      }
    }
  }
}
