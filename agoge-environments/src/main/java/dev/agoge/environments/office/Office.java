package dev.agoge.environments.office;

import dev.agoge.environments.tools.JsonText;
import dev.agoge.environments.tools.ToolCall;

/** Carries out calls. Those that only read leave the desk as it is. */
final class Office {
  private final World world;
  private final Calendar calendar;
  private final Mailbox mailbox;

  Office(World world) {
    this.world = world;
    calendar = new Calendar(world);
    mailbox = new Mailbox(world);
  }

  Outcome call(Desk desk, ToolCall call) {
    return switch (call.name()) {
      case "list_todos", "add_todo", "update_todo", "complete_todo", "delete_todo" ->
          Todos.call(desk, call);
      case "list_events",
          "add_event",
          "update_event",
          "delete_event",
          "invite",
          "uninvite",
          "respond" ->
          calendar.call(desk, call);
      case "list_mails", "read_mail", "search_mails", "send_mail", "reply", "move_mail" ->
          mailbox.call(desk, call);
      case "list_sheets", "read_sheet", "set_cell", "append_row", "delete_row", "sum_column" ->
          Sheets.call(desk, call);
      case "find_contact" ->
          Outcome.of(
              desk,
              JsonText.array(world.named(call.text("name")).stream().map(Person::json).toList()));
      case "get_forecast" -> forecast(desk, call.text("city"), call.text("date"));
      case OfficeTools.FINISH -> Outcome.of(desk, "finished");
      default -> throw new IllegalStateException("no tool " + call.name());
    };
  }

  private Outcome forecast(Desk desk, String city, String date) {
    return world
        .forecast(city, date)
        .map(
            f ->
                Outcome.of(
                    desk,
                    JsonText.object(
                        "city", city, "date", date, "sky", f.sky(), "degrees", f.degrees())))
        .orElseGet(
            () ->
                Outcome.failed(
                    desk,
                    "no forecast for this; there are forecasts for "
                        + String.join(" and ", world.cities())
                        + " from "
                        + world.days().getFirst()
                        + " to "
                        + world.days().getLast()));
  }
}
