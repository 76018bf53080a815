package dev.agoge.environments.service;

import dev.agoge.environments.service.Database.Entry;
import dev.agoge.environments.tools.ToolCall;

/** What a librarian can say. */
final class LendingTexts {
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
