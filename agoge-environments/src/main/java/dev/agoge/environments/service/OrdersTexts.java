package dev.agoge.environments.service;

import dev.agoge.environments.service.Database.Entry;
import dev.agoge.environments.tools.ToolCall;
import java.math.BigDecimal;

/** What a clerk of the shop can say. */
final class OrdersTexts {
  private OrdersTexts() {}

  static String planned(Database db, ToolCall call) {
    return switch (call.name()) {
      case "cancel_order" ->
          "cancel order "
              + call.text("order")
              + " ("
              + call.text("reason")
              + ") and refund "
              + OrdersDomain.total(db, db.entry(call.text("order")))
              + ".";
      case "change_address" ->
          "change the address of order " + call.text("order") + " to " + call.text("address") + ".";
      case "return_item" ->
          "take the "
              + named(db, call)
              + " back and refund "
              + refund(db, call)
              + " to "
              + call.text("refund_to")
              + ".";
      case "exchange_item" ->
          "exchange the "
              + named(db, call)
              + " for the variant "
              + db.entry(call.text("sku")).get("variant")
              + ".";
      default -> throw new IllegalArgumentException(call.name() + " changes nothing");
    };
  }

  static String done(Database db, ToolCall call) {
    return switch (call.name()) {
      case "cancel_order" ->
          "Order "
              + call.text("order")
              + " is cancelled; "
              + OrdersDomain.total(db, db.entry(call.text("order")))
              + " will be refunded.";
      case "change_address" ->
          "The address of order "
              + call.text("order")
              + " is changed to "
              + call.text("address")
              + ".";
      case "return_item" ->
          "The "
              + named(db, call)
              + " is returned; "
              + refund(db, call)
              + " goes to "
              + call.text("refund_to")
              + ".";
      case "exchange_item" ->
          "The "
              + named(db, call)
              + " is exchanged for the variant "
              + db.entry(call.text("sku")).get("variant")
              + ".";
      default -> throw new IllegalArgumentException(call.name() + " changes nothing");
    };
  }

  private static String named(Database db, ToolCall call) {
    return db.entry(call.text("item")).get("product") + " (" + call.text("item") + ")";
  }

  /** What a return brings. */
  static BigDecimal refund(Database db, ToolCall call) {
    BigDecimal price = new BigDecimal(db.entry(call.text("item")).get("price"));
    return call.text("refund_to").equals("store credit")
        ? price
        : price.subtract(OrdersDomain.HANDLING);
  }

  static String told(Database db, Entry order) {
    return "Order " + order.id() + " came to " + OrdersDomain.total(db, order) + " in all.";
  }
}
