package dev.agoge.environments.office;

import dev.agoge.environments.tools.ToolCall;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What can be read in a world, each with a bit that says whether it was. */
final class Reads {
  private static final int MOST = 64;

  private final Map<String, Integer> bits = new HashMap<>();
  private final List<String> texts = new ArrayList<>();
  private final List<Long> prerequisites = new ArrayList<>();

  Reads(World world, Desk desk, String instruction) {
    add(ToolCall.of("list_todos"), 0);
    world.days().forEach(day -> add(ToolCall.of("list_events", "date", day), 0));
    world.folders().forEach(folder -> add(ToolCall.of("list_mails", "folder", folder), 0));
    for (Mail mail : desk.mails()) {
      add(ToolCall.of("read_mail", "id", mail.id()), mask(List.of("list_mails " + mail.folder())));
    }
    add(ToolCall.of("list_sheets"), 0);
    for (Sheet sheet : desk.sheets()) {
      add(ToolCall.of("read_sheet", "sheet", sheet.name()), 0);
      sheet.numericColumns().forEach(c -> add(sum(sheet, c), mask(List.of("list_sheets"))));
    }
    for (String city : world.cities()) {
      world.days().forEach(d -> add(ToolCall.of("get_forecast", "city", city, "date", d), 0));
    }
    for (Person person : world.people()) {
      if (instruction.contains(person.name())) {
        add(ToolCall.of("find_contact", "name", person.name()), 0);
      }
    }
  }

  private static ToolCall sum(Sheet sheet, String column) {
    return ToolCall.of("sum_column", "sheet", sheet.name(), "column", column);
  }

  private void add(ToolCall call, long prerequisite) {
    if (texts.size() == MOST) {
      throw new IllegalStateException("more than " + MOST + " things to read in a world");
    }
    bits.put(key(call), texts.size());
    texts.add(call.action().text());
    prerequisites.add(prerequisite);
  }

  /** The name of what a call reads, such as {@code list_events 2027-01-05}. */
  static String key(ToolCall call) {
    if (call.arguments().isEmpty()) {
      return call.name();
    }
    StringBuilder key = new StringBuilder(40).append(call.name());
    call.arguments().values().forEach(value -> key.append(' ').append(value));
    return key.toString();
  }

  /** The bits of some keys. */
  long mask(Collection<String> keys) {
    long mask = 0;
    for (String key : keys) {
      Integer bit = bits.get(key);
      if (bit == null) {
        throw new IllegalArgumentException("nothing is read by " + key);
      }
      mask |= 1L << bit;
    }
    return mask;
  }

  /** The bit of a day's appointments; 0 for a day outside the week. */
  long day(String date) {
    Integer bit = bits.get("list_events " + date);
    return bit == null ? 0 : 1L << bit;
  }

  /** The bit that a call sets; 0 if it reads nothing that counts. */
  long mask(ToolCall call) {
    Integer bit = bits.get(key(call));
    return bit == null ? 0 : 1L << bit;
  }

  /** The call that reads one of the missing things: the first, after what it needs itself. */
  String next(long missing, long seen) {
    int first = Long.numberOfTrailingZeros(missing);
    long before = prerequisites.get(first) & ~seen;
    return texts.get(before == 0 ? first : Long.numberOfTrailingZeros(before));
  }

  /** Every call that can be made after what was seen. */
  void list(long seen, Collection<String> sink) {
    for (int i = 0; i < texts.size(); i++) {
      if ((prerequisites.get(i) & ~seen) == 0) {
        sink.add(texts.get(i));
      }
    }
  }
}
