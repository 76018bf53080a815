package dev.agoge.environments.service;

import dev.agoge.environments.service.Database.Entry;
import dev.agoge.environments.service.Domain.Outcome;
import dev.agoge.environments.tools.JsonText;
import dev.agoge.environments.tools.ToolCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the library's tools change. */
final class LendingChanges {
  private LendingChanges() {}

  static Outcome change(Database db, Entry entry, ToolCall call) {
    return switch (call.name()) {
      case "renew_loan" ->
          Outcome.changed(
              db.set(
                  entry.id(),
                  "due",
                  LendingDomain.renewed(entry),
                  "renewals",
                  String.valueOf(Integer.parseInt(entry.get("renewals")) + 1)),
              JsonText.object("renewed", entry.id(), "due", LendingDomain.renewed(entry)));
      case "cancel_hold" ->
          entry.is("status", "cancelled")
              ? Outcome.failed(db, "it is cancelled already")
              : Outcome.changed(
                  db.set(entry.id(), "status", "cancelled"),
                  JsonText.object("cancelled", entry.id()));
      case "move_hold" -> {
        String branch = call.text("branch").strip();
        yield Outcome.changed(
            db.set(entry.id(), "branch", branch),
            JsonText.object("hold", entry.id(), "branch", branch));
      }
      case "waive_fee" ->
          entry.is("status", "open")
              ? Outcome.changed(
                  db.set(entry.id(), "status", "waived"), JsonText.object("waived", entry.id()))
              : Outcome.failed(db, "it is " + entry.get("status") + " already");
      default -> throw new IllegalStateException("no tool " + call.name());
    };
  }

  /** A hold's id follows from its title, so that it does not matter what was done before. */
  static Outcome place(Database db, ToolCall call) {
    Optional<Entry> title = db.find(LendingDomain.TITLE, call.text("title"));
    Optional<Entry> member = db.find(LendingDomain.MEMBER, call.text("member"));
    if (title.isEmpty() || member.isEmpty()) {
      return Outcome.failed(db, "no such " + (title.isEmpty() ? "title" : "member"));
    }
    String id = "H" + title.get().id().substring(1) + member.get().id().substring(1);
    if (db.find(id).isPresent()) {
      return Outcome.failed(db, "the member has this hold already");
    }
    String branch = call.text("branch").strip();
    return Outcome.changed(
        db.add(
            LendingDomain.HOLD,
            id,
            "member",
            member.get().id(),
            "title",
            title.get().get("name"),
            "branch",
            branch,
            "status",
            "waiting"),
        JsonText.object("hold", id, "branch", branch));
  }

  /** The changes of what was read. */
  static List<ToolCall> all(Database db, Set<String> known, Set<String> read) {
    List<ToolCall> calls = new ArrayList<>();
    List<String> branches = known.stream().filter(Vocabulary.BRANCHES::contains).toList();
    for (String id : read) {
      Entry entry = db.entry(id);
      switch (entry.kind()) {
        case LendingDomain.LOAN -> calls.add(ToolCall.of("renew_loan", "loan", id));
        case LendingDomain.FEE -> calls.add(ToolCall.of("waive_fee", "fee", id));
        case LendingDomain.HOLD -> {
          calls.add(ToolCall.of("cancel_hold", "hold", id));
          branches.forEach(b -> calls.add(ToolCall.of("move_hold", "hold", id, "branch", b)));
        }
        case LendingDomain.TITLE ->
            db.all(LendingDomain.MEMBER)
                .filter(m -> known.contains(m.get("name")) || known.contains(m.get("card")))
                .forEach(
                    m ->
                        branches.forEach(
                            b ->
                                calls.add(
                                    ToolCall.of(
                                        "place_hold",
                                        "member",
                                        m.id(),
                                        "title",
                                        id,
                                        "branch",
                                        b))));
        default -> {}
      }
    }
    return calls;
  }
}
