package dev.agoge.environments.service;

import dev.agoge.environments.service.Database.Entry;
import dev.agoge.environments.service.Request.Change;
import dev.agoge.environments.service.Request.Right;
import dev.agoge.environments.tools.ToolCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/** What customers of the shop may want. */
final class OrdersStories {
  private static final Pattern ADDRESS = Pattern.compile("[0-9]+ [A-Z][A-Za-z ]+");
  private static final String MINE = "my order with the %s";

  private OrdersStories() {}

  static boolean isAddress(String text) {
    return ADDRESS.matcher(text).matches();
  }

  static List<Story> all() {
    return List.of(
        new Story("cancel", d -> cancel(d, "pending", Right.DO)),
        new Story("cancel-shipped", d -> cancel(d, "shipped", Right.REFUSE)),
        new Story("return", d -> giveBack(d, 3, 28, false)),
        new Story("return-late", d -> giveBack(d, 35, 90, false)),
        new Story("return-final-sale", d -> giveBack(d, 3, 28, true)),
        new Story("exchange", d -> exchange(d, true, false)),
        new Story("exchange-changed", d -> exchange(d, true, true)),
        new Story("exchange-sold-out", d -> exchange(d, false, false)),
        new Story("address", d -> address(d, "pending", false)),
        new Story("address-changed", d -> address(d, "pending", true)),
        new Story("address-shipped", d -> address(d, "shipped", false)),
        new Story("stranger", OrdersStories::stranger),
        new Story("total", OrdersStories::total),
        new Story("broken", OrdersStories::broken));
  }

  private static Request cancel(Draft draft, String status, Right right) {
    String order = OrdersDraft.order(draft, draft.customer(), status, 0);
    String reason = draft.pick(OrdersDomain.REASONS);
    ToolCall call = ToolCall.of("cancel_order", "order", order, "reason", reason);
    return request(
        draft,
        new Wish("cancel" + (right == Right.DO ? "" : "-shipped"), Kind.CANCEL, right, order, call),
        List.of(
            "I would like to cancel " + MINE + ".",
            "Please cancel " + MINE + ".",
            "I do not want " + MINE + " any more, cancel it.",
            "Could you call off " + MINE + "?"),
        "The reason: " + reason,
        new Statement.Grounds(Reason.SHIPPED, List.of(order)),
        Amounts.wordings(OrdersDomain.total(draft.db(), draft.db().entry(order))));
  }

  private static Request giveBack(Draft draft, int from, int to, boolean finalSale) {
    int age = draft.random().nextInt(from, to + 1);
    String order = OrdersDraft.order(draft, draft.customer(), "delivered", age);
    String item = order + "-1";
    if (finalSale) {
      draft.update(db -> db.set(item, "final_sale", "yes"));
    }
    String refund = draft.pick(OrdersDomain.REFUNDS);
    ToolCall call = ToolCall.of("return_item", "item", item, "refund_to", refund);
    boolean allowed = age <= 30 && !finalSale;
    String family = allowed ? "return" : finalSale ? "return-final-sale" : "return-late";
    String product = draft.db().entry(item).get("product");
    return request(
        draft,
        new Wish(family, Kind.RETURN, allowed ? Right.DO : Right.REFUSE, item, call),
        List.of(
            "I would like to return the %s I bought.",
            "The %s is not what I expected; I want to send it back.",
            "Can I get my money back for the %s?",
            "I have second thoughts about the %s and want it off my hands."),
        "It is the " + product + ", and the money should go to " + refund,
        new Statement.Grounds(finalSale ? Reason.FINAL_SALE : Reason.LATE, List.of(order)),
        Amounts.wordings(OrdersTexts.refund(draft.db(), call)));
  }

  private static Request exchange(Draft draft, boolean inStock, boolean changed) {
    String order =
        OrdersDraft.order(draft, draft.customer(), "delivered", draft.random().nextInt(3, 29));
    Entry item = draft.db().entry(order + "-1");
    List<Entry> others =
        draft.shuffled(
            draft
                .db()
                .all(OrdersDomain.SKU, "product", item.get("product"))
                .filter(s -> !s.is("variant", item.get("variant")))
                .toList());
    String wanted = others.get(0).id();
    draft.update(db -> db.set(wanted, "stock", inStock ? "4" : "0"));
    draft.update(db -> db.set(others.get(1).id(), "stock", "6"));
    BiFunction<Integer, String, String> details =
        (i, start) ->
            start
                + "the variant "
                + others.get(i).get("variant")
                + " of the "
                + item.get("product");
    ToolCall call = ToolCall.of("exchange_item", "item", item.id(), "sku", wanted);
    Request request =
        request(
            draft,
            new Wish(
                inStock ? "exchange" : "exchange-sold-out",
                Kind.EXCHANGE,
                inStock ? Right.DO : Right.REFUSE,
                item.id(),
                call),
            List.of(
                "I would like to exchange the %s I got for another variant.",
                "The %s came in a variant that I do not like. Can I swap it?",
                "Please exchange my %s for a different one.",
                "I picked the wrong sort of %s and need another."),
            details.apply(0, "I want "),
            new Statement.Grounds(Reason.SOLD_OUT, List.of(order, item.get("product"))),
            List.of());
    return changed
        ? request.changing(
            new Change(
                ToolCall.of("exchange_item", "item", item.id(), "sku", others.get(1).id()),
                details.apply(1, "I want "),
                details.apply(0, "Wait, I thought again. I would rather have ") + "."))
        : request;
  }

  private static Request address(Draft draft, String status, boolean changed) {
    String order = OrdersDraft.order(draft, draft.customer(), status, 0);
    String address = OrdersDraft.address(draft);
    String first = OrdersDraft.address(draft);
    boolean allowed = status.equals("pending");
    Request request =
        request(
            draft,
            new Wish(
                allowed ? "address" : "address-shipped",
                Kind.ADDRESS,
                allowed ? Right.DO : Right.REFUSE,
                order,
                ToolCall.of("change_address", "order", order, "address", address)),
            List.of(
                "I need " + MINE + " sent to another address.",
                "I have moved; please change the address of " + MINE + ".",
                "The address of " + MINE + " is wrong.",
                "Could " + MINE + " go somewhere else than I said?"),
            "The new address is " + address,
            new Statement.Grounds(Reason.SHIPPED, List.of(order)),
            List.of());
    return changed
        ? request.changing(
            new Change(
                ToolCall.of("change_address", "order", order, "address", first),
                "The new address is " + first,
                "No, wait. Better send it to " + address + "."))
        : request;
  }

  private static Request stranger(Draft draft) {
    String order = OrdersDraft.order(draft, draft.other(), "pending", 0);
    ToolCall call =
        ToolCall.of("cancel_order", "order", order, "reason", OrdersDomain.REASONS.getFirst());
    return request(
        draft,
        new Wish("stranger", Kind.CANCEL, Right.REFUSE, order, call),
        List.of(
            "My neighbour asked me to cancel order " + order + " with the %s.",
            "Please cancel order " + order + " with the %s; it belongs to a friend.",
            "I want to cancel order " + order + " (a %s) for my brother.",
            "Could you stop order " + order + " with the %s for a colleague of mine?"),
        "",
        new Statement.Grounds(Reason.NOT_YOURS, List.of()),
        List.of());
  }

  private static Request total(Draft draft) {
    String order =
        OrdersDraft.order(draft, draft.customer(), "delivered", draft.random().nextInt(3, 60));
    return Wish.toTell(
        "total",
        order,
        filled(
            List.of(
                "How much did I pay for " + MINE + " in all?",
                "What did " + MINE + " come to?",
                "I need the total of " + MINE + ".",
                "For my books: what was the sum for " + MINE + "?"),
            product(draft, order)),
        "the order with the " + product(draft, order),
        Amounts.wordings(OrdersDomain.total(draft.db(), draft.db().entry(order))),
        OrdersTexts.told(draft.db(), draft.db().entry(order)));
  }

  private static Request broken(Draft draft) {
    String order =
        OrdersDraft.order(draft, draft.customer(), "delivered", draft.random().nextInt(1, 20));
    return Wish.toTransfer(
        "broken",
        order,
        filled(
            List.of(
                "The %s in my order arrived broken.",
                "I have a complaint: the %s is damaged.",
                "My %s came with a crack in it.",
                "The %s you sent me fell apart at once."),
            product(draft, order)),
        "the order with the " + product(draft, order));
  }

  private static Request request(
      Draft draft,
      Wish wish,
      List<String> openings,
      String details,
      Statement.Grounds grounds,
      List<String> amount) {
    String product = product(draft, wish.target());
    boolean allowed = wish.right() == Right.DO;
    return new Request(
        wish.family(),
        wish.kind(),
        wish.right(),
        wish.target(),
        allowed ? Optional.of(wish.call()) : Optional.empty(),
        allowed || !details.isEmpty() ? draft.domain().slots(draft.db(), wish.call()) : List.of(),
        filled(openings, product),
        "the order with the " + product,
        details,
        Optional.empty(),
        allowed ? facts(amount) : List.of(grounds),
        allowed ? draft.domain().report(draft.db(), wish.call()) : grounds.reason().refusal());
  }

  private static List<Statement> facts(List<String> amount) {
    return amount.isEmpty() ? List.of() : List.of(new Statement.Fact(amount));
  }

  private static List<String> filled(List<String> openings, String product) {
    List<String> filled = new ArrayList<>();
    openings.forEach(o -> filled.add(o.formatted(product)));
    return filled;
  }

  private static String product(Draft draft, String target) {
    String item = target.contains("-") ? target : target + "-1";
    return draft.db().entry(item).get("product");
  }
}
