package dev.agoge.environments.service;

import java.util.List;
import java.util.Locale;

/** Puts customers, orders and products of a shop into a draft. */
final class OrdersDraft {
  private static final int VARIANTS = 3;

  private OrdersDraft() {}

  /** A customer, and a way to write it. */
  static String customer(Draft draft) {
    String first = draft.draw(Vocabulary.FIRST_NAMES);
    String last = draft.draw(Vocabulary.LAST_NAMES);
    String id = draft.id("C", 3);
    String mail = (first + "." + last + "@mail.example").toLowerCase(Locale.ROOT);
    String postcode = String.valueOf(draft.random().nextInt(10_000, 100_000));
    draft.update(
        db ->
            db.add(
                OrdersDomain.CUSTOMER,
                id,
                "name",
                first + " " + last,
                "email",
                mail,
                "postcode",
                postcode));
    return id;
  }

  static Case.Identity identity(Database db, String customer) {
    Database.Entry entry = db.entry(customer);
    String name = entry.get("name");
    String postcode = entry.get("postcode");
    String mail = entry.get("email");
    return new Case.Identity(
        "My name is " + name + ", postcode " + postcode + ".",
        "My e-mail is " + mail + ".",
        List.of(name, postcode, mail));
  }

  static String address(Draft draft) {
    return draft.random().nextInt(1, 100) + " " + draft.draw(Vocabulary.STREETS);
  }

  /**
   * An order of one or two items.
   *
   * @param age days since it was delivered, if it was
   */
  static String order(Draft draft, String customer, String status, int age) {
    String id = draft.id("R", 4);
    String delivered =
        status.equals("delivered") ? draft.today().minusDays(age).toString() : "not yet";
    String address =
        draft.random().nextInt(1, 100) + " " + draft.pick(List.of("Main Street", "High Street"));
    draft.update(
        db ->
            db.add(
                OrdersDomain.ORDER,
                id,
                "customer",
                customer,
                "status",
                status,
                "delivered",
                delivered,
                "address",
                address));
    int items = draft.random().nextInt(1, 3);
    for (int i = 1; i <= items; i++) {
      item(draft, id, id + "-" + i);
    }
    return id;
  }

  private static void item(Draft draft, String order, String id) {
    String product = draft.draw(Vocabulary.PRODUCTS);
    String price = Amounts.of(draft.random().nextInt(12, 180) * 50);
    List<String> variants = draft.shuffled(Vocabulary.VARIANTS.words(false)).subList(0, VARIANTS);
    for (String variant : variants) {
      String sku = draft.id("S", 3);
      String stock = String.valueOf(draft.random().nextInt(0, 9));
      draft.update(
          db ->
              db.add(
                  OrdersDomain.SKU, sku, "product", product, "variant", variant, "stock", stock));
    }
    draft.update(
        db ->
            db.add(
                OrdersDomain.ITEM,
                id,
                "order",
                order,
                "product",
                product,
                "variant",
                variants.getFirst(),
                "price",
                price,
                "final_sale",
                "no",
                "state",
                "bought"));
  }
}
