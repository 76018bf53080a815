package dev.agoge.environments.service;

import java.util.List;

/** Puts members, loans, holds and fees of a library into a draft. */
final class LendingDraft {
  private LendingDraft() {}

  static String member(Draft draft) {
    String name = draft.draw(Vocabulary.FIRST_NAMES) + " " + draft.draw(Vocabulary.LAST_NAMES);
    String id = draft.id("M", 3);
    String card = String.valueOf(draft.random().nextInt(10_000, 100_000));
    String born = draft.today().minusYears(20).minusDays(draft.random().nextInt(18_000)).toString();
    draft.update(
        db ->
            db.add(
                LendingDomain.MEMBER,
                id,
                "name",
                name,
                "card",
                card,
                "born",
                born,
                "waived_before",
                "no"));
    return id;
  }

  static Case.Identity identity(Database db, String member) {
    Database.Entry entry = db.entry(member);
    String name = entry.get("name");
    String born = entry.get("born");
    String card = entry.get("card");
    return new Case.Identity(
        "My name is " + name + ", born " + born + ".",
        "My card number is " + card + ".",
        List.of(name, born, card));
  }

  /** A title for which some members wait. */
  static String title(Draft draft, int waiting) {
    String id = draft.id("T", 3);
    String name = draft.draw(Vocabulary.TITLES);
    draft.update(
        db -> db.add(LendingDomain.TITLE, id, "name", name, "waiting", String.valueOf(waiting)));
    return id;
  }

  static String loan(Draft draft, String member, int renewals, int waiting) {
    String copy = title(draft, waiting);
    String title = draft.db().entry(copy).get("name");
    String id = draft.id("L", 3);
    String due = draft.today().plusDays(draft.random().nextInt(1, 20)).toString();
    draft.update(
        db ->
            db.add(
                LendingDomain.LOAN,
                id,
                "member",
                member,
                "title",
                title,
                "due",
                due,
                "renewals",
                String.valueOf(renewals)));
    return id;
  }

  static String hold(Draft draft, String member, String status) {
    String copy = title(draft, draft.random().nextInt(1, 4));
    String title = draft.db().entry(copy).get("name");
    String id = draft.id("H", 3);
    String branch = draft.pick(Vocabulary.BRANCHES.words(false));
    draft.update(
        db ->
            db.add(
                LendingDomain.HOLD,
                id,
                "member",
                member,
                "title",
                title,
                "branch",
                branch,
                "status",
                status));
    return id;
  }

  static String fee(Draft draft, String member, String reason, int cents) {
    String id = draft.id("F", 3);
    draft.update(
        db ->
            db.add(
                LendingDomain.FEE,
                id,
                "member",
                member,
                "reason",
                reason,
                "amount",
                Amounts.of(cents),
                "status",
                "open"));
    return id;
  }
}
