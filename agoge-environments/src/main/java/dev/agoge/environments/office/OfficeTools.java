package dev.agoge.environments.office;

import static dev.agoge.environments.tools.Argument.oneOf;
import static dev.agoge.environments.tools.Argument.text;

import dev.agoge.environments.tools.Argument;
import dev.agoge.environments.tools.Signature;
import dev.agoge.environments.tools.Toolbox;
import java.util.List;

/** What can be called. */
final class OfficeTools {
  static final String FINISH = "finish";

  private static final Argument ID = text("id", "its id");
  private static final Argument DATE = text("date", "a day such as 2027-01-05");
  private static final Argument START = text("start", "a time such as 09:30");
  private static final Argument END = text("end", "a time such as 10:30");
  private static final Argument PERSON = text("person", "full name or address");
  private static final Argument SHEET = text("sheet", "its name");

  private OfficeTools() {}

  static Toolbox toolbox() {
    return new Toolbox(
        List.of(
            Signature.of("list_todos", "all to-dos"),
            Signature.of(
                "add_todo",
                "adds an open to-do",
                text("title", "what is to be done"),
                text("due", "a day such as 2027-01-05").optional()),
            Signature.of(
                "update_todo",
                "changes what is given",
                ID,
                text("title", "new title").optional(),
                text("due", "new day").optional(),
                Argument.of("done", Argument.Type.BOOLEAN, "whether it is done").optional()),
            Signature.of("complete_todo", "ticks a to-do off", ID),
            Signature.of("delete_todo", "deletes a to-do", ID),
            Signature.of("list_events", "the appointments of a day", DATE),
            Signature.of(
                "add_event",
                "adds an appointment of your own",
                text("title", "what it is"),
                DATE,
                START,
                END,
                text("place", "where").optional(),
                Argument.of("attendees", Argument.Type.STRINGS, "full names").optional()),
            Signature.of(
                "update_event",
                "changes what is given of an appointment of your own",
                ID,
                text("title", "new title").optional(),
                DATE.optional(),
                START.optional(),
                END.optional(),
                text("place", "new place").optional()),
            Signature.of("delete_event", "cancels an appointment of your own", ID),
            Signature.of("invite", "adds an attendee to your appointment", ID, PERSON),
            Signature.of("uninvite", "removes an attendee from your appointment", ID, PERSON),
            Signature.of(
                "respond",
                "answers an invitation",
                ID,
                oneOf("answer", "your answer", List.of("accept", "decline", "tentative"))),
            Signature.of("list_mails", "the mails of a folder", text("folder", "such as inbox")),
            Signature.of("read_mail", "a mail in full", ID),
            Signature.of("search_mails", "mails that hold a text", text("query", "some words")),
            Signature.of(
                "send_mail",
                "sends a mail",
                Argument.of("to", Argument.Type.STRINGS, "full names or addresses"),
                text("subject", "what it is about"),
                text("body", "what it says")),
            Signature.of("reply", "answers a mail", ID, text("body", "what it says")),
            Signature.of("move_mail", "files a mail", ID, text("folder", "where to")),
            Signature.of("find_contact", "people by name", text("name", "all or part of it")),
            Signature.of("list_sheets", "names and headers of the sheets"),
            Signature.of("read_sheet", "the rows of a sheet", SHEET),
            Signature.of(
                "set_cell",
                "writes a cell",
                SHEET,
                text("cell", "column letter and row such as B3; row 1 is the header"),
                text("value", "what to write")),
            Signature.of(
                "append_row",
                "adds a row at the end",
                SHEET,
                Argument.of("values", Argument.Type.STRINGS, "one value a column")),
            Signature.of(
                "delete_row",
                "deletes a row",
                SHEET,
                Argument.of("row", Argument.Type.INTEGER, "from 2 upwards")),
            Signature.of(
                "sum_column",
                "the sum of the numbers in a column",
                SHEET,
                text("column", "letter or title")),
            Signature.of("get_forecast", "the weather of a day", text("city", "where"), DATE),
            Signature.of(
                FINISH,
                "ends the task; with the answer, where something is asked",
                text("answer", "short").optional())));
  }
}
