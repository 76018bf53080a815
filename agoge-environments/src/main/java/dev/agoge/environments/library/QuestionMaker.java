package dev.agoge.environments.library;

import dev.agoge.support.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Asks questions of a world that have one answer each. */
final class QuestionMaker {
  /** Years that can be compared, with the words for earlier. */
  private enum Age {
    BORN(Relation.BORN, "was born earlier"),
    FINISHED(Relation.FINISHED, "was finished earlier"),
    FOUNDED(Relation.FOUNDED, "was founded earlier"),
    HELD(Relation.HELD, "was held earlier");

    private final Relation relation;
    private final String earlier;

    Age(Relation relation, String earlier) {
      this.relation = relation;
      this.earlier = earlier;
    }
  }

  private final World world;
  private final SplittableRandom random;

  private QuestionMaker(World world, SplittableRandom random) {
    this.world = world;
    this.random = random;
  }

  /**
   * Makes a question.
   *
   * @param seed gives the same question in the same world
   */
  static Question make(World world, Family family, long seed) {
    for (int attempt = 0; ; attempt++) {
      SplittableRandom random = new SplittableRandom(Seeds.child(seed, attempt));
      Optional<Question> question = new QuestionMaker(world, random).draw(family);
      if (question.isPresent()) {
        return question.get();
      }
    }
  }

  private Optional<Question> draw(Family family) {
    return switch (family) {
      case BRIDGE_1, BRIDGE_2, BRIDGE_3, BRIDGE_4 -> bridge(family);
      case COMPARISON_2 -> comparison(family, 0);
      case COMPARISON_4 -> comparison(family, 1);
      case INTERSECTION_2 -> intersection(family, false);
      case INTERSECTION_3 -> intersection(family, true);
    };
  }

  private Optional<Question> bridge(Family family) {
    Entity start = world.entity(random.nextInt(world.size()));
    return Chain.random(start, family.hops(), random)
        .map(
            chain -> {
              String text =
                  switch (random.nextInt(3)) {
                    case 0 -> (endsAtPerson(chain) ? "Who is " : "What is ") + chain.phrase() + "?";
                    case 1 -> "Name " + chain.phrase() + ".";
                    default -> "I would like to know " + chain.phrase() + ".";
                  };
              return new Question(family, text, List.of(start), chain.read(), "", chain.value());
            });
  }

  private static boolean endsAtPerson(Chain chain) {
    return chain.end().filter(end -> end.kind() == Kind.PERSON).isPresent();
  }

  /** Which of two was earlier, each named or a hop away. */
  private Optional<Question> comparison(Family family, int hops) {
    Age age = Age.values()[random.nextInt(Age.values().length)];
    Optional<Chain> one = towards(age.relation.subject(), hops);
    Optional<Chain> other = towards(age.relation.subject(), hops);
    return one.isEmpty() || other.isEmpty()
        ? Optional.empty()
        : comparison(family, age, one.get(), other.get());
  }

  private Optional<Chain> towards(Kind kind, int hops) {
    if (hops == 0) {
      return Optional.of(Chain.of(one(world.all(kind))));
    }
    Entity start = world.entity(random.nextInt(world.size()));
    return Chain.random(start, hops, random)
        .filter(chain -> chain.end().filter(end -> end.kind() == kind).isPresent());
  }

  private Optional<Question> comparison(Family family, Age age, Chain one, Chain other) {
    List<Entity> chain = new ArrayList<>();
    for (Chain side : List.of(one, other)) {
      chain.addAll(side.read());
      side.end().ifPresent(chain::add);
    }
    int mine = one.end().orElseThrow().year(age.relation);
    int theirs = other.end().orElseThrow().year(age.relation);
    if (mine == theirs || chain.stream().distinct().count() < family.hops()) {
      return Optional.empty();
    }
    String both = one.phrase() + " or " + other.phrase() + "?";
    String text =
        random.nextBoolean()
            ? (endsAtPerson(one) ? "Who " : "Which ") + age.earlier + ", " + both
            : "One of two " + age.earlier + ". Which one: " + both;
    List<Entity> named = List.of(chain.getFirst(), chain.get(family.hops() / 2));
    String answer = mine < theirs ? one.value() : other.value();
    return Optional.of(new Question(family, text, named, chain, "", answer));
  }

  /** The one person born in a town and belonging to an organisation, one or both a hop away. */
  private Optional<Question> intersection(Family family, boolean both) {
    Entity person = one(world.all(Kind.PERSON));
    Entity town = person.object(Relation.BIRTHPLACE).orElseThrow();
    Entity body = person.object(Relation.MEMBER).orElseThrow();
    long fitting =
        world.all(Kind.PERSON).stream()
            .filter(p -> p.value(Relation.BIRTHPLACE).equals(town.name()))
            .filter(p -> p.value(Relation.MEMBER).equals(body.name()))
            .count();
    boolean overTown = both || random.nextBoolean();
    Optional<Chain> place = overTown ? leadingTo(town, person) : Optional.of(Chain.of(town));
    Optional<Chain> member =
        both || !overTown ? leadingTo(body, person) : Optional.of(Chain.of(body));
    String search = town.name() + " " + body.name();
    if (fitting != 1
        || place.isEmpty()
        || member.isEmpty()
        || IntStream.of(world.search(Shelf.PEOPLE, search)).noneMatch(n -> n == person.number())) {
      return Optional.empty();
    }
    return Optional.of(intersection(family, place.get(), member.get(), person, search))
        .filter(question -> question.chain().stream().distinct().count() == family.hops());
  }

  private Question intersection(
      Family family, Chain place, Chain member, Entity person, String search) {
    List<Entity> chain = new ArrayList<>(place.read());
    chain.addAll(member.read());
    chain.add(person);
    List<Entity> named = new ArrayList<>();
    named.add(place.read().isEmpty() ? place.end().orElseThrow() : place.read().getFirst());
    named.add(member.read().isEmpty() ? member.end().orElseThrow() : member.read().getFirst());
    String born = "was born in " + place.phrase();
    String belongs = "belongs to " + member.phrase();
    String text =
        random.nextBoolean()
            ? "Who " + born + " and " + belongs + "?"
            : "Which person " + belongs + " and " + born + "?";
    return new Question(family, text, named, chain, search, person.name());
  }

  /** A hop to an entity, from something other than one person. */
  private Optional<Chain> leadingTo(Entity end, Entity avoided) {
    List<Chain> ways = new ArrayList<>();
    for (int i = 0; i < world.size(); i++) {
      Entity start = world.entity(i);
      for (Relation relation : Relation.values()) {
        if (!start.equals(avoided) && start.object(relation).filter(end::equals).isPresent()) {
          Chain.of(start).follow(relation, random).ifPresent(ways::add);
        }
      }
    }
    return ways.isEmpty() ? Optional.empty() : Optional.of(one(ways));
  }

  private <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
