package dev.agoge.environments.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;

/** A database in the making. */
final class Draft {
  private static final LocalDate FIRST_DAY = LocalDate.of(2027, 1, 4);
  private static final int DAYS = 1000;

  private final Domain domain;
  private final SplittableRandom random;
  private final boolean fresh;
  private final LocalDate today;
  private final Map<Vocabulary, List<String>> left = new EnumMap<>(Vocabulary.class);
  private final Set<String> ids = new HashSet<>();
  private Database database = Database.empty();
  private String customer = "";
  private String other = "";

  Draft(Domain domain, SplittableRandom random, boolean fresh) {
    this.domain = domain;
    this.random = random;
    this.fresh = fresh;
    today = FIRST_DAY.plusDays(random.nextInt(DAYS));
  }

  Domain domain() {
    return domain;
  }

  SplittableRandom random() {
    return random;
  }

  Database db() {
    return database;
  }

  LocalDate today() {
    return today;
  }

  void update(UnaryOperator<Database> change) {
    database = change.apply(database);
  }

  /** Says who talks, and who else there is. */
  void cast(String talking, String another) {
    customer = talking;
    other = another;
  }

  String customer() {
    return customer;
  }

  String other() {
    return other;
  }

  /** An id that nothing has: letters and a number. */
  String id(String letters, int digits) {
    int from = (int) Math.pow(10, digits - 1);
    while (true) {
      String id = letters + random.nextInt(from, 10 * from);
      if (ids.add(id)) {
        return id;
      }
    }
  }

  /** A word that was not drawn before. */
  String draw(Vocabulary kind) {
    List<String> words = left.computeIfAbsent(kind, k -> new ArrayList<>(shuffled(k.words(fresh))));
    return words.removeLast();
  }

  <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  <T> List<T> shuffled(List<T> list) {
    List<T> copy = new ArrayList<>(list);
    for (int i = copy.size() - 1; i > 0; i--) {
      Collections.swap(copy, i, random.nextInt(i + 1));
    }
    return copy;
  }
}
