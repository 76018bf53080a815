package dev.agoge.run.recipe;

import dev.agoge.credit.Credit;
import dev.agoge.credit.Credits;
import dev.agoge.learn.Objective;
import dev.agoge.learn.objective.Objectives;
import dev.agoge.ring.CriticMethod;
import dev.agoge.ring.JudgeMethod;
import dev.agoge.ring.Source;
import dev.agoge.ring.Sources;
import dev.agoge.ring.critic.Critics;
import dev.agoge.ring.judge.Judges;
import dev.agoge.search.Search;
import dev.agoge.search.Searches;
import dev.agoge.support.Parameter;
import dev.agoge.support.Suggestions;
import dev.agoge.transform.Pairing;
import dev.agoge.transform.Pairings;
import dev.agoge.transform.Transform;
import dev.agoge.transform.Transforms;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Makes a record of a section: names first, then values, so that a misspelt key is reported as
 * misspelt and not as missing. A component whose type has several implementations names the one it
 * wants in its key {@value #METHOD}.
 */
final class Binder {
  /** The key that chooses among implementations. */
  static final String METHOD = "method";

  /** Interfaces a recipe can choose an implementation of. */
  static final Map<Class<?>, Map<String, Class<? extends Record>>> CHOICES =
      Map.of(
          Source.class, Sources.methods(),
          Search.class, Searches.methods(),
          JudgeMethod.class, Judges.methods(),
          Transform.class, Transforms.methods(),
          CriticMethod.class, Critics.methods(),
          Credit.class, Credits.methods(),
          Pairing.class, Pairings.methods(),
          Objective.class, Objectives.methods());

  private Binder() {}

  /** Makes a record. */
  static <R extends Record> R bind(Class<R> type, Tree.Section section) {
    checkAllNames(type, section, "");
    return bind(type, section, "");
  }

  /** Makes a choice outside a recipe, from a section that names its method. */
  static <T> T choose(Class<T> type, Tree.Section section, String path) {
    return type.cast(choice(type, section, path, ""));
  }

  /** The implementations of an interface that a recipe can choose, by name. */
  static Map<String, Class<? extends Record>> methods(Class<?> type) {
    return CHOICES.getOrDefault(type, Map.of());
  }

  /** The name by which a recipe chooses an implementation; empty if it is none. */
  static Optional<String> method(Record chosen) {
    return CHOICES.values().stream()
        .flatMap(methods -> methods.entrySet().stream())
        .filter(method -> method.getValue() == chosen.getClass())
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** What the elements of a list are. */
  static Class<?> elements(RecordComponent list) {
    return (Class<?>) ((ParameterizedType) list.getGenericType()).getActualTypeArguments()[0];
  }

  /** How an enum constant is written in a recipe: {@code clip-higher}. */
  static String label(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static <R extends Record> R bind(Class<R> type, Tree.Section section, String path) {
    RecordComponent[] components = type.getRecordComponents();
    Object[] values = Arrays.stream(components).map(c -> component(c, section, path)).toArray();
    try {
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (InvocationTargetException e) {
      throw new RecipeException(
          section.place(), String.valueOf(e.getTargetException().getMessage()));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("records have a canonical constructor", e);
    }
  }

  /** Names everywhere before values anywhere. */
  private static void checkAllNames(Class<?> type, Tree.Section section, String path) {
    checkNames(type.getRecordComponents(), section, path);
    for (RecordComponent component : type.getRecordComponents()) {
      Tree.Entry entry = section.entries().get(component.getName());
      if (component.getType().isRecord()
          && entry != null
          && entry.value() instanceof Tree.Section nested) {
        checkAllNames(component.getType(), nested, path + component.getName() + ".");
      }
    }
  }

  private static void checkNames(RecordComponent[] components, Tree.Section section, String path) {
    List<String> known =
        new ArrayList<>(Arrays.stream(components).map(RecordComponent::getName).toList());
    section
        .entries()
        .forEach(
            (key, entry) -> {
              if (!known.contains(key)) {
                throw new RecipeException(
                    entry.keyPlace(),
                    Suggestions.unknown("key", path + key, prefixed(path, known)));
              }
            });
  }

  private static List<String> prefixed(String path, List<String> names) {
    return names.stream().map(n -> path + n).toList();
  }

  private static Object component(RecordComponent component, Tree.Section section, String path) {
    Class<?> type = component.getType();
    Optional<Tree> value =
        Optional.ofNullable(section.entries().get(component.getName())).map(Tree.Entry::value);
    String here = path + component.getName();
    if (CHOICES.containsKey(type)) {
      String fallback = component.getAnnotation(Parameter.class).fallback();
      return choice(type, value.orElse(section(section)), here, fallback);
    }
    if (type == List.class) {
      return list(elements(component), value, here);
    }
    if (type.isRecord()) {
      return bind(
          type.asSubclass(Record.class),
          asSection(value.orElse(section(section)), here),
          here + ".");
    }
    Parameter parameter = component.getAnnotation(Parameter.class);
    Tree given =
        value.orElseGet(() -> new Tree.Scalar(section.place(), fallback(parameter, here, section)));
    if (!(given instanceof Tree.Scalar scalar)) {
      throw new RecipeException(given.place(), here + " takes a single value");
    }
    return Scalars.parse(type, scalar, here, parameter);
  }

  /** Choices one after the other; a single one need not be written as a list. */
  private static List<Object> list(Class<?> type, Optional<Tree> value, String path) {
    List<Tree> items =
        value.map(v -> v instanceof Tree.Items list ? list.items() : List.of(v)).orElse(List.of());
    return items.stream().map(item -> choice(type, item, path, "")).toList();
  }

  /**
   * The chosen implementation.
   *
   * @param fallback the method if none is named; may be empty
   */
  static Object choice(Class<?> type, Tree tree, String path, String fallback) {
    Map<String, Class<? extends Record>> methods = CHOICES.getOrDefault(type, Map.of());
    Tree.Section section = asSection(tree, path);
    Tree.Scalar name = named(section, path, fallback, methods);
    Class<? extends Record> record = methods.get(name.text());
    if (record == null) {
      throw new RecipeException(
          name.place(), Suggestions.unknown(path + " method", name.text(), methods.keySet()));
    }
    var rest = new LinkedHashMap<>(section.entries());
    rest.remove(METHOD);
    var parameters = new Tree.Section(section.place(), rest);
    checkAllNames(record, parameters, path + ".");
    return bind(record, parameters, path + ".");
  }

  private static Tree.Scalar named(
      Tree.Section section,
      String path,
      String fallback,
      Map<String, Class<? extends Record>> methods) {
    Tree.Entry chosen = section.entries().get(METHOD);
    if (chosen != null && chosen.value() instanceof Tree.Scalar name) {
      return name;
    }
    if (chosen == null && !fallback.isEmpty()) {
      return new Tree.Scalar(section.place(), fallback);
    }
    throw new RecipeException(
        section.place(),
        path
            + "."
            + METHOD
            + " is missing; one of "
            + String.join(", ", methods.keySet().stream().sorted().toList()));
  }

  private static Tree.Section section(Tree.Section parent) {
    return new Tree.Section(parent.place(), Map.of());
  }

  private static Tree.Section asSection(Tree tree, String path) {
    if (tree instanceof Tree.Section section) {
      return section;
    }
    throw new RecipeException(
        tree.place(), path + " is a section: write its keys below it, indented");
  }

  private static String fallback(Parameter parameter, String path, Tree.Section section) {
    if (parameter.fallback().isEmpty()) {
      throw new RecipeException(
          section.place(), "'" + path + "' is missing (" + parameter.value() + ")");
    }
    return parameter.fallback().equals("''") ? "" : parameter.fallback();
  }
}
