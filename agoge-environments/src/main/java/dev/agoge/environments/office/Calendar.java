package dev.agoge.environments.office;

import dev.agoge.environments.tools.JsonText;
import dev.agoge.environments.tools.ToolCall;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Appointments: one's own, and invitations by others, which can only be answered. */
final class Calendar {
  private final World world;

  Calendar(World world) {
    this.world = world;
  }

  Outcome call(Desk desk, ToolCall call) {
    return switch (call.name()) {
      case "list_events" -> list(desk, call.text("date"));
      case "add_event" -> add(desk, call);
      default ->
          desk.event(call.text("id"))
              .map(event -> change(desk, event, call))
              .orElseGet(
                  () -> Outcome.failed(desk, "no event has this id; list_events shows the ids"));
    };
  }

  private static Outcome list(Desk desk, String date) {
    if (!Dates.isDate(date)) {
      return Outcome.failed(desk, "'date' is not a day such as 2027-01-05");
    }
    return Outcome.of(
        desk,
        JsonText.array(
            desk.events().stream()
                .filter(e -> e.when().date().equals(date))
                .sorted(Comparator.comparingInt(e -> e.when().start()))
                .map(Event::json)
                .toList()));
  }

  private Outcome add(Desk desk, ToolCall call) {
    Optional<Slot> when = slot(call.text("date"), call.text("start"), call.text("end"));
    if (when.isEmpty()) {
      return badTime(desk);
    }
    List<String> attendees = new ArrayList<>();
    for (String each : call.optionalTexts("attendees")) {
      Optional<Person> person = world.person(each);
      if (person.isEmpty()) {
        return stranger(desk);
      }
      attendees.add(person.get().name());
    }
    String place = call.optionalText("place").map(String::strip).orElse("");
    Event event =
        Event.own(desk.freshId("e"), call.text("title").strip(), when.get(), place, attendees);
    return Outcome.of(desk.withEvents(Desk.added(desk.events(), event), 1), event.json());
  }

  private Outcome change(Desk desk, Event old, ToolCall call) {
    if (call.name().equals("respond")) {
      return old.isOwn()
          ? Outcome.failed(desk, "this is your own appointment, not an invitation")
          : replace(desk, old, old.answered(call.text("answer")));
    }
    if (!old.isOwn()) {
      return Outcome.failed(desk, "this is an invitation; it can only be answered with respond");
    }
    return switch (call.name()) {
      case "update_event" -> update(desk, old, call);
      case "delete_event" ->
          Outcome.of(desk.withEvents(Desk.without(desk.events(), old), 0), "deleted " + old.id());
      case "invite" ->
          world
              .person(call.text("person"))
              .map(p -> replace(desk, old, old.with(Desk.added(old.attendees(), p.name()))))
              .orElseGet(() -> stranger(desk));
      case "uninvite" ->
          world
              .person(call.text("person"))
              .map(p -> replace(desk, old, old.with(Desk.without(old.attendees(), p.name()))))
              .orElseGet(() -> stranger(desk));
      default -> throw new IllegalStateException("no tool " + call.name());
    };
  }

  private static Outcome update(Desk desk, Event old, ToolCall call) {
    Optional<Slot> when =
        slot(
            call.optionalText("date").orElse(old.when().date()),
            call.optionalText("start").orElse(old.when().startText()),
            call.optionalText("end").orElse(old.when().endText()));
    if (when.isEmpty()) {
      return badTime(desk);
    }
    return replace(
        desk,
        old,
        Event.own(
            old.id(),
            call.optionalText("title").map(String::strip).orElse(old.title()),
            when.get(),
            call.optionalText("place").map(String::strip).orElse(old.place()),
            old.attendees()));
  }

  private static Optional<Slot> slot(String date, String start, String end) {
    Optional<Integer> from = Slot.minutes(start);
    Optional<Integer> to = Slot.minutes(end);
    return Dates.isDate(date) && from.isPresent() && to.isPresent() && from.get() < to.get()
        ? Optional.of(new Slot(date, from.get(), to.get()))
        : Optional.empty();
  }

  private static Outcome replace(Desk desk, Event old, Event other) {
    return Outcome.of(
        other.equals(old) ? desk : desk.withEvents(Desk.replaced(desk.events(), old, other), 0),
        other.json());
  }

  private static Outcome badTime(Desk desk) {
    return Outcome.failed(
        desk, "give a day such as 2027-01-05 and times such as 09:30, the end after the start");
  }

  private static Outcome stranger(Desk desk) {
    return Outcome.failed(desk, "nobody has this name or address; find_contact finds people");
  }
}
