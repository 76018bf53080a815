package dev.agoge.run.recipe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** YAML as read, each part with the place it comes from. */
sealed interface Tree {

  /** Where it stands, as {@code file:line:column}. */
  String place();

  /** Equal for trees that say the same, wherever it was read and in whatever order. */
  default String canonical() {
    return switch (this) {
      case Scalar scalar -> "'" + scalar.text() + "'";
      case Items list ->
          list.items().stream().map(Tree::canonical).collect(Collectors.joining(",", "[", "]"));
      case Section section ->
          section.entries().entrySet().stream()
              .sorted(Map.Entry.comparingByKey())
              .map(e -> e.getKey() + ":" + e.getValue().value().canonical())
              .collect(Collectors.joining(",", "{", "}"));
    };
  }

  /** A single value. */
  record Scalar(String place, String text) implements Tree {}

  /** Named parts, in order. */
  record Section(String place, Map<String, Entry> entries) implements Tree {

    /** The chosen implementation, where the section makes a choice. */
    Optional<String> method() {
      return Optional.ofNullable(entries.get(Binder.METHOD))
          .map(Entry::value)
          .filter(Scalar.class::isInstance)
          .map(v -> ((Scalar) v).text());
    }
  }

  /** Unnamed parts, in order. */
  record Items(String place, List<Tree> items) implements Tree {}

  /** A named part; the name has a place of its own. */
  record Entry(String keyPlace, Tree value) {}

  /**
   * The section with another laid over it: the other's values win, sections are merged part by
   * part.
   */
  static Section overlay(Section base, Section over) {
    Map<String, Entry> merged = new LinkedHashMap<>(base.entries());
    over.entries().forEach((key, entry) -> merged.merge(key, entry, Tree::overlay));
    return new Section(over.place(), merged);
  }

  private static Entry overlay(Entry base, Entry over) {
    if (base.value() instanceof Section b
        && over.value() instanceof Section o
        && sameMethod(b, o)) {
      return new Entry(over.keyPlace(), overlay(b, o));
    }
    return over;
  }

  /** Sections about different methods have different parameters and must not be mixed. */
  private static boolean sameMethod(Section base, Section over) {
    return over.method().isEmpty() || over.method().equals(base.method());
  }
}
