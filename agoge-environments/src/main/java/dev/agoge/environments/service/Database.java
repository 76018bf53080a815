package dev.agoge.environments.service;

import dev.agoge.environments.tools.JsonText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Entries by id; never changed. */
record Database(SortedMap<String, Entry> entries) {

  /**
   * A thing with named values, of a kind such as order.
   *
   * @param values never changed
   */
  record Entry(String kind, String id, Map<String, String> values) {

    /** A value that every entry of the kind has. */
    String get(String name) {
      String value = values.get(name);
      if (value == null) {
        throw new IllegalArgumentException(kind + " " + id + " has no " + name);
      }
      return value;
    }

    boolean is(String name, String value) {
      return get(name).equals(value);
    }

    String json() {
      List<Object> parts = new ArrayList<>(List.of(kind, id));
      values.forEach(
          (name, value) -> {
            parts.add(name);
            parts.add(value);
          });
      return JsonText.object(parts.toArray());
    }
  }

  Database {
    entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
  }

  static Database empty() {
    return new Database(new TreeMap<>());
  }

  /** With one more entry, from names and values in turn. */
  Database add(String kind, String id, String... namesAndValues) {
    return with(new Entry(kind, id, values(new LinkedHashMap<>(), namesAndValues)));
  }

  /** With some values of an entry changed. */
  Database set(String id, String... namesAndValues) {
    Entry old = entry(id);
    Map<String, String> values = values(new LinkedHashMap<>(old.values), namesAndValues);
    return with(new Entry(old.kind, id, values));
  }

  private static Map<String, String> values(Map<String, String> values, String... pairs) {
    for (int i = 0; i < pairs.length; i += 2) {
      values.put(pairs[i], pairs[i + 1]);
    }
    return Collections.unmodifiableMap(values);
  }

  private Database with(Entry entry) {
    SortedMap<String, Entry> more = new TreeMap<>(entries);
    more.put(entry.id, entry);
    return new Database(more);
  }

  /** An entry that exists. */
  Entry entry(String id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("no entry " + id));
  }

  Optional<Entry> find(String id) {
    return Optional.ofNullable(entries.get(id));
  }

  /** An entry of a kind, if the id is one of that kind. */
  Optional<Entry> find(String kind, String id) {
    return find(id.strip()).filter(e -> e.kind.equals(kind));
  }

  /** The entries of a kind, by id. */
  Stream<Entry> all(String kind) {
    return entries.values().stream().filter(e -> e.kind.equals(kind));
  }

  /** The entries of a kind that belong to another, by a value that names it. */
  Stream<Entry> all(String kind, String name, String value) {
    return all(kind).filter(e -> e.is(name, value));
  }
}
