package dev.agoge.environments.office;

import java.util.ArrayList;
import java.util.List;

/**
 * A row of a sheet.
 *
 * @param content the sheet and the values, numbers in one form
 */
record Row(String sheet, List<String> cells, String content) {

  static Row of(String sheet, List<String> cells) {
    StringBuilder content = new StringBuilder("row|").append(sheet);
    cells.forEach(cell -> content.append('|').append(Words.value(cell)));
    return new Row(sheet, List.copyOf(cells), content.toString());
  }

  Row with(int column, String value) {
    List<String> changed = new ArrayList<>(cells);
    changed.set(column, value);
    return of(sheet, changed);
  }
}
