package dev.agoge.environments.service;

import static dev.agoge.environments.tools.Argument.text;

import dev.agoge.environments.service.Database.Entry;
import dev.agoge.environments.tools.JsonText;
import dev.agoge.environments.tools.Signature;
import dev.agoge.environments.tools.ToolCall;
import dev.agoge.environments.tools.Toolbox;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The desk of a public library: loans, holds, fees. */
final class LendingDomain implements Domain {
  static final String MEMBER = "member";
  static final String LOAN = "loan";
  static final String HOLD = "hold";
  static final String FEE = "fee";
  static final String TITLE = "title";
  static final int DAYS = 21;

  private static final String POLICY =
      """
      You serve the members of a public library.
      1 First of all find out who talks: look the member up by card number, or by name and date of birth. Serve that member only, and only for loans, holds and fees of their own.
      2 Before each change say exactly what you will do and ask for a yes. Without it change nothing.
      3 A loan is renewed by 21 days from its due date. It can be renewed twice; not while another member waits for the title (waiting above 0), and not for a member with open fees of 10.00 or more. Say the new due date.
      4 A member can have three holds at most. A hold is placed at the branch that the member names. It can be cancelled at any time, and moved to another branch as long as it is not ready.
      5 A fee can be waived if it is for a late return, at most 5.00, and none was waived for this member before.
      6 Refuse what these rules do not allow: look first at the loan, hold, fee or title that it is about, and at the title or fee that forbids it, then say that it cannot be done and for which of these reasons. Other people's loans need no look. Transfer to a human only for lost or damaged books.
      The tools do not check the rules; you do.\
      """;

  private final Toolbox toolbox =
      new Toolbox(
          List.of(
              Signature.of(
                  SAY, "says something to the member", text("text", "one or a few sentences")),
              Signature.of(
                  "find_by_card", "the member with a card", text("card", "the card number")),
              Signature.of(
                  "find_by_name",
                  "the member with a name and date of birth",
                  text("name", "full name"),
                  text("born", "such as 1980-02-29")),
              Signature.of("get_loan", "a loan", text("loan", "such as L123")),
              Signature.of("get_hold", "a hold", text("hold", "such as H123")),
              Signature.of("get_fee", "a fee", text("fee", "such as F123")),
              Signature.of("find_title", "a book by its title", text("title", "the full title")),
              Signature.of("renew_loan", "renews a loan", text("loan", "such as L123")),
              Signature.of(
                  "place_hold",
                  "reserves a book for the member",
                  text("member", "such as M123"),
                  text("title", "its id such as T123"),
                  text("branch", "where to collect it")),
              Signature.of("cancel_hold", "cancels a hold", text("hold", "such as H123")),
              Signature.of(
                  "move_hold",
                  "moves a hold to another branch",
                  text("hold", "such as H123"),
                  text("branch", "where to collect it")),
              Signature.of("waive_fee", "waives a fee", text("fee", "such as F123")),
              Signature.of(
                  TRANSFER,
                  "hands the talk over to a colleague",
                  text("summary", "what it is about"))));

  @Override
  public String name() {
    return "lending";
  }

  @Override
  public String policy() {
    return POLICY;
  }

  @Override
  public Toolbox toolbox() {
    return toolbox;
  }

  @Override
  public Outcome call(Database db, ToolCall call) {
    return switch (call.name()) {
      case "find_by_card" -> found(db, db.all(MEMBER, "card", call.text("card").strip()));
      case "find_by_name" ->
          found(
              db,
              db.all(MEMBER, "born", call.text("born").strip())
                  .filter(m -> m.get("name").equalsIgnoreCase(call.text("name").strip())));
      case "find_title" -> title(db, call.text("title").strip());
      case "place_hold" -> LendingChanges.place(db, call);
      case "get_loan", "renew_loan" -> on(db, LOAN, call);
      case "get_hold", "cancel_hold", "move_hold" -> on(db, HOLD, call);
      case "get_fee", "waive_fee" -> on(db, FEE, call);
      default -> throw new IllegalStateException("no tool " + call.name());
    };
  }

  private static Outcome on(Database db, String kind, ToolCall call) {
    return db.find(kind, call.text(kind))
        .map(
            e ->
                call.name().startsWith("get_")
                    ? Outcome.shown(db, e.json(), e.id())
                    : LendingChanges.change(db, e, call))
        .orElseGet(() -> Outcome.failed(db, "no such " + kind));
  }

  private static Outcome found(Database db, Stream<Entry> matches) {
    return matches
        .findFirst()
        .map(
            m ->
                Outcome.found(
                    db,
                    JsonText.object(
                        "member",
                        m.id(),
                        "name",
                        m.get("name"),
                        "waived_before",
                        m.get("waived_before"),
                        "loans",
                        ids(db, LOAN, m),
                        "holds",
                        ids(db, HOLD, m),
                        "fees",
                        ids(db, FEE, m)),
                    m.id()))
        .orElseGet(() -> Outcome.failed(db, "no such member"));
  }

  private static List<String> ids(Database db, String kind, Entry member) {
    return db.all(kind, MEMBER, member.id()).map(Entry::id).toList();
  }

  private static Outcome title(Database db, String name) {
    return db.all(TITLE)
        .filter(t -> t.get("name").equalsIgnoreCase(name))
        .findFirst()
        .map(t -> Outcome.shown(db, t.json(), t.id()))
        .orElseGet(() -> Outcome.failed(db, "no such title"));
  }

  static String renewed(Entry loan) {
    return LocalDate.parse(loan.get("due")).plusDays(DAYS).toString();
  }

  @Override
  public Optional<Kind> kind(ToolCall call) {
    return switch (call.name()) {
      case "renew_loan" -> Optional.of(Kind.RENEW);
      case "place_hold" -> Optional.of(Kind.HOLD);
      case "cancel_hold" -> Optional.of(Kind.CANCEL_HOLD);
      case "move_hold" -> Optional.of(Kind.MOVE_HOLD);
      case "waive_fee" -> Optional.of(Kind.WAIVE);
      default -> Optional.empty();
    };
  }

  @Override
  public String target(ToolCall call) {
    return switch (call.name()) {
      case "renew_loan" -> call.text(LOAN);
      case "place_hold" -> call.text(TITLE);
      case "waive_fee" -> call.text(FEE);
      default -> call.text(HOLD);
    };
  }

  @Override
  public List<String> slots(Database db, ToolCall call) {
    return call.optionalText("branch").map(List::of).orElse(List.of());
  }

  @Override
  public List<String> names(Database db) {
    return db.entries().values().stream()
        .flatMap(
            e ->
                switch (e.kind()) {
                  case LOAN, HOLD, FEE -> Stream.of(e.id());
                  case TITLE -> Stream.of(e.id(), e.get("name"));
                  default -> Stream.empty();
                })
        .toList();
  }

  @Override
  public List<ToolCall> identifications(Database db, Set<String> known) {
    List<ToolCall> calls = new ArrayList<>();
    db.all(MEMBER)
        .forEach(
            m -> {
              if (known.contains(m.get("card"))) {
                calls.add(ToolCall.of("find_by_card", "card", m.get("card")));
              }
              if (known.contains(m.get("name")) && known.contains(m.get("born"))) {
                calls.add(
                    ToolCall.of("find_by_name", "name", m.get("name"), "born", m.get("born")));
              }
            });
    return calls;
  }

  @Override
  public List<ToolCall> readings(Database db, Set<String> known) {
    List<ToolCall> calls = new ArrayList<>();
    for (String fact : known) {
      for (String kind : List.of(LOAN, HOLD, FEE)) {
        db.find(kind, fact).ifPresent(e -> calls.add(ToolCall.of("get_" + kind, kind, fact)));
      }
      db.all(TITLE, "name", fact).forEach(t -> calls.add(ToolCall.of("find_title", TITLE, fact)));
    }
    return calls;
  }

  @Override
  public List<ToolCall> changes(Database db, Set<String> known, Set<String> read) {
    return LendingChanges.all(db, known, read);
  }

  @Override
  public List<ToolCall> study(Database db, Request request) {
    Entry entry = db.entry(request.target());
    List<ToolCall> calls = new ArrayList<>();
    if (!entry.kind().equals(TITLE)) {
      calls.add(ToolCall.of("get_" + entry.kind(), entry.kind(), entry.id()));
    }
    if (entry.kind().equals(TITLE) || request.kind() == Kind.RENEW) {
      String name = entry.kind().equals(TITLE) ? entry.get("name") : entry.get("title");
      calls.add(ToolCall.of("find_title", TITLE, name));
    }
    request.grounds().stream()
        .flatMap(g -> g.evidence().stream())
        .filter(id -> !id.equals(entry.id()) && db.find(FEE, id).isPresent())
        .forEach(id -> calls.add(ToolCall.of("get_fee", FEE, id)));
    return calls;
  }

  @Override
  public List<ToolCall> search(Database db, Request request) {
    Entry entry = db.entry(request.target());
    if (entry.kind().equals(TITLE)) {
      return List.of();
    }
    return db.all(entry.kind(), MEMBER, entry.get(MEMBER))
        .filter(e -> e.id().compareTo(entry.id()) < 0)
        .map(e -> ToolCall.of("get_" + e.kind(), e.kind(), e.id()))
        .toList();
  }

  @Override
  public String proposal(Database db, ToolCall call) {
    return "I will " + LendingTexts.planned(db, call) + " Do you confirm?";
  }

  @Override
  public String report(Database db, ToolCall call) {
    return LendingTexts.done(db, call) + " Is there anything else?";
  }

  @Override
  public List<String> tellings(Database db, Set<String> read) {
    return read.stream().flatMap(id -> db.find(LOAN, id).stream()).map(LendingTexts::told).toList();
  }

  @Override
  public List<Reason> reasons() {
    return Reason.OF_LENDING;
  }

  @Override
  public String askIdentity() {
    return "May I have your card number, or your name and date of birth, please?";
  }

  @Override
  public String askTarget() {
    return "Which loan, hold, fee or title is it, please?";
  }

  @Override
  public String askDetails() {
    return "What exactly would you like, and at which branch?";
  }
}
