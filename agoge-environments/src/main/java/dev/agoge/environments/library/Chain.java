package dev.agoge.environments.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * A way from a named entity over some relations, as in {@code the region of the birthplace of X}.
 *
 * @param phrase how its end is mentioned without naming it
 * @param read the entities whose articles tell the way, beginning with the one named
 * @param end the entity it ends at; empty if it ends at a year
 * @param value name or year at the end
 */
record Chain(String phrase, List<Entity> read, Optional<Entity> end, String value) {

  /** Nothing to read yet. */
  static Chain of(Entity named) {
    return new Chain(named.name(), List.of(), Optional.of(named), named.name());
  }

  /** One relation further; empty if the end has no such relation. */
  Optional<Chain> follow(Relation relation, SplittableRandom random) {
    String next = end.map(entity -> entity.value(relation)).orElse("");
    if (next.isEmpty()) {
      return Optional.empty();
    }
    String pattern = relation.phrases().get(random.nextInt(relation.phrases().size()));
    List<Entity> longer = new ArrayList<>(read);
    end.ifPresent(longer::add);
    return Optional.of(
        new Chain(
            pattern.replaceFirst("\\bS\\b", phrase),
            List.copyOf(longer),
            end.flatMap(entity -> entity.object(relation)),
            next));
  }

  /** A random way of some hops that does not meet an entity twice; empty if it gets stuck. */
  static Optional<Chain> random(Entity named, int hops, SplittableRandom random) {
    Optional<Chain> chain = Optional.of(of(named));
    for (int hop = 0; hop < hops && chain.isPresent(); hop++) {
      chain = chain.flatMap(c -> c.step(random));
    }
    return chain;
  }

  private Optional<Chain> step(SplittableRandom random) {
    if (end.isEmpty()) {
      return Optional.empty();
    }
    List<Relation> possible = new ArrayList<>();
    for (Relation relation : Relation.values()) {
      if (relation.subject() == end.get().kind()) {
        possible.add(relation);
      }
    }
    Optional<Chain> next = follow(possible.get(random.nextInt(possible.size())), random);
    return next.filter(chain -> chain.end().isEmpty() || !chain.meets(chain.end().get()));
  }

  private boolean meets(Entity entity) {
    return read.contains(entity);
  }
}
