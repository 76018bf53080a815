package dev.agoge.environments.office;

import static dev.agoge.environments.office.Chapter.dayOf;

import dev.agoge.environments.tools.ToolCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Tasks about appointments. */
final class CalendarStories {
  private static final int NOON = 12 * 60;
  private static final int SECOND_HALF = 90;

  private CalendarStories() {}

  static Story.Telling reschedule(Draft draft) {
    List<String> days = draft.shuffled(draft.days());
    String to = days.getFirst();
    String title = draft.draw(Vocabulary.MEETINGS);
    int minutes = draft.pick(List.of(30, 60));
    List<String> attendees = List.of(draft.person(), draft.person());
    draft.own(title, draft.freeSlot(days.get(1), minutes), "Room 3", attendees);
    draft.own(
        draft.draw(Vocabulary.MEETINGS),
        new Slot(to, Draft.OPENS, Draft.OPENS + draft.pick(List.of(30, 60, 90))),
        "Room 5",
        draft.anybody(1));
    draft.own(draft.draw(Vocabulary.MEETINGS), draft.freeSlot(to, 60), "Room 6", draft.anybody(2));
    return chapter -> {
      Event event = chapter.event(title);
      chapter.instruct(
          List.of(
              "Move \"%s\" from %s to the first free slot of the same length on %s between 09:00"
                  + " and 17:00, and mail its attendees the new day and time.",
              "\"%s\" on %s cannot take place. Put it into the earliest gap that is long enough on"
                  + " %s (office hours are 09:00 to 17:00) and write its attendees when it is now.",
              "Please shift \"%s\" (now %s) to %s, as early as my calendar allows from 09:00 on,"
                  + " same length, and let the attendees know day and time in one mail.",
              "\"%s\" of %s has to go to %s. Take the first opening after 09:00 that holds it, and"
                  + " send those who attend a mail with the new date and start."),
          title,
          Dates.full(event.when().date()),
          Dates.full(to));
      List<Slot> free = free(chapter.desk(), to, minutes);
      List<String> needs = List.of(dayOf(event.when().date()), dayOf(to));
      for (int i = 0; i < Math.min(free.size(), 4); i++) {
        Slot slot = free.get(i);
        ToolCall move =
            ToolCall.of(
                "update_event",
                "id",
                event.id(),
                "date",
                to,
                "start",
                slot.startText(),
                "end",
                slot.endText());
        String body = "It is on " + Dates.full(to) + " at " + slot.startText() + " now.";
        if (i == 0) {
          chapter.step(move, needs);
          chapter.mail(
              attendees, title, body, gist(event.when(), free, chapter.world().days()), needs);
          chapter.decoyMail(attendees.subList(0, 1), title, body, needs);
        } else {
          chapter.decoy(move, needs);
          chapter.decoyMail(attendees, title, body, needs);
        }
      }
    };
  }

  /** The new day and start, and none of the other days and free starts that might be meant. */
  private static Gist gist(Slot old, List<Slot> free, List<String> days) {
    Slot chosen = free.getFirst();
    List<List<String>> rivals = new ArrayList<>();
    Set<Integer> harmless =
        Set.copyOf(List.of(chosen.start(), chosen.end(), old.start(), old.end()));
    free.stream()
        .map(Slot::start)
        .filter(start -> !harmless.contains(start))
        .forEach(start -> rivals.add(Dates.clockWordings(start)));
    days.stream()
        .filter(day -> !day.equals(chosen.date()) && !day.equals(old.date()))
        .forEach(day -> rivals.add(Dates.wordings(day)));
    return new Gist(
        List.of(Dates.wordings(chosen.date()), Dates.clockWordings(chosen.start())), rivals, 4);
  }

  /** Free slots of a day in office hours, from the earliest on; starts are half an hour apart. */
  static List<Slot> free(Desk desk, String date, int minutes) {
    List<Slot> free = new ArrayList<>();
    for (int start = Draft.OPENS; start + minutes <= Draft.CLOSES; start += 30) {
      Slot slot = new Slot(date, start, start + minutes);
      if (desk.events().stream().noneMatch(e -> e.occupies(slot))) {
        free.add(slot);
      }
    }
    if (free.isEmpty()) {
      throw new Draft.FullException();
    }
    return free;
  }

  static Story.Telling rainCheck(Draft draft) {
    for (int i = draft.random().nextInt(3, 5); i > 0; i--) {
      String park = draft.pick(Vocabulary.PARKS.words(draft.isFresh()));
      String place = park + ", " + draft.pick(draft.cities()) + " (outdoors)";
      Slot when = draft.freeSlot(draft.day(), 60);
      draft.own(draft.draw(Vocabulary.OUTINGS), when, place, draft.anybody(2));
    }
    return chapter -> {
      chapter.instruct(
          List.of(
              "Cancel my outdoor appointments of this week (%s to %s) on days with rain forecast in"
                  + " their city.",
              "Look through my appointments from %s to %s: whatever is outdoors and gets rain where"
                  + " it takes place is to be cancelled.",
              "Rain spoils everything outdoors. Check the forecast for each outdoor appointment"
                  + " between %s and %s and cancel those that would get wet.",
              "Between %s and %s, drop every outdoor appointment for which the forecast at its"
                  + " place says rain; keep the rest."),
          chapter.world().days().getFirst(),
          chapter.world().days().getLast());
      List<Event> outdoors =
          chapter.desk().events().stream().filter(e -> e.place().endsWith("(outdoors)")).toList();
      List<String> needs = new ArrayList<>(chapter.allDays());
      outdoors.forEach(e -> needs.add("get_forecast " + city(e) + " " + e.when().date()));
      for (Event event : outdoors) {
        if (draft.forecast(city(event), event.when().date()).isWet()) {
          chapter.step(ToolCall.of("delete_event", "id", event.id()), needs);
        }
      }
    };
  }

  private static String city(Event event) {
    String place = event.place();
    return place.substring(place.indexOf(", ") + 2, place.indexOf(" (outdoors)"));
  }

  static Story.Telling conflict(Draft draft) {
    String day = draft.day();
    Slot busy = draft.freeSlot(day, 60);
    draft.own(draft.draw(Vocabulary.MEETINGS), busy, "Room 3", draft.anybody(2));
    Slot clash = new Slot(day, busy.start() + 30, busy.end() + 30);
    draft.invitation(draft.draw(Vocabulary.MEETINGS), clash, "Room 8", draft.person());
    for (int i = draft.random().nextInt(1, 3); i > 0; i--) {
      draft.invitation(
          draft.draw(Vocabulary.MEETINGS), draft.freeSlot(day, 30), "Room 9", draft.person());
    }
    return chapter -> {
      chapter.instruct(
          List.of(
              "Answer the open invitations on %s: decline those that overlap with my own"
                  + " appointments, accept the others.",
              "On %s I was invited to some things. Say no where I have an appointment of my own at"
                  + " the same time, and yes otherwise.",
              "Sort out the invitations for %s. My own appointments go first: decline what collides"
                  + " with them and accept what does not.",
              "See to the invitations of %s; turn down the ones during which I am busy with my own"
                  + " appointments and take the rest."),
          Dates.full(day));
      for (Event event : chapter.desk().events()) {
        if (!event.isOwn() && event.when().date().equals(day)) {
          boolean clashes =
              chapter.desk().events().stream().anyMatch(e -> e.occupies(event.when()));
          chapter.step(
              ToolCall.of("respond", "id", event.id(), "answer", clashes ? "decline" : "accept"),
              List.of(dayOf(day)));
        }
      }
    };
  }

  static Story.Telling inviteGroup(Draft draft) {
    String day = draft.day();
    String title = draft.draw(Vocabulary.MEETINGS);
    String group = draft.pick(draft.people()).group();
    draft.own(title, draft.freeSlot(day, 60), "Room 4", List.of());
    return chapter -> {
      Event event = chapter.event(title);
      chapter.instruct(
          List.of(
              "Invite everybody whom the sheet Team lists under %s to \"%s\" on %s.",
              "The whole %s group should come to \"%s\" on %s: add them all as attendees. The sheet"
                  + " Team says who they are.",
              "Look up the %s group in the sheet Team and invite each of them to \"%s\" on %s.",
              "All of %s, as the sheet Team has it, are to attend \"%s\" on %s; see to the"
                  + " invitations."),
          group,
          title,
          Dates.full(day));
      List<String> needs = List.of(dayOf(day), "read_sheet " + Surroundings.TEAM);
      for (Person person : chapter.world().people()) {
        ToolCall call = ToolCall.of("invite", "id", event.id(), "person", person.name());
        if (person.group().equals(group)) {
          chapter.step(call, needs);
        } else {
          chapter.decoy(call, needs);
        }
      }
    };
  }

  static Story.Telling dryDay(Draft draft) {
    String title = draft.draw(Vocabulary.OUTINGS);
    String place = draft.draw(Vocabulary.PARKS);
    String city = draft.pick(draft.cities());
    List<String> guests = List.of(draft.person(), draft.person());
    String taken = draft.day();
    draft.own(
        draft.draw(Vocabulary.MEETINGS), new Slot(taken, NOON, NOON + 30), "Room 2", List.of());
    return chapter -> {
      chapter.instruct(
          List.of(
              "Enter \"%s\" at %s with %s and %s from 12:00 to 13:30 on the first day from today on"
                  + " without rain in %s on which I am free then.",
              "Plan \"%s\", place: %s, attendees: %s and %s, 12:00 to 13:30. Take the earliest day"
                  + " this week that is dry in %s and has nothing in my calendar at that time.",
              "I want \"%s\" (at %s, with %s and %s) in the calendar for 12:00 to 13:30. It must"
                  + " not rain in %s that day and I must have no other appointment then; the sooner"
                  + " the better.",
              "Fix \"%s\" at %s for 12:00-13:30 and have %s and %s attend: first day on which %s"
                  + " gets no rain and my calendar is empty at that hour."),
          title,
          place,
          guests.get(0),
          guests.get(1),
          city);
      List<String> needs = new ArrayList<>();
      boolean found = false;
      List<String> wrong = new ArrayList<>();
      for (String day : chapter.world().days()) {
        Slot slot = new Slot(day, NOON, NOON + SECOND_HALF);
        boolean free = chapter.desk().events().stream().noneMatch(e -> e.occupies(slot));
        boolean wet = draft.forecast(city, day).isWet();
        if (!found) {
          needs.add("get_forecast " + city + " " + day);
          if (!wet) {
            needs.add(dayOf(day));
          }
        }
        if (!found && !wet && free) {
          found = true;
          chapter.step(Calls.add(Event.own("", title, slot, place, guests)), needs);
        } else {
          wrong.add(day);
        }
      }
      if (!found) {
        throw new Draft.FullException();
      }
      for (String day : wrong) {
        Slot slot = new Slot(day, NOON, NOON + SECOND_HALF);
        chapter.decoy(Calls.add(Event.own("", title, slot, place, guests)), needs);
      }
    };
  }
}
