package dev.agoge.environments.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.agoge.environments.shop.Category.Option;
import dev.agoge.environments.shop.Goal.Wanted;
import dev.agoge.environments.shop.Product.Choice;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a purchase is worth, by hand. */
class GoalTest {
  private static final Category MUG = category("home", "kitchen", "mug");
  private static final Category KETTLE = category("home", "kitchen", "kettle");
  private static final Category LAMP = category("home", "lighting", "lamp");
  private static final Category TENT = category("leisure", "camping", "tent");

  /** Two attributes, two options and the price: five things to meet. */
  private static final Goal GOAL =
      new Goal(
          MUG,
          List.of("with lid", "stackable"),
          List.of(new Wanted("size", "large"), new Wanted("colour", "blue")),
          1200);

  private static Category category(String section, String department, String name) {
    return new Category(
        section,
        department,
        name,
        "a",
        5,
        20,
        List.of(
            new Option("size", List.of("small", "large")),
            new Option("colour", List.of("blue", "red"))),
        List.of("with lid", "stackable", "stoneware"));
  }

  private static Product product(Category category, int cents, String... attributes) {
    return new Product(
        "b1",
        category,
        "title",
        cents,
        List.of(attributes),
        List.of(
            new Choice("size", List.of("small", "large"), List.of(0, 300)),
            new Choice("colour", List.of("blue", "red"), List.of(0, 0))),
        "",
        List.of(),
        List.of());
  }

  private static int[] chosen(int size, int colour) {
    return new int[] {size, colour};
  }

  @Test
  void everythingMetIsWorthOne() {
    assertThat(GOAL.reward(product(MUG, 900, "stackable", "with lid"), chosen(1, 0))).isEqualTo(1);
  }

  @Test
  void eachAttributeOptionAndThePriceAreOneShare() {
    Product right = product(MUG, 900, "stackable", "with lid");
    assertThat(GOAL.reward(right, chosen(-1, 0))).isEqualTo(4 / 5.0);
    assertThat(GOAL.reward(right, chosen(0, 1))).isEqualTo(3 / 5.0);
    assertThat(GOAL.reward(product(MUG, 900, "with lid"), chosen(1, 0))).isEqualTo(4 / 5.0);
    assertThat(GOAL.reward(product(MUG, 900), chosen(-1, -1))).isEqualTo(1 / 5.0);
    assertThat(GOAL.reward(product(MUG, 1300), chosen(-1, -1))).isZero();
  }

  @Test
  void whatAnOptionCostsCountsForThePrice() {
    Product near = product(MUG, 1000, "stackable", "with lid");
    assertThat(GOAL.reward(near, chosen(1, 0))).isEqualTo(4 / 5.0);
    assertThat(GOAL.reward(near, chosen(0, 0))).isEqualTo(4 / 5.0);
    assertThat(GOAL.choicesFor(near)).isEmpty();
    assertThat(GOAL.choicesFor(product(MUG, 900, "stackable", "with lid"))).containsExactly(1, 0);
  }

  @Test
  void theCategoryTreeScalesTheShares() {
    String[] both = {"stackable", "with lid"};
    assertThat(GOAL.reward(product(KETTLE, 900, both), chosen(1, 0))).isEqualTo(0.5);
    assertThat(GOAL.reward(product(LAMP, 900, both), chosen(1, 0))).isEqualTo(0.1, within(1e-12));
    assertThat(GOAL.reward(product(TENT, 900, both), chosen(1, 0))).isZero();
    assertThat(GOAL.reward(product(KETTLE, 900), chosen(-1, 0))).isEqualTo(0.5 * 2 / 5);
  }

  @Test
  void aGoalIsSaidInSeveralWordings() {
    assertThat(Instruction.of(GOAL, 0))
        .isEqualTo(
            "I am looking for a mug with these features: with lid and stackable."
                + " Choose size large, colour blue. It may cost $12 at most.");
    assertThat(Instruction.of(GOAL, 4))
        .isEqualTo("A mug, with lid and stackable, size large, colour blue, $12 or less, please.");
  }
}
