package dev.agoge.environments.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A table with a fixed header in row 1 and values from row 2 on. */
record Sheet(String name, List<String> header, List<Row> rows) {

  Sheet {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
  }

  Sheet appended(Row row) {
    List<Row> more = new ArrayList<>(rows);
    more.add(row);
    return new Sheet(name, header, more);
  }

  Sheet replaced(int index, Row row) {
    List<Row> other = new ArrayList<>(rows);
    other.set(index, row);
    return new Sheet(name, header, other);
  }

  Sheet without(int index) {
    List<Row> fewer = new ArrayList<>(rows);
    fewer.remove(index);
    return new Sheet(name, header, fewer);
  }

  /** The place of a column by its letter or its title, or -1. */
  int column(String name) {
    if (name.length() == 1) {
      int letter = name.toUpperCase(Locale.ROOT).charAt(0) - 'A';
      return letter >= 0 && letter < header.size() ? letter : -1;
    }
    for (int i = 0; i < header.size(); i++) {
      if (header.get(i).equalsIgnoreCase(name)) {
        return i;
      }
    }
    return -1;
  }

  /** Titles of the columns that hold numbers only. */
  List<String> numericColumns() {
    return IntStream.range(0, header.size())
        .filter(c -> !rows.isEmpty())
        .filter(c -> rows.stream().allMatch(r -> Words.isNumber(r.cells().get(c))))
        .mapToObj(header::get)
        .toList();
  }
}
