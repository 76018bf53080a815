package dev.agoge.environments.office;

import java.util.Optional;

/** Makes good what no step of the errand does: mistakes. */
record Repair(Assignment assignment, OfficeState state, Difference.Standing standing) {

  /** The first call that brings the desk nearer to the goal; empty if none does. */
  Optional<String> next() {
    return completion().or(this::answers).or(this::filing).or(this::deletion).or(this::making);
  }

  private Desk desk() {
    return state.desk();
  }

  private Desk goal() {
    return assignment.errand().goal();
  }

  private int surplus(String content) {
    return assignment.difference().surplus(standing, content);
  }

  /** A to-do that should be done is there, but open. */
  private Optional<String> completion() {
    return desk().todos().stream()
        .filter(t -> surplus(t.content()) > 0 && surplus(t.completed().content()) < 0)
        .map(t -> Calls.on("complete_todo", t.id()))
        .findFirst();
  }

  private Optional<String> answers() {
    for (Event event : desk().events()) {
      Optional<Event> wish = goal().event(event.id()).filter(w -> !w.isOwn());
      if (wish.isPresent() && !wish.get().response().equals(event.response())) {
        return wish.get().response().equals(Event.OPEN)
            ? Optional.empty()
            : Optional.of(Calls.on("respond", event.id(), "answer", wish.get().response()));
      }
    }
    return Optional.empty();
  }

  private Optional<String> filing() {
    for (Mail mail : desk().mails()) {
      Optional<Mail> wish = goal().mail(mail.id());
      if (wish.isPresent() && !wish.get().folder().equals(mail.folder())) {
        return Optional.of(Calls.on("move_mail", mail.id(), "folder", wish.get().folder()));
      }
    }
    return Optional.empty();
  }

  private Optional<String> deletion() {
    for (Todo todo : desk().todos()) {
      if (surplus(todo.content()) > 0) {
        return Optional.of(Calls.on("delete_todo", todo.id()));
      }
    }
    for (Event event : desk().events()) {
      if (event.isOwn() && surplus(event.content()) > 0) {
        return Optional.of(Calls.on("delete_event", event.id()));
      }
    }
    for (Sheet sheet : desk().sheets()) {
      for (int i = 0; i < sheet.rows().size(); i++) {
        if (surplus(sheet.rows().get(i).content()) > 0) {
          return Optional.of(Calls.deleteRow(sheet.name(), i + 2));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> making() {
    Restores restores = assignment.menu().restores();
    return assignment
        .difference()
        .missing(standing)
        .filter(restores::makes)
        .findFirst()
        .map(restores::call)
        .map(
            call -> {
              long missing = call.needs() & ~state.seen();
              return missing == 0
                  ? call.text()
                  : assignment.errand().reads().next(missing, state.seen());
            });
  }
}
