package dev.agoge.environments.service;

import dev.agoge.environments.service.Request.Change;
import dev.agoge.environments.service.Request.Right;
import dev.agoge.environments.service.Statement.Grounds;
import dev.agoge.environments.tools.ToolCall;
import java.util.List;
import java.util.Optional;

/** What members of the library may want. */
final class LendingStories {
  private LendingStories() {}

  static List<Story> all() {
    return List.of(
        new Story("renew", d -> renewal(d, loan(d, 0, 0), "renew", Optional.empty())),
        new Story("renew-awaited", LendingStories::renewAwaited),
        new Story("renew-limit", LendingStories::renewAgain),
        new Story("renew-fees", LendingStories::renewWithFees),
        new Story("hold", d -> hold(d, false, false)),
        new Story("hold-changed", d -> hold(d, false, true)),
        new Story("hold-limit", d -> hold(d, true, false)),
        new Story("drop-hold", LendingStories::dropHold),
        new Story("move-hold", d -> moveHold(d, "waiting")),
        new Story("move-ready", d -> moveHold(d, "ready")),
        new Story("waive", d -> waive(d, late(d, 100, 500), "waive", List.of())),
        new Story(
            "waive-large", d -> waive(d, late(d, 600, 950), "waive-large", List.of(Reason.LARGE))),
        new Story("waive-damage", LendingStories::waiveDamage),
        new Story("waive-again", LendingStories::waiveAgain),
        new Story("stranger-loan", LendingStories::stranger),
        new Story("due-day", LendingStories::dueDay),
        new Story("lost-book", LendingStories::lost));
  }

  private static String title(Draft draft, String id) {
    return draft.db().entry(id).get("title");
  }

  private static String loan(Draft draft, int renewals, int waiting) {
    return LendingDraft.loan(draft, draft.customer(), renewals, waiting);
  }

  private static Request renewAwaited(Draft draft) {
    String loan = loan(draft, 0, 2);
    String name = title(draft, loan);
    String copy =
        draft
            .db()
            .all(LendingDomain.TITLE, "name", name)
            .map(Database.Entry::id)
            .findFirst()
            .orElseThrow();
    return renewal(draft, loan, "renew-awaited", because(Reason.AWAITED, loan, copy));
  }

  private static Request renewAgain(Draft draft) {
    String loan = loan(draft, 2, 0);
    return renewal(draft, loan, "renew-limit", because(Reason.RENEWED_TWICE, loan));
  }

  private static Request renewWithFees(Draft draft) {
    String fee =
        LendingDraft.fee(draft, draft.customer(), "damage", 100 * draft.random().nextInt(10, 25));
    String loan = loan(draft, 0, 0);
    return renewal(draft, loan, "renew-fees", because(Reason.FEES, loan, fee));
  }

  private static Optional<Grounds> because(Reason reason, String... evidence) {
    return Optional.of(new Grounds(reason, List.of(evidence)));
  }

  private static Request renewal(
      Draft draft, String loan, String family, Optional<Grounds> grounds) {
    String title = title(draft, loan);
    String until = LendingDomain.renewed(draft.db().entry(loan));
    return request(
        draft,
        new Wish(family, Kind.RENEW, right(grounds), loan, ToolCall.of("renew_loan", "loan", loan)),
        List.of(
            "I would like to renew \"" + title + "\".",
            "Can I keep \"" + title + "\" for longer? Please renew it.",
            "I have not finished \"" + title + "\" and need an extension.",
            "Would you prolong my loan of \"" + title + "\"?"),
        "the loan of \"" + title + "\"",
        "",
        grounds,
        List.of(new Statement.Fact(List.of(until))));
  }

  private static Right right(Optional<Grounds> grounds) {
    return grounds.isEmpty() ? Right.DO : Right.REFUSE;
  }

  private static Request hold(Draft draft, boolean full, boolean changed) {
    if (full) {
      for (int i = 0; i < 3; i++) {
        LendingDraft.hold(draft, draft.customer(), "waiting");
      }
    }
    String title = LendingDraft.title(draft, draft.random().nextInt(3));
    String name = draft.db().entry(title).get("name");
    List<String> branches = draft.shuffled(Vocabulary.BRANCHES.words(false));
    String branch = branches.getFirst();
    Request request =
        request(
            draft,
            new Wish(
                full ? "hold-limit" : "hold",
                Kind.HOLD,
                full ? Right.REFUSE : Right.DO,
                title,
                place(draft, title, branch)),
            List.of(
                "I would like to reserve \"" + name + "\".",
                "Please put a hold on \"" + name + "\" for me.",
                "Can you keep \"" + name + "\" for me? A hold, I think you call it.",
                "I want to be next in line for \"" + name + "\"; please reserve it."),
            "the title \"" + name + "\"",
            "I want to collect it at " + branch,
            full ? because(Reason.HOLDS, title) : Optional.empty(),
            List.of());
    String first = branches.get(1);
    return changed
        ? request.changing(
            new Change(
                place(draft, title, first),
                "I want to collect it at " + first,
                "Hm, wait. Rather at " + branch + ", that is nearer."))
        : request;
  }

  private static ToolCall place(Draft draft, String title, String branch) {
    return ToolCall.of("place_hold", "member", draft.customer(), "title", title, "branch", branch);
  }

  private static Request dropHold(Draft draft) {
    String status = draft.pick(List.of("waiting", "ready"));
    String hold = LendingDraft.hold(draft, draft.customer(), status);
    String title = title(draft, hold);
    return request(
        draft,
        new Wish(
            "drop-hold",
            Kind.CANCEL_HOLD,
            Right.DO,
            hold,
            ToolCall.of("cancel_hold", "hold", hold)),
        List.of(
            "Please cancel my hold on \"" + title + "\".",
            "I no longer need \"" + title + "\"; cancel the hold.",
            "I reserved \"" + title + "\" but found it elsewhere. Please cancel that.",
            "Would you drop my hold on \"" + title + "\"?"),
        "the hold on \"" + title + "\"",
        "",
        Optional.empty(),
        List.of());
  }

  private static Request moveHold(Draft draft, String status) {
    String hold = LendingDraft.hold(draft, draft.customer(), status);
    String title = title(draft, hold);
    String present = draft.db().entry(hold).get("branch");
    String branch =
        draft.pick(
            Vocabulary.BRANCHES.words(false).stream().filter(b -> !b.equals(present)).toList());
    boolean waiting = status.equals("waiting");
    return request(
        draft,
        new Wish(
            waiting ? "move-hold" : "move-ready",
            Kind.MOVE_HOLD,
            waiting ? Right.DO : Right.REFUSE,
            hold,
            ToolCall.of("move_hold", "hold", hold, "branch", branch)),
        List.of(
            "I want to collect \"" + title + "\" at another branch.",
            "Please move my hold on \"" + title + "\" to a different branch.",
            "Can the branch for my hold on \"" + title + "\" be changed?",
            "I reserved \"" + title + "\" but would pick it up elsewhere."),
        "the hold on \"" + title + "\"",
        "I want to collect it at " + branch,
        waiting ? Optional.empty() : because(Reason.READY, hold),
        List.of());
  }

  private static String late(Draft draft, int from, int to) {
    return fee(draft, "late return", from, to);
  }

  private static String fee(Draft draft, String reason, int from, int to) {
    int cents = draft.random().nextInt(from / 50, to / 50 + 1) * 50;
    return LendingDraft.fee(draft, draft.customer(), reason, cents);
  }

  private static Request waiveDamage(Draft draft) {
    return waive(draft, fee(draft, "damage", 100, 500), "waive-damage", List.of(Reason.NOT_LATE));
  }

  private static Request waive(Draft draft, String fee, String family, List<Reason> reasons) {
    Optional<Grounds> grounds = reasons.stream().map(r -> new Grounds(r, List.of(fee))).findFirst();
    String amount = draft.db().entry(fee).get("amount");
    return request(
        draft,
        new Wish(family, Kind.WAIVE, right(grounds), fee, ToolCall.of("waive_fee", "fee", fee)),
        List.of(
            "There is a fee of " + amount + " on my account. Can you waive it?",
            "I was charged " + amount + " and would like that fee waived.",
            "Please forgive me the fee of " + amount + ".",
            "Would you strike the " + amount + " that I owe, that fee?"),
        "the fee of " + amount,
        "",
        grounds,
        List.of());
  }

  private static Request waiveAgain(Draft draft) {
    draft.update(db -> db.set(draft.customer(), "waived_before", "yes"));
    return waive(draft, late(draft, 100, 500), "waive-again", List.of(Reason.WAIVED_BEFORE));
  }

  private static Request stranger(Draft draft) {
    String loan = LendingDraft.loan(draft, draft.other(), 0, 0);
    return renewal(draft, loan, "stranger-loan", because(Reason.NOT_YOURS))
        .opening(
            List.of(
                "My sister asked me to renew her loan " + loan + ".",
                "Please renew loan " + loan + "; it is a friend's.",
                "I want to renew loan " + loan + " for my neighbour.",
                "Could you prolong loan " + loan + " for a colleague of mine?"));
  }

  private static Request dueDay(Draft draft) {
    String loan = LendingDraft.loan(draft, draft.customer(), 0, 0);
    String title = title(draft, loan);
    return Wish.toTell(
        "due-day",
        loan,
        List.of(
            "When do I have to bring back \"" + title + "\"?",
            "Until when may I keep \"" + title + "\"?",
            "I forgot the due day of \"" + title + "\".",
            "By what day must \"" + title + "\" be back?"),
        "the loan of \"" + title + "\"",
        List.of(draft.db().entry(loan).get("due")),
        LendingTexts.told(draft.db().entry(loan)));
  }

  private static Request lost(Draft draft) {
    String loan = LendingDraft.loan(draft, draft.customer(), 0, 0);
    String title = title(draft, loan);
    return Wish.toTransfer(
        "lost-book",
        loan,
        List.of(
            "I have lost \"" + title + "\".",
            "My dog damaged \"" + title + "\". What now?",
            "I left \"" + title + "\" on a train and it is lost.",
            "\"" + title + "\" fell into the lake."),
        "the loan of \"" + title + "\"");
  }

  private static Request request(
      Draft draft,
      Wish wish,
      List<String> openings,
      String anchor,
      String details,
      Optional<Grounds> grounds,
      List<Statement> facts) {
    boolean allowed = wish.right() == Right.DO;
    return new Request(
        wish.family(),
        wish.kind(),
        wish.right(),
        wish.target(),
        allowed ? Optional.of(wish.call()) : Optional.empty(),
        draft.domain().slots(draft.db(), wish.call()),
        openings,
        anchor,
        details,
        Optional.empty(),
        grounds.isEmpty() ? facts : List.copyOf(grounds.stream().toList()),
        grounds
            .map(g -> g.reason().refusal())
            .orElseGet(() -> draft.domain().report(draft.db(), wish.call())));
  }
}
