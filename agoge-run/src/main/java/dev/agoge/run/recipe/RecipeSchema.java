package dev.agoge.run.recipe;

import dev.agoge.recipe.Recipe;
import dev.agoge.support.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The JSON schema of recipe files, for completion and checking in an editor. */
public final class RecipeSchema {
  private RecipeSchema() {}

  /** The schema (draft 2020-12), pretty-printed. */
  public static String json() {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", "Agoge recipe");
    schema.putAll(object(Recipe.class));
    schema.put("required", List.of("name", "paper", "claim"));
    return JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build()
            .writeValueAsString(schema)
        + "\n";
  }

  private static Map<String, Object> object(Class<? extends Record> type) {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (RecordComponent component : type.getRecordComponents()) {
      properties.put(component.getName(), property(component));
    }
    return closed(properties);
  }

  private static Map<String, Object> closed(Map<String, Object> properties) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("type", "object");
    object.put("properties", properties);
    object.put("additionalProperties", false);
    return object;
  }

  private static Map<String, Object> property(RecordComponent component) {
    Class<?> type = component.getType();
    Map<String, Object> property = new LinkedHashMap<>();
    Parameter parameter = component.getAnnotation(Parameter.class);
    property.put("description", parameter.value());
    if (Binder.CHOICES.containsKey(type)) {
      property.put("oneOf", choices(Binder.methods(type), parameter.fallback()));
    } else if (type == List.class) {
      property.put("oneOf", oneOrSeveral(choices(Binder.methods(Binder.elements(component)), "")));
    } else if (type.isRecord()) {
      property.putAll(object(type.asSubclass(Record.class)));
    } else {
      scalar(property, type, parameter);
    }
    return property;
  }

  /** A single choice need not be written as a list. */
  private static List<Map<String, Object>> oneOrSeveral(List<Map<String, Object>> choices) {
    List<Map<String, Object>> all = new ArrayList<>(choices);
    Map<String, Object> list = new LinkedHashMap<>();
    list.put("type", "array");
    list.put("items", Map.of("oneOf", choices));
    all.add(list);
    return all;
  }

  private static List<Map<String, Object>> choices(
      Map<String, Class<? extends Record>> methods, String fallback) {
    List<Map<String, Object>> choices = new ArrayList<>();
    new TreeMap<>(methods)
        .forEach(
            (name, type) -> {
              Map<String, Object> properties = new LinkedHashMap<>();
              properties.put(Binder.METHOD, Map.of("const", name));
              for (RecordComponent component : type.getRecordComponents()) {
                properties.put(component.getName(), property(component));
              }
              Map<String, Object> choice = closed(properties);
              if (!name.equals(fallback)) {
                choice.put("required", List.of(Binder.METHOD));
              }
              choices.add(choice);
            });
    return choices;
  }

  private static void scalar(Map<String, Object> property, Class<?> type, Parameter parameter) {
    if (type.isEnum()) {
      property.put(
          "enum",
          Arrays.stream(type.getEnumConstants()).map(c -> Binder.label((Enum<?>) c)).toList());
    } else if (type == boolean.class) {
      property.put("type", "boolean");
    } else if (type == String.class) {
      property.put("type", "string");
    } else {
      property.put("type", type == double.class ? "number" : "integer");
      bound(property, "minimum", parameter.min());
      bound(property, "maximum", parameter.max());
    }
    if (!parameter.fallback().isEmpty() && !parameter.fallback().equals("''")) {
      property.put("default", fallback(type, parameter.fallback()));
    }
  }

  private static Object fallback(Class<?> type, String text) {
    if (type == boolean.class) {
      return Boolean.valueOf(text);
    }
    if (type == int.class) {
      return Integer.valueOf(text);
    }
    return type == double.class ? (Object) Double.valueOf(text) : text;
  }

  private static void bound(Map<String, Object> property, String key, double value) {
    if (!Double.isInfinite(value)) {
      property.put(key, value);
    }
  }
}
