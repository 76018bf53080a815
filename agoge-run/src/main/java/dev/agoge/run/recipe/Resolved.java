package dev.agoge.run.recipe;

import dev.agoge.recipe.Recipe;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A recipe with every default filled in, written out as YAML. */
public final class Resolved {
  private Resolved() {}

  /** YAML that reads back as an equal recipe and sets every parameter. */
  public static String yaml(Recipe recipe) {
    return Yaml.write(values(recipe));
  }

  private static Map<String, Object> values(Record record) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      values.put(component.getName(), value(component, record));
    }
    return values;
  }

  private static Object value(RecordComponent component, Record record) {
    Object value;
    try {
      value = component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("records have public accessors", e);
    }
    return plain(value, Binder.CHOICES.containsKey(component.getType()));
  }

  /**
   * A value as YAML knows it.
   *
   * @param chosen whether it is one of several implementations, which its name tells
   */
  private static Object plain(Object value, boolean chosen) {
    return switch (value) {
      case Record choice when chosen -> {
        Map<String, Object> section = new LinkedHashMap<>();
        section.put(Binder.METHOD, Binder.method(choice).orElseThrow());
        section.putAll(values(choice));
        yield section;
      }
      case Record nested -> values(nested);
      case List<?> list -> list.stream().map(item -> plain(item, true)).toList();
      case Enum<?> constant -> Binder.label(constant);
      default -> value;
    };
  }
}
