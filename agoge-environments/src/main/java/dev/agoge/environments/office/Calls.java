package dev.agoge.environments.office;

import dev.agoge.environments.tools.ToolCall;

/** Calls as they are written. */
final class Calls {
  private Calls() {}

  /** A call whose arguments are an id and perhaps another text, neither of which needs escaping. */
  static String on(String tool, String id) {
    return "{\"name\":\"" + tool + "\",\"arguments\":{\"id\":\"" + id + "\"}}";
  }

  static String on(String tool, String id, String argument, String value) {
    return "{\"name\":\""
        + tool
        + "\",\"arguments\":{\"id\":\""
        + id
        + "\",\""
        + argument
        + "\":\""
        + value
        + "\"}}";
  }

  static String deleteRow(String sheet, int number) {
    return ToolCall.of("delete_row", "sheet", sheet, "row", (long) number).action().text();
  }

  static ToolCall add(Todo todo) {
    return todo.due().isEmpty()
        ? ToolCall.of("add_todo", "title", todo.title())
        : ToolCall.of("add_todo", "title", todo.title(), "due", todo.due());
  }

  static ToolCall add(Event event) {
    return ToolCall.of(
        "add_event",
        "title",
        event.title(),
        "date",
        event.when().date(),
        "start",
        event.when().startText(),
        "end",
        event.when().endText(),
        "place",
        event.place(),
        "attendees",
        event.attendees());
  }

  static ToolCall add(Row row) {
    return ToolCall.of("append_row", "sheet", row.sheet(), "values", row.cells());
  }

  static String finish() {
    return ToolCall.of(OfficeTools.FINISH).action().text();
  }

  static String finish(String answer) {
    return ToolCall.of(OfficeTools.FINISH, "answer", answer).action().text();
  }
}
