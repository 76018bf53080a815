package dev.agoge.environments.office;

import java.util.Locale;
import java.util.Set;

/**
 * A kind of task. It first puts into a draft what it is about, and says what is to be done once the
 * world is complete.
 */
@SuppressWarnings("ImmutableEnumChecker") // functions without state, and copies of sets
enum Story {
  RESCHEDULE(CalendarStories::reschedule, "calendar", "calendar"),
  RAIN_CHECK(CalendarStories::rainCheck, "calendar", "calendar"),
  CONFLICT(CalendarStories::conflict, "calendar", "calendar"),
  INVITE_GROUP(CalendarStories::inviteGroup, "team", "calendar"),
  DRY_DAY(CalendarStories::dryDay, "calendar", "calendar"),
  OVERDUE(TodoStories::overdue, "todos", "backlog"),
  TICK_OFF(TodoStories::tickOff, "todos", "todos"),
  MAILED_CHORES(TodoStories::mailedChores, "inbox", "todos"),
  FILE_MAILS(SheetStories::fileMails, "inbox", "inbox"),
  SUM_MAIL(SheetStories::sumMail, "expenses", "sent"),
  RECOUNT(SheetStories::recount, "inbox", "stock"),
  QUESTION(SheetStories::question, "calendar stock", "answer");

  /** Puts what it is about into a draft. */
  interface Preparation {
    Telling prepare(Draft draft);
  }

  /** Says what is to be done. */
  interface Telling {
    void tell(Chapter chapter);
  }

  private final Preparation preparation;
  private final Set<String> reads;
  private final Set<String> writes;

  Story(Preparation preparation, String reads, String writes) {
    this.preparation = preparation;
    this.reads = Set.of(reads.split(" "));
    this.writes = Set.of(writes.split(" "));
  }

  Telling prepare(Draft draft) {
    return preparation.prepare(draft);
  }

  /** Whether neither changes what the other depends on, so that their order does not matter. */
  boolean goesWith(Story other) {
    return this != other && leavesAlone(other) && other.leavesAlone(this);
  }

  private boolean leavesAlone(Story other) {
    return writes.stream().noneMatch(w -> other.reads.contains(w) || other.writes.contains(w));
  }

  /** Name in families: rain-check. */
  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
