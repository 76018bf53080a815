package dev.agoge.environments.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Everything that calls can change.
 *
 * @param created how many objects were made so far, for fresh ids
 */
record Desk(
    List<Todo> todos,
    List<Event> events,
    List<Mail> mails,
    List<Sent> sent,
    List<Sheet> sheets,
    int created) {
  private static final int FIRST_FRESH = 101;

  Desk {
    todos = List.copyOf(todos);
    events = List.copyOf(events);
    mails = List.copyOf(mails);
    sent = List.copyOf(sent);
    sheets = List.copyOf(sheets);
  }

  /** An id that nothing has. */
  String freshId(String prefix) {
    return prefix + (FIRST_FRESH + created);
  }

  Desk withTodos(List<Todo> other, int made) {
    return new Desk(other, events, mails, sent, sheets, created + made);
  }

  Desk withEvents(List<Event> other, int made) {
    return new Desk(todos, other, mails, sent, sheets, created + made);
  }

  Desk withMails(List<Mail> other) {
    return new Desk(todos, events, other, sent, sheets, created);
  }

  Desk sending(Sent mail) {
    return new Desk(todos, events, mails, added(sent, mail), sheets, created);
  }

  Desk with(Sheet sheet) {
    List<Sheet> other = new ArrayList<>(sheets);
    other.replaceAll(s -> s.name().equals(sheet.name()) ? sheet : s);
    return new Desk(todos, events, mails, sent, other, created);
  }

  Optional<Todo> todo(String id) {
    return todos.stream().filter(t -> t.id().equals(id)).findFirst();
  }

  Optional<Event> event(String id) {
    return events.stream().filter(e -> e.id().equals(id)).findFirst();
  }

  Optional<Mail> mail(String id) {
    return mails.stream().filter(m -> m.id().equals(id)).findFirst();
  }

  Optional<Sheet> sheet(String name) {
    return sheets.stream().filter(s -> s.name().equalsIgnoreCase(name)).findFirst();
  }

  /** Each object's content but for mails sent. */
  void contents(Consumer<String> sink) {
    for (Todo todo : todos) {
      sink.accept(todo.content());
    }
    for (Event event : events) {
      sink.accept(event.content());
    }
    for (Mail mail : mails) {
      sink.accept(mail.content());
    }
    for (Sheet sheet : sheets) {
      for (Row row : sheet.rows()) {
        sink.accept(row.content());
      }
    }
  }

  /**
   * What can be right or wrong by itself: like {@link #contents}, but an appointment's attendees
   * count one by one, so that inviting two of three is two thirds of the way.
   */
  void facts(Consumer<String> sink) {
    for (Event event : events) {
      sink.accept(event.core());
      event.attendees().forEach(name -> sink.accept("guest|" + event.title() + "|" + name));
    }
    new Desk(todos, List.of(), mails, sent, sheets, created).contents(sink);
  }

  static <T> List<T> added(List<T> list, T element) {
    List<T> longer = new ArrayList<>(list);
    longer.add(element);
    return longer;
  }

  static <T> List<T> replaced(List<T> list, T old, T other) {
    List<T> changed = new ArrayList<>(list);
    changed.set(list.indexOf(old), other);
    return changed;
  }

  static <T> List<T> without(List<T> list, T element) {
    List<T> shorter = new ArrayList<>(list);
    shorter.remove(element);
    return shorter;
  }
}
