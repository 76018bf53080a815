package dev.agoge.environments.office;

import dev.agoge.environments.tools.JsonText;
import dev.agoge.environments.tools.ToolCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Mails that came and mails that went. */
final class Mailbox {
  static final String INBOX = "inbox";
  static final String SENT = "sent";

  private final World world;

  Mailbox(World world) {
    this.world = world;
  }

  Outcome call(Desk desk, ToolCall call) {
    return switch (call.name()) {
      case "list_mails" -> list(desk, call.text("folder"));
      case "search_mails" -> search(desk, call.text("query"));
      case "send_mail" -> send(desk, call);
      default ->
          desk.mail(call.text("id"))
              .map(mail -> handle(desk, mail, call))
              .orElseGet(
                  () -> Outcome.failed(desk, "no mail has this id; list_mails shows the ids"));
    };
  }

  /** The mail that a call would send, its recipients given by their full names. */
  static Sent draft(Desk desk, ToolCall call) {
    return call.name().equals("reply")
        ? desk.mail(call.text("id")).map(m -> answer(m, call.text("body"))).orElseThrow()
        : new Sent(call.texts("to"), call.text("subject"), call.text("body"));
  }

  private static Sent answer(Mail mail, String body) {
    return new Sent(List.of(mail.from()), "Re: " + mail.subject(), body);
  }

  private Outcome list(Desk desk, String name) {
    String folder = name.strip().toLowerCase(Locale.ROOT);
    if (folder.equals(SENT)) {
      return Outcome.of(desk, JsonText.array(desk.sent().stream().map(Sent::json).toList()));
    }
    if (!world.folders().contains(folder)) {
      return noFolder(desk);
    }
    return Outcome.of(
        desk,
        JsonText.array(
            desk.mails().stream().filter(m -> m.folder().equals(folder)).map(Mail::head).toList()));
  }

  private static Outcome search(Desk desk, String query) {
    String wanted = Words.normal(query);
    return Outcome.of(
        desk,
        JsonText.array(
            desk.mails().stream()
                .filter(
                    m ->
                        Words.normal(m.from() + " " + m.subject() + " " + m.body())
                            .contains(wanted))
                .map(Mail::head)
                .toList()));
  }

  private Outcome send(Desk desk, ToolCall call) {
    List<String> to = new ArrayList<>();
    for (String each : call.texts("to")) {
      Optional<Person> person = world.person(each);
      if (person.isEmpty()) {
        return Outcome.failed(desk, "nobody has this name or address; find_contact finds people");
      }
      to.add(person.get().name());
    }
    return to.isEmpty()
        ? Outcome.failed(desk, "'to' is empty")
        : sent(desk, new Sent(to, call.text("subject"), call.text("body")));
  }

  private static Outcome sent(Desk desk, Sent mail) {
    return Outcome.of(desk.sending(mail), "sent to " + String.join(", ", mail.to()));
  }

  private Outcome handle(Desk desk, Mail mail, ToolCall call) {
    return switch (call.name()) {
      case "read_mail" -> Outcome.of(desk, mail.json());
      case "reply" -> sent(desk, answer(mail, call.text("body")));
      case "move_mail" -> move(desk, mail, call.text("folder").strip().toLowerCase(Locale.ROOT));
      default -> throw new IllegalStateException("no tool " + call.name());
    };
  }

  private Outcome move(Desk desk, Mail mail, String folder) {
    if (!world.folders().contains(folder)) {
      return noFolder(desk);
    }
    Mail moved = mail.in(folder);
    return Outcome.of(
        moved.equals(mail) ? desk : desk.withMails(Desk.replaced(desk.mails(), mail, moved)),
        mail.id() + " is in " + folder);
  }

  private Outcome noFolder(Desk desk) {
    return Outcome.failed(
        desk, "no such folder; there are " + String.join(", ", world.folders()) + ", " + SENT);
  }
}
