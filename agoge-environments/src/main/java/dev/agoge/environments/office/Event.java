package dev.agoge.environments.office;

import dev.agoge.environments.tools.JsonText;
import java.util.List;
import java.util.TreeSet;

/**
 * An entry of the calendar.
 *
 * @param when day and times
 * @param organiser empty if it is one's own, else who invited
 * @param response to an invitation: {@link #OPEN} until answered; empty if it is one's own
 * @param core what it is apart from its id and its attendees
 * @param content what it is apart from its id
 */
record Event(
    String id,
    String title,
    Slot when,
    String place,
    List<String> attendees,
    String organiser,
    String response,
    String core,
    String content) {
  static final String OPEN = "open";

  static Event of(
      String id,
      String title,
      Slot when,
      String place,
      List<String> attendees,
      String organiser,
      String response) {
    List<String> sorted = List.copyOf(new TreeSet<>(attendees));
    String core =
        String.join(
            "|",
            "event",
            Words.normal(title),
            when.toString(),
            Words.normal(place),
            organiser,
            response);
    String content = core + "|" + String.join(",", sorted);
    return new Event(id, title, when, place, sorted, organiser, response, core, content);
  }

  static Event own(String id, String title, Slot when, String place, List<String> attendees) {
    return of(id, title, when, place, attendees, "", "");
  }

  boolean isOwn() {
    return organiser.isEmpty();
  }

  /** Whether it takes up its time: invitations do once they are accepted. */
  boolean occupies(Slot other) {
    return (isOwn() || response.equals("accept")) && when.overlaps(other);
  }

  Event with(List<String> others) {
    return of(id, title, when, place, others, organiser, response);
  }

  Event answered(String answer) {
    return of(id, title, when, place, attendees, organiser, answer);
  }

  String json() {
    if (isOwn()) {
      return JsonText.object(
          "id",
          id,
          "title",
          title,
          "date",
          when.date(),
          "start",
          when.startText(),
          "end",
          when.endText(),
          "place",
          place,
          "attendees",
          attendees);
    }
    return JsonText.object(
        "id",
        id,
        "title",
        title,
        "date",
        when.date(),
        "start",
        when.startText(),
        "end",
        when.endText(),
        "place",
        place,
        "invited_by",
        organiser,
        "response",
        response);
  }
}
