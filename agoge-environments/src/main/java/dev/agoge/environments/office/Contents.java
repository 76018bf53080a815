package dev.agoge.environments.office;

import dev.agoge.environments.tools.ToolCall;
import java.util.Optional;

/** What a call is about. */
final class Contents {
  private Contents() {}

  /** The content of the object that a call changes; empty if it makes one or there is none. */
  static String at(Desk desk, ToolCall call) {
    Optional<String> content =
        switch (call.name()) {
          case "complete_todo", "update_todo", "delete_todo" ->
              desk.todo(call.text("id")).map(Todo::content);
          case "update_event", "delete_event", "invite", "uninvite", "respond" ->
              desk.event(call.text("id")).map(Event::content);
          case "move_mail" -> desk.mail(call.text("id")).map(Mail::content);
          case "set_cell" -> row(desk, call);
          default -> Optional.empty();
        };
    return content.orElse("");
  }

  private static Optional<String> row(Desk desk, ToolCall call) {
    int index = Integer.parseInt(call.text("cell").substring(1)) - 2;
    return desk.sheet(call.text("sheet"))
        .filter(sheet -> index < sheet.rows().size())
        .map(sheet -> sheet.rows().get(index).content());
  }
}
