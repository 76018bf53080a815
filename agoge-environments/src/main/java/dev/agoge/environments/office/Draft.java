package dev.agoge.environments.office;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** A world and a desk in the making. Nothing drawn from it occurs twice. */
final class Draft {
  static final int OPENS = 9 * 60;
  static final int CLOSES = 17 * 60;
  private static final int HALF_HOUR = 30;
  private static final LocalDate FIRST_MONDAY = LocalDate.of(2027, 1, 4);
  private static final int MONDAYS = 150;
  private static final int DAYS = 7;
  private static final int PEOPLE = 8;

  private final SplittableRandom random;
  private final boolean fresh;
  private final Map<Vocabulary, List<String>> left = new EnumMap<>(Vocabulary.class);
  private final LocalDate today;
  private final List<String> days;
  private final List<Person> people = new ArrayList<>();
  private final List<Person> unused;
  private final List<String> cities;
  private final List<String> folders;
  private final Map<String, World.Forecast> forecasts = new HashMap<>();
  private final List<Todo> todos = new ArrayList<>();
  private final List<Event> events = new ArrayList<>();
  private final List<Mail> mails = new ArrayList<>();
  private final List<Sheet> sheets = new ArrayList<>();

  Draft(SplittableRandom random, boolean fresh) {
    this.random = random;
    this.fresh = fresh;
    today = FIRST_MONDAY.plusWeeks(random.nextInt(MONDAYS)).plusDays(random.nextInt(3));
    days = IntStream.range(0, DAYS).mapToObj(i -> today.plusDays(i).toString()).toList();
    for (int i = 0; i < PEOPLE; i++) {
      String first = draw(Vocabulary.FIRST_NAMES);
      String last = draw(Vocabulary.LAST_NAMES);
      String address = (first + "." + last).toLowerCase(Locale.ROOT) + "@office.example";
      List<String> groups = Vocabulary.GROUPS.words(fresh);
      people.add(new Person(first + " " + last, address, groups.get(random.nextInt(2))));
    }
    unused = new ArrayList<>(people);
    cities = List.of(draw(Vocabulary.CITIES), draw(Vocabulary.CITIES));
    folders = List.of(Mailbox.INBOX, draw(Vocabulary.FOLDERS), draw(Vocabulary.FOLDERS));
    cities.forEach(this::foretell);
  }

  private void foretell(String city) {
    int base = random.nextInt(5, 15);
    List<Integer> degrees = shuffled(IntStream.range(0, 2 * DAYS).mapToObj(i -> base + i).toList());
    for (int i = 0; i < DAYS; i++) {
      String sky = List.of("sun", "cloud", "rain", "rain").get(random.nextInt(4));
      forecasts.put(city + " " + days.get(i), new World.Forecast(sky, degrees.get(i)));
    }
  }

  SplittableRandom random() {
    return random;
  }

  boolean isFresh() {
    return fresh;
  }

  LocalDate today() {
    return today;
  }

  List<String> days() {
    return days;
  }

  List<String> cities() {
    return cities;
  }

  List<String> folders() {
    return folders;
  }

  List<Person> people() {
    return people;
  }

  /** A word that was not drawn before. */
  String draw(Vocabulary kind) {
    List<String> words = left.computeIfAbsent(kind, k -> new ArrayList<>(shuffled(k.words(fresh))));
    if (words.isEmpty()) {
      throw new IllegalStateException("no " + kind + " is left");
    }
    return words.removeLast();
  }

  /** The name of somebody who plays no part yet. */
  String person() {
    return unused.remove(random.nextInt(unused.size())).name();
  }

  /** Names of some who may play a part already. */
  List<String> anybody(int count) {
    return shuffled(people).stream().limit(count).map(Person::name).toList();
  }

  String day() {
    return pick(days);
  }

  <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  <T> List<T> shuffled(List<T> list) {
    List<T> copy = new ArrayList<>(list);
    for (int i = copy.size() - 1; i > 0; i--) {
      Collections.swap(copy, i, random.nextInt(i + 1));
    }
    return copy;
  }

  void todo(String title, int daysFromToday, boolean done) {
    todos.add(Todo.of("", title, today.plusDays(daysFromToday).toString(), done));
  }

  /** A time of a day at which nothing is yet. */
  Slot freeSlot(String date, int minutes) {
    List<Slot> free = new ArrayList<>();
    for (int start = OPENS; start + minutes <= CLOSES; start += HALF_HOUR) {
      Slot slot = new Slot(date, start, start + minutes);
      if (events.stream().noneMatch(e -> e.when().overlaps(slot))) {
        free.add(slot);
      }
    }
    if (free.isEmpty()) {
      throw new FullException();
    }
    return pick(free);
  }

  void own(String title, Slot when, String place, List<String> attendees) {
    events.add(Event.own("", title, when, place, attendees));
  }

  void invitation(String title, Slot when, String place, String organiser) {
    events.add(Event.of("", title, when, place, List.of(), organiser, Event.OPEN));
  }

  void mail(String from, String subject, String body) {
    mails.add(new Mail("", from, subject, body, Mailbox.INBOX));
  }

  void sheet(String name, List<String> header, List<List<String>> rows) {
    sheets.add(new Sheet(name, header, rows.stream().map(r -> Row.of(name, r)).toList()));
  }

  /** What stands in the first column of a sheet. */
  List<String> firstCells(String name) {
    return sheets.stream()
        .filter(s -> s.name().equals(name))
        .flatMap(s -> s.rows().stream())
        .map(row -> row.cells().getFirst())
        .toList();
  }

  World.Forecast forecast(String city, String date) {
    World.Forecast forecast = forecasts.get(city + " " + date);
    if (forecast == null) {
      throw new IllegalArgumentException("no forecast for " + city + " " + date);
    }
    return forecast;
  }

  World world() {
    return new World(today, days, people, cities, folders, forecasts);
  }

  /** The desk, everything shuffled and with ids in that order. */
  Desk desk() {
    List<Todo> listed = new ArrayList<>();
    for (Todo t : shuffled(todos)) {
      listed.add(Todo.of("t" + (listed.size() + 1), t.title(), t.due(), t.done()));
    }
    List<Event> entered = new ArrayList<>();
    for (Event e : shuffled(events)) {
      String id = "e" + (entered.size() + 1);
      entered.add(
          Event.of(id, e.title(), e.when(), e.place(), e.attendees(), e.organiser(), e.response()));
    }
    List<Mail> received = new ArrayList<>();
    for (Mail m : shuffled(mails)) {
      String id = "m" + (received.size() + 1);
      received.add(new Mail(id, m.from(), m.subject(), m.body(), m.folder()));
    }
    List<Sheet> tables =
        sheets.stream().map(s -> new Sheet(s.name(), s.header(), shuffled(s.rows()))).toList();
    return new Desk(listed, entered, received, List.of(), tables, 0);
  }

  /** A day has no room for what a story wants there; another draw may do. */
  static final class FullException extends RuntimeException {
    FullException() {
      super("no free slot", null, false, false);
    }
  }
}
