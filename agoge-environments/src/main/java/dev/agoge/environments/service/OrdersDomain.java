package dev.agoge.environments.service;

import static dev.agoge.environments.tools.Argument.oneOf;
import static dev.agoge.environments.tools.Argument.text;

import dev.agoge.environments.service.Database.Entry;
import dev.agoge.environments.tools.JsonText;
import dev.agoge.environments.tools.Signature;
import dev.agoge.environments.tools.ToolCall;
import dev.agoge.environments.tools.Toolbox;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The desk of a shop: orders, items, returns. */
final class OrdersDomain implements Domain {
  static final String CUSTOMER = "customer";
  static final String ORDER = "order";
  static final String ITEM = "item";
  static final String SKU = "sku";
  static final List<String> REASONS = List.of("no longer needed", "ordered by mistake");
  static final List<String> REFUNDS = List.of("original payment", "store credit");
  static final BigDecimal HANDLING = new BigDecimal("5.00");

  private static final String POLICY =
      """
      You serve the customers of a shop.
      1 First of all find out who talks: look the customer up by e-mail, or by name and postcode. Serve that customer only, and only for orders of their own.
      2 Before each change say exactly what you will do and ask for a yes. Without it change nothing.
      3 Pending orders can be cancelled, if they are no longer needed or were ordered by mistake, and sent to another address. Orders that are shipped or delivered can be neither cancelled nor redirected.
      4 Items of delivered orders can be returned or exchanged within 30 days of delivery. Final-sale items can be neither returned nor exchanged.
      5 A return is refunded to the original payment, less 5.00 for handling, or in full as store credit, as the customer likes. Say the amount. When an order is cancelled, the full amount is refunded; say it too.
      6 An item is exchanged for another variant of the same product that is in stock.
      7 Refuse what these rules do not allow: look at the order first (and at the product, for an exchange), then say that it cannot be done and for which of these reasons. Other people's orders need no look. Transfer to a human only for broken or missing goods.
      The tools do not check the rules; you do.\
      """;

  private final Toolbox toolbox =
      new Toolbox(
          List.of(
              Signature.of(
                  SAY, "says something to the customer", text("text", "one or a few sentences")),
              Signature.of(
                  "find_by_email", "the customer with an e-mail", text("email", "the address")),
              Signature.of(
                  "find_by_name",
                  "the customer with a name and postcode",
                  text("name", "full name"),
                  text("postcode", "the postcode")),
              Signature.of("get_order", "an order with its items", text("order", "such as R1234")),
              Signature.of(
                  "get_product", "the variants of a product", text("product", "such as kettle")),
              Signature.of(
                  "cancel_order",
                  "cancels an order and refunds it",
                  text("order", "such as R1234"),
                  oneOf("reason", "why", REASONS)),
              Signature.of(
                  "change_address",
                  "sends an order to another address",
                  text("order", "such as R1234"),
                  text("address", "the new one")),
              Signature.of(
                  "return_item",
                  "takes an item back",
                  text("item", "such as R1234-1"),
                  oneOf("refund_to", "where the money goes", REFUNDS)),
              Signature.of(
                  "exchange_item",
                  "exchanges an item for another variant",
                  text("item", "such as R1234-1"),
                  text("sku", "the other variant, such as S123")),
              Signature.of(
                  TRANSFER,
                  "hands the talk over to a colleague",
                  text("summary", "what it is about"))));

  @Override
  public String name() {
    return "orders";
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
      case "find_by_email" ->
          found(
              db,
              db.all(CUSTOMER)
                  .filter(c -> c.get("email").equalsIgnoreCase(call.text("email").strip())));
      case "find_by_name" ->
          found(
              db,
              db.all(CUSTOMER)
                  .filter(c -> c.get("name").equalsIgnoreCase(call.text("name").strip()))
                  .filter(c -> c.is("postcode", call.text("postcode").strip())));
      case "get_order" ->
          db.find(ORDER, call.text("order"))
              .map(o -> Outcome.shown(db, show(db, o), o.id()))
              .orElseGet(() -> Outcome.failed(db, "no such order"));
      case "get_product" -> product(db, call.text("product").strip());
      case "cancel_order", "change_address" ->
          db.find(ORDER, call.text("order"))
              .map(o -> change(db, o, call))
              .orElseGet(() -> Outcome.failed(db, "no such order"));
      case "return_item", "exchange_item" ->
          db.find(ITEM, call.text("item"))
              .map(i -> change(db, i, call))
              .orElseGet(() -> Outcome.failed(db, "no such item"));
      default -> throw new IllegalStateException("no tool " + call.name());
    };
  }

  private static Outcome found(Database db, Stream<Entry> matches) {
    return matches
        .findFirst()
        .map(
            c ->
                Outcome.found(
                    db,
                    JsonText.object(
                        "customer",
                        c.id(),
                        "name",
                        c.get("name"),
                        "orders",
                        db.all(ORDER, CUSTOMER, c.id()).map(Entry::id).toList()),
                    c.id()))
        .orElseGet(() -> Outcome.failed(db, "no such customer"));
  }

  private static String show(Database db, Entry order) {
    List<String> lines = new ArrayList<>(List.of(order.json()));
    db.all(ITEM, ORDER, order.id()).forEach(i -> lines.add(i.json()));
    return JsonText.array(lines);
  }

  private static Outcome product(Database db, String product) {
    List<String> variants = db.all(SKU, "product", product).map(Entry::json).toList();
    return variants.isEmpty()
        ? Outcome.failed(db, "no such product")
        : Outcome.shown(db, JsonText.array(variants), product);
  }

  private static Outcome change(Database db, Entry entry, ToolCall call) {
    return switch (call.name()) {
      case "cancel_order" ->
          entry.is("status", "cancelled")
              ? Outcome.failed(db, "it is cancelled already")
              : Outcome.changed(
                  db.set(entry.id(), "status", "cancelled", "reason", call.text("reason")),
                  JsonText.object("cancelled", entry.id(), "refund", total(db, entry).toString()));
      case "change_address" ->
          Outcome.changed(
              db.set(entry.id(), "address", call.text("address").strip()),
              JsonText.object("order", entry.id(), "address", call.text("address").strip()));
      case "return_item" ->
          !entry.is("state", "bought")
              ? Outcome.failed(db, "it is " + entry.get("state") + " already")
              : Outcome.changed(
                  db.set(entry.id(), "state", "returned", "refund_to", call.text("refund_to")),
                  JsonText.object("returned", entry.id(), "refund_to", call.text("refund_to")));
      case "exchange_item" -> exchange(db, entry, call.text("sku"));
      default -> throw new IllegalStateException("no tool " + call.name());
    };
  }

  private static Outcome exchange(Database db, Entry item, String sku) {
    Optional<Entry> other = db.find(SKU, sku);
    if (other.isEmpty() || !item.is("state", "bought")) {
      return Outcome.failed(
          db, other.isEmpty() ? "no such sku" : "it is " + item.get("state") + " already");
    }
    return Outcome.changed(
        db.set(item.id(), "state", "exchanged", "for", other.get().id()),
        JsonText.object("exchanged", item.id(), "for", other.get().id()));
  }

  static BigDecimal total(Database db, Entry order) {
    return db.all(ITEM, ORDER, order.id())
        .map(i -> new BigDecimal(i.get("price")))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Override
  public Optional<Kind> kind(ToolCall call) {
    return switch (call.name()) {
      case "cancel_order" -> Optional.of(Kind.CANCEL);
      case "change_address" -> Optional.of(Kind.ADDRESS);
      case "return_item" -> Optional.of(Kind.RETURN);
      case "exchange_item" -> Optional.of(Kind.EXCHANGE);
      default -> Optional.empty();
    };
  }

  @Override
  public String target(ToolCall call) {
    return call.arguments().containsKey(ITEM) ? call.text(ITEM) : call.text(ORDER);
  }

  @Override
  public List<String> slots(Database db, ToolCall call) {
    return switch (call.name()) {
      case "change_address" -> List.of(call.text("address"));
      case "return_item" -> List.of(db.entry(call.text("item")).get("product"));
      case "exchange_item" -> List.of(db.entry(call.text("sku")).get("variant"));
      default -> List.of();
    };
  }

  @Override
  public List<String> names(Database db) {
    return Stream.concat(
            db.all(ORDER).map(Entry::id), db.all(SKU).map(s -> s.get("product")).distinct())
        .toList();
  }

  @Override
  public List<ToolCall> identifications(Database db, Set<String> known) {
    List<ToolCall> calls = new ArrayList<>();
    db.all(CUSTOMER)
        .forEach(
            c -> {
              if (known.contains(c.get("email"))) {
                calls.add(ToolCall.of("find_by_email", "email", c.get("email")));
              }
              if (known.contains(c.get("name")) && known.contains(c.get("postcode"))) {
                calls.add(
                    ToolCall.of(
                        "find_by_name", "name", c.get("name"), "postcode", c.get("postcode")));
              }
            });
    return calls;
  }

  @Override
  public List<ToolCall> readings(Database db, Set<String> known) {
    return known.stream()
        .flatMap(
            k ->
                db.find(ORDER, k).isPresent()
                    ? Stream.of(ToolCall.of("get_order", ORDER, k))
                    : db.all(SKU, "product", k).findAny().isPresent()
                        ? Stream.of(ToolCall.of("get_product", "product", k))
                        : Stream.empty())
        .toList();
  }

  @Override
  public List<ToolCall> changes(Database db, Set<String> known, Set<String> read) {
    List<ToolCall> calls = new ArrayList<>();
    for (String id : read) {
      db.find(ORDER, id).ifPresent(order -> changes(db, order, known, read, calls));
    }
    return calls;
  }

  private static void changes(
      Database db, Entry order, Set<String> known, Set<String> read, List<ToolCall> calls) {
    REASONS.forEach(r -> calls.add(ToolCall.of("cancel_order", ORDER, order.id(), "reason", r)));
    for (String address : known) {
      if (OrdersStories.isAddress(address)) {
        calls.add(ToolCall.of("change_address", ORDER, order.id(), "address", address));
      }
    }
    for (Entry item : db.all(ITEM, ORDER, order.id()).toList()) {
      REFUNDS.forEach(r -> calls.add(ToolCall.of("return_item", ITEM, item.id(), "refund_to", r)));
      if (read.contains(item.get("product"))) {
        db.all(SKU, "product", item.get("product"))
            .filter(s -> !s.is("variant", item.get("variant")))
            .forEach(s -> calls.add(ToolCall.of("exchange_item", ITEM, item.id(), SKU, s.id())));
      }
    }
  }

  @Override
  public List<ToolCall> study(Database db, Request request) {
    List<ToolCall> calls = new ArrayList<>();
    Optional<Entry> item = db.find(ITEM, request.target());
    String order = item.map(i -> i.get(ORDER)).orElse(request.target());
    calls.add(ToolCall.of("get_order", ORDER, order));
    if (request.kind() == Kind.EXCHANGE && item.isPresent()) {
      calls.add(ToolCall.of("get_product", "product", item.get().get("product")));
    }
    return calls;
  }

  @Override
  public List<ToolCall> search(Database db, Request request) {
    String order = request.target().split("-", -1)[0];
    return db.all(ORDER, CUSTOMER, db.entry(order).get(CUSTOMER))
        .filter(o -> o.id().compareTo(order) < 0)
        .map(o -> ToolCall.of("get_order", ORDER, o.id()))
        .toList();
  }

  @Override
  public String proposal(Database db, ToolCall call) {
    return "I will " + OrdersTexts.planned(db, call) + " Do you confirm?";
  }

  @Override
  public String report(Database db, ToolCall call) {
    return OrdersTexts.done(db, call) + " Is there anything else?";
  }

  @Override
  public List<String> tellings(Database db, Set<String> read) {
    return read.stream()
        .flatMap(id -> db.find(ORDER, id).stream())
        .map(o -> OrdersTexts.told(db, o))
        .toList();
  }

  @Override
  public List<Reason> reasons() {
    return Reason.OF_ORDERS;
  }

  @Override
  public String askIdentity() {
    return "May I have your e-mail, or your name and postcode, please?";
  }

  @Override
  public String askTarget() {
    return "Which order is it, please?";
  }

  @Override
  public String askDetails() {
    return "What exactly would you like, and for what reason?";
  }
}
