package dev.agoge.environments.service;

import dev.agoge.environments.service.Database.Entry;
import dev.agoge.environments.tools.ToolCall;
import java.util.List;

/** What a librarian can say. */
final class LendingTexts {
  static final List<String> REFUSALS =
      List.of(
          "I am sorry, this cannot be done: another member waits for the title.",
          "I am sorry, this cannot be done: the loan was renewed twice.",
          "I am sorry, this cannot be done: your open fees are too high.",
          "I am sorry, this cannot be done: you have three holds.",
          "I am sorry, this cannot be done: the hold is ready for you.",
          "I am sorry, this cannot be done: this fee is not one that we waive.",
          "I am sorry, this cannot be done: it is not yours.");

  static final String AWAITED = REFUSALS.get(0);
  static final String TWICE = REFUSALS.get(1);
  static final String FEES = REFUSALS.get(2);
  static final String THREE = REFUSALS.get(3);
  static final String READY = REFUSALS.get(4);
  static final String NO_WAIVER = REFUSALS.get(5);
  static final String STRANGER = REFUSALS.get(6);

  private LendingTexts() {}

  static String planned(Database db, ToolCall call) {
    return switch (call.name()) {
      case "renew_loan" ->
          "renew loan "
              + call.text("loan")
              + " until "
              + LendingDomain.renewed(db.entry(call.text("loan")))
              + ".";
      case "place_hold" ->
          "place a hold on " + call.text("title") + " at " + call.text("branch") + ".";
      case "cancel_hold" -> "cancel hold " + call.text("hold") + ".";
      case "move_hold" -> "move hold " + call.text("hold") + " to " + call.text("branch") + ".";
      case "waive_fee" ->
          "waive fee " + call.text("fee") + " of " + db.entry(call.text("fee")).get("amount") + ".";
      default -> throw new IllegalArgumentException(call.name() + " changes nothing");
    };
  }

  static String done(Database db, ToolCall call) {
    return switch (call.name()) {
      case "renew_loan" ->
          "Loan "
              + call.text("loan")
              + " is renewed until "
              + LendingDomain.renewed(db.entry(call.text("loan")))
              + ".";
      case "place_hold" ->
          "A hold on " + call.text("title") + " is placed at " + call.text("branch") + ".";
      case "cancel_hold" -> "Hold " + call.text("hold") + " is cancelled.";
      case "move_hold" -> "Hold " + call.text("hold") + " is moved to " + call.text("branch") + ".";
      case "waive_fee" -> "Fee " + call.text("fee") + " is waived.";
      default -> throw new IllegalArgumentException(call.name() + " changes nothing");
    };
  }

  static String told(Entry loan) {
    return "Loan " + loan.id() + " is due on " + loan.get("due") + ".";
  }
}
