package dev.agoge.environments.service;

import dev.agoge.environments.service.Database.Entry;
import dev.agoge.environments.tools.ToolCall;
import java.math.BigDecimal;
import java.util.List;

/** What a clerk of the shop can say. */
final class OrdersTexts {
  static final List<String> REFUSALS =
      List.of(
          "I am sorry, this cannot be done: the order is on its way or delivered.",
          "I am sorry, this cannot be done: more than 30 days have passed.",
          "I am sorry, this cannot be done: the item is a final sale.",
          "I am sorry, this cannot be done: that variant is out of stock.",
          "I am sorry, this cannot be done: it is not your order.");

  static final String SHIPPED = REFUSALS.get(0);
  static final String LATE = REFUSALS.get(1);
  static final String FINAL = REFUSALS.get(2);
  static final String SOLD_OUT = REFUSALS.get(3);
  static final String STRANGER = REFUSALS.get(4);

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
