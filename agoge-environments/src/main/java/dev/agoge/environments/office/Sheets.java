package dev.agoge.environments.office;

import dev.agoge.environments.tools.JsonText;
import dev.agoge.environments.tools.ToolCall;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tables. */
final class Sheets {
  private static final int MOST_ROWS = 200;
  private static final int LONGEST_ROW_NUMBER = 4;

  private Sheets() {}

  static Outcome call(Desk desk, ToolCall call) {
    if (call.name().equals("list_sheets")) {
      return Outcome.of(
          desk,
          JsonText.array(
              desk.sheets().stream()
                  .map(s -> JsonText.object("sheet", s.name(), "header", s.header()))
                  .toList()));
    }
    Optional<Sheet> sheet = desk.sheet(call.text("sheet").strip());
    if (sheet.isEmpty()) {
      return Outcome.failed(desk, "no sheet has this name; list_sheets shows the names");
    }
    return call(desk, sheet.get(), call);
  }

  private static Outcome call(Desk desk, Sheet sheet, ToolCall call) {
    return switch (call.name()) {
      case "read_sheet" -> Outcome.of(desk, render(sheet));
      case "set_cell" -> setCell(desk, sheet, call.text("cell").strip(), call.text("value"));
      case "append_row" -> append(desk, sheet, call.texts("values"));
      case "delete_row" -> delete(desk, sheet, call.integer("row"));
      case "sum_column" -> sum(desk, sheet, sheet.column(call.text("column").strip()));
      default -> throw new IllegalStateException("no tool " + call.name());
    };
  }

  private static String render(Sheet sheet) {
    List<String> lines = new ArrayList<>();
    lines.add("{\"row\":1,\"values\":" + JsonText.texts(sheet.header()) + "}");
    for (int i = 0; i < sheet.rows().size(); i++) {
      lines.add(
          "{\"row\":"
              + (i + 2)
              + ",\"values\":"
              + JsonText.texts(sheet.rows().get(i).cells())
              + "}");
    }
    return JsonText.array(lines);
  }

  private static Outcome setCell(Desk desk, Sheet sheet, String cell, String value) {
    int column = cell.isEmpty() ? -1 : sheet.column(cell.substring(0, 1));
    int row = column < 0 ? -1 : rowIndex(cell.substring(1));
    if (row < 0 || row >= sheet.rows().size()) {
      return Outcome.failed(desk, "'cell' is no cell below the header, such as B3");
    }
    Row old = sheet.rows().get(row);
    Row changed = old.with(column, value.strip());
    return Outcome.of(
        changed.equals(old) ? desk : desk.with(sheet.replaced(row, changed)),
        "row " + (row + 2) + " is " + JsonText.texts(changed.cells()));
  }

  /** The place of a row among the values, from its number; -1 if the text is no number. */
  private static int rowIndex(String number) {
    boolean digits =
        !number.isEmpty()
            && number.length() <= LONGEST_ROW_NUMBER
            && number.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits ? Integer.parseInt(number) - 2 : -1;
  }

  private static Outcome append(Desk desk, Sheet sheet, List<String> values) {
    if (values.size() != sheet.header().size()) {
      return Outcome.failed(
          desk, "give one value for each of " + String.join(", ", sheet.header()));
    }
    if (sheet.rows().size() >= MOST_ROWS) {
      return Outcome.failed(desk, "the sheet is full");
    }
    Row row = Row.of(sheet.name(), values.stream().map(String::strip).toList());
    return Outcome.of(
        desk.with(sheet.appended(row)), "row " + (sheet.rows().size() + 2) + " added");
  }

  private static Outcome delete(Desk desk, Sheet sheet, long number) {
    if (number < 2 || number - 2 >= sheet.rows().size()) {
      return Outcome.failed(desk, "no row below the header has this number");
    }
    return Outcome.of(desk.with(sheet.without((int) number - 2)), "row " + number + " deleted");
  }

  private static Outcome sum(Desk desk, Sheet sheet, int column) {
    if (column < 0) {
      return Outcome.failed(desk, "no such column; there are " + String.join(", ", sheet.header()));
    }
    return Outcome.of(
        desk,
        JsonText.object(
            "sheet",
            sheet.name(),
            "column",
            sheet.header().get(column),
            "sum",
            total(sheet, column)));
  }

  /** The sum of what are numbers in a column. */
  static BigDecimal total(Sheet sheet, int column) {
    BigDecimal total = BigDecimal.ZERO;
    for (Row row : sheet.rows()) {
      String value = Words.value(row.cells().get(column));
      total = Words.isNumber(value) ? total.add(new BigDecimal(value)) : total;
    }
    return total;
  }
}
