package dev.agoge.environments.office;

import dev.agoge.environments.tools.JsonText;
import dev.agoge.environments.tools.ToolCall;
import java.util.Optional;

/** The to-do list. */
final class Todos {
  private Todos() {}

  static Outcome call(Desk desk, ToolCall call) {
    if (call.name().equals("list_todos")) {
      return Outcome.of(desk, JsonText.array(desk.todos().stream().map(Todo::json).toList()));
    }
    Optional<String> due = call.optionalText("due");
    if (due.isPresent() && !due.get().isEmpty() && !Dates.isDate(due.get())) {
      return Outcome.failed(desk, "'due' is not a day such as 2027-01-05");
    }
    if (call.name().equals("add_todo")) {
      Todo todo = Todo.of(desk.freshId("t"), call.text("title").strip(), due.orElse(""), false);
      return Outcome.of(desk.withTodos(Desk.added(desk.todos(), todo), 1), todo.json());
    }
    Optional<Todo> found = desk.todo(call.text("id"));
    if (found.isEmpty()) {
      return Outcome.failed(desk, "no to-do has this id; list_todos shows the ids");
    }
    Todo old = found.get();
    return switch (call.name()) {
      case "complete_todo" -> replace(desk, old, old.completed());
      case "update_todo" ->
          replace(
              desk,
              old,
              Todo.of(
                  old.id(),
                  call.optionalText("title").map(String::strip).orElse(old.title()),
                  due.orElse(old.due()),
                  call.optionalFlag("done").orElse(old.done())));
      case "delete_todo" ->
          Outcome.of(desk.withTodos(Desk.without(desk.todos(), old), 0), "deleted " + old.id());
      default -> throw new IllegalStateException("no tool " + call.name());
    };
  }

  private static Outcome replace(Desk desk, Todo old, Todo other) {
    return Outcome.of(
        other.equals(old) ? desk : desk.withTodos(Desk.replaced(desk.todos(), old, other), 0),
        other.json());
  }
}
