package dev.agoge.environments.sql;

import dev.agoge.environment.Split;
import dev.agoge.environments.sql.Problem.Instance;
import dev.agoge.support.Digest;
import dev.agoge.support.Seeds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * Makes the problem for a place in a split and keeps it.
 *
 * <p>A draft is kept only if its gold query gives some rows, all of them known, in the database
 * that is shown and in the hidden one, other rows in each; and if every query that forgets a part
 * of the question gives other rows. Contents are disjoint by construction: a gold query belongs to
 * one split, by its digest, and each split has databases of its own.
 */
final class ProblemMaker implements AutoCloseable {
  private static final long SEED = 20_260_410;
  private static final String HIDDEN = "/hidden";
  private static final int MOST_ROWS = 30;
  private static final int WRONG_CANDIDATES = 4;
  private static final int ATTEMPTS = 5000;

  private final Semaphore gate = new Semaphore(Runtime.getRuntime().availableProcessors());
  private final Map<String, Database> databases = new ConcurrentHashMap<>();
  private final Map<Place, Problem> problems = new ConcurrentHashMap<>();

  /** The problem at a place; always the same. */
  Problem problem(Place place) {
    Problem known = problems.get(place);
    if (known != null) {
      return known;
    }
    Set<String> taken = new LinkedHashSet<>();
    for (int i = 0; i < place.number(); i++) {
      taken.add(problem(place.numbered(i)).gold());
    }
    Problem made = make(place, taken);
    Problem earlier = problems.putIfAbsent(place, made);
    return earlier == null ? made : earlier;
  }

  private Database database(Place place, String which) {
    return databases.computeIfAbsent(
        place.database() + which,
        name -> {
          Content content = Filler.fill(place.schema(), Seeds.child(SEED, name));
          return new Database(content, new Engine(content, gate));
        });
  }

  private Problem make(Place place, Set<String> taken) {
    Database shown = database(place, "");
    Database hidden = database(place, HIDDEN);
    long seed =
        Seeds.child(
            Seeds.child(SEED, place.database() + "/" + place.family().label()), place.number());
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      SplittableRandom random = new SplittableRandom(Seeds.child(seed, attempt));
      Draft draft = place.family().draft(new Scene(shown.content(), random));
      if (taken.contains(draft.gold()) || splitOf(draft.gold()) != place.split()) {
        continue;
      }
      Optional<Problem> problem = accept(place, shown, hidden, draft, random);
      if (problem.isPresent()) {
        return problem.get();
      }
    }
    throw new IllegalStateException("no question of this kind can be found: " + place);
  }

  /** The split that a gold query belongs to. */
  static Split splitOf(String gold) {
    int lot = Integer.parseInt(Digest.of(gold).substring(0, 2), 16);
    return lot < 144 ? Split.TRAIN : lot < 192 ? Split.VALIDATION : Split.HELD_OUT;
  }

  private static Optional<Problem> accept(
      Place place, Database first, Database second, Draft draft, SplittableRandom random) {
    Optional<Instance> shown = instance(first, draft.gold());
    Optional<Instance> hidden = shown.isEmpty() ? shown : instance(second, draft.gold());
    if (hidden.isEmpty() || hidden.get().agrees(shown.get().rows(), draft.ordered())) {
      return Optional.empty();
    }
    Engine engine = first.engine();
    Reply.Rows rows = shown.get().rows();
    for (String wrong : draft.wrong()) {
      if (same(engine, rows, wrong, draft.ordered())) {
        return Optional.empty();
      }
    }
    Set<String> wrong = new LinkedHashSet<>(draft.wrong());
    draft.slips().stream()
        .filter(slip -> !same(engine, rows, slip, draft.ordered()))
        .forEach(wrong::add);
    if (wrong.size() < 2) {
      return Optional.empty();
    }
    return Optional.of(
        new Problem(
            shown.get(),
            hidden.get(),
            wording(place, draft, random),
            draft.gold(),
            draft.ordered(),
            draft.tables().stream().map(first.schema().tables()::indexOf).toList(),
            candidates(draft.gold(), wrong, random)));
  }

  private static Optional<Instance> instance(Database database, String gold) {
    return database.engine().query(gold) instanceof Reply.Rows rows && telling(rows)
        ? Optional.of(new Instance(database, rows))
        : Optional.empty();
  }

  private static boolean telling(Reply.Rows rows) {
    boolean zero =
        rows.rows().size() == 1
            && rows.columns().size() == 1
            && rows.rows().getFirst().getFirst() instanceof Number number
            && number.doubleValue() == 0;
    return !zero
        && !rows.rows().isEmpty()
        && rows.rows().size() <= MOST_ROWS
        && rows.rows().stream().noneMatch(row -> row.contains(null));
  }

  private static boolean same(Engine engine, Reply.Rows gold, String sql, boolean ordered) {
    return engine.query(sql) instanceof Reply.Rows rows && Match.same(gold, rows, ordered);
  }

  /** The last wording of a question is kept for held-out tasks. */
  private static String wording(Place place, Draft draft, SplittableRandom random) {
    int known = draft.wordings().size() - (place.split() == Split.HELD_OUT ? 0 : 1);
    String text = draft.wordings().get(random.nextInt(known));
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private static List<String> candidates(String gold, Set<String> wrong, SplittableRandom random) {
    List<String> some = new ArrayList<>(wrong);
    Collections.shuffle(some, new java.util.Random(random.nextLong()));
    List<String> all = new ArrayList<>(some.subList(0, Math.min(WRONG_CANDIDATES, some.size())));
    all.add(random.nextInt(all.size() + 1), gold);
    return all;
  }

  /** How many connections wait for a query, over all databases. */
  int idle() {
    return databases.values().stream().mapToInt(d -> d.engine().idle()).sum();
  }

  @Override
  public void close() {
    databases.values().forEach(d -> d.engine().close());
  }
}
