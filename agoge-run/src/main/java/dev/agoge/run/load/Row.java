package dev.agoge.run.load;

import java.util.List;
import java.util.Map;

/**
 * A row of a table.
 *
 * @param values by column
 */
record Row(Map<String, Object> values) {

  private Object value(String column) {
    Object value = values.get(column);
    if (value == null) {
      throw new IllegalArgumentException("column '" + column + "' is missing");
    }
    return value;
  }

  String text(String column) {
    return (String) value(column);
  }

  int integer(String column) {
    return (Integer) value(column);
  }

  long number(String column) {
    return (Long) value(column);
  }

  double real(String column) {
    return (Double) value(column);
  }

  boolean flag(String column) {
    return (Boolean) value(column);
  }

  List<String> texts(String column) {
    return list(column).stream().map(String.class::cast).toList();
  }

  int[] integers(String column) {
    return list(column).stream().mapToInt(Integer.class::cast).toArray();
  }

  double[] reals(String column) {
    return list(column).stream().mapToDouble(Double.class::cast).toArray();
  }

  float[] floats(String column) {
    List<?> list = list(column);
    float[] floats = new float[list.size()];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (Float) list.get(i);
    }
    return floats;
  }

  private List<?> list(String column) {
    return (List<?>) value(column);
  }
}
