package dev.agoge.environments.library;

import dev.agoge.environments.search.TextIndex;
import dev.agoge.environments.search.TextIndex.Document;
import dev.agoge.support.Seeds;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;

/** Entities, an article on each, known by the same number, and a search a shelf. Thread-safe. */
final class World {
  /** So many articles a search finds at most. */
  static final int MOST_HITS = 5;

  private static final int REMEMBERED = 1 << 13;

  private final List<Entity> entities;
  private final List<Article> articles = new ArrayList<>();
  private final Map<String, Entity> byName = new HashMap<>();
  private final Map<Kind, List<Entity>> byKind = new EnumMap<>(Kind.class);
  private final Map<Shelf, List<Entity>> shelves = new EnumMap<>(Shelf.class);
  private final Map<Shelf, TextIndex> indexes = new EnumMap<>(Shelf.class);
  private final Map<String, int[]> known = new ConcurrentHashMap<>();

  /**
   * Writes the articles.
   *
   * @param seed of wording, order and asides
   */
  World(List<Entity> entities, long seed) {
    this.entities = List.copyOf(entities);
    for (Entity entity : entities) {
      ArticleWriter writer =
          new ArticleWriter(new SplittableRandom(Seeds.child(seed, entity.name())), this.entities);
      articles.add(writer.write(entity));
      byName.put(entity.name().toLowerCase(Locale.ROOT), entity);
      byKind.computeIfAbsent(entity.kind(), k -> new ArrayList<>()).add(entity);
      shelves.computeIfAbsent(entity.kind().shelf(), s -> new ArrayList<>()).add(entity);
    }
    shelves.forEach((shelf, held) -> indexes.put(shelf, index(held)));
  }

  private TextIndex index(List<Entity> held) {
    return new TextIndex(
        held.stream().map(e -> new Document(e.name(), article(e.number()).text())).toList());
  }

  int size() {
    return entities.size();
  }

  Entity entity(int number) {
    return entities.get(number);
  }

  Article article(int number) {
    return articles.get(number);
  }

  List<Entity> all(Kind kind) {
    return byKind.getOrDefault(kind, List.of());
  }

  int articlesOn(Shelf shelf) {
    return shelves.getOrDefault(shelf, List.of()).size();
  }

  /** The number of the entity with this name, capitals aside, or -1. */
  int numberOf(String name) {
    Entity entity = byName.get(name.toLowerCase(Locale.ROOT));
    return entity == null ? -1 : entity.number();
  }

  /**
   * Numbers of the articles that a search finds, best first; shared, not to be changed. An article
   * whose title is the query comes first.
   */
  int[] search(Shelf shelf, String query) {
    String key = shelf.label() + query;
    int[] hits = known.get(key);
    if (hits == null) {
      if (known.size() >= REMEMBERED) {
        known.clear();
      }
      hits = titleFirst(shelf, query);
      known.put(key, hits);
    }
    return hits;
  }

  private int[] titleFirst(Shelf shelf, String query) {
    TextIndex index = indexes.get(shelf);
    if (index == null) {
      return new int[0];
    }
    List<Entity> held = shelves.getOrDefault(shelf, List.of());
    Set<Integer> hits = new LinkedHashSet<>();
    int titled = numberOf(query);
    if (titled >= 0 && entity(titled).kind().shelf() == shelf) {
      hits.add(titled);
    }
    for (int place : index.search(query, MOST_HITS)) {
      hits.add(held.get(place).number());
    }
    return hits.stream().limit(MOST_HITS).mapToInt(n -> n).toArray();
  }
}
