package dev.agoge.environments.lab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GrowingRulesTest {
  private static Bench.Play potted() {
    Bench.Play play =
        new Bench()
            .spot("sink", SpotKind.SINK)
            .outside("sunny wall", SpotKind.SILL)
            .thing("pot", ThingKind.POT)
            .thing("pea", ThingKind.SEED)
            .thing("soil", ThingKind.SOIL)
            .thing("can", ThingKind.CAN)
            .thing("brush", ThingKind.BRUSH)
            .play();
    play.all("take pot from counter", "take pea from counter", "take soil from counter");
    play.refuses("plant pea in pot");
    play.all("fill pot with soil", "plant pea in pot", "take can from counter");
    play.refuses("water pot");
    play.does("fill can at sink");
    return play;
  }

  @Test
  void aSeedGrowsAStageForEachWateringInTheLight() {
    Bench.Play play = potted();
    play.all("go to garden", "put pot in sunny wall");
    assertThat(play.does("wait")).isEqualTo("Time passes.");
    assertThat(play.all("water pot", "wait"))
        .isEqualTo("Time passes. You see: pot (dry soil, with a sprout).");
    assertThat(play.does("wait")).isEqualTo("Time passes.");
    assertThat(play.all("water pot", "wait")).endsWith("pot (dry soil, with a plant with leaves).");
  }

  @Test
  void nothingGrowsInTheDark() {
    Bench.Play play = potted();
    play.all("water pot", "put pot in counter", "wait", "wait");
    assertThat(play.does("examine pot"))
        .isEqualTo("It is pot (wet soil, with a seed in the soil).");
  }

  @Test
  void aFlowerBearsFruitOnlyWithPollen() {
    Bench.Play play = potted();
    play.all("take brush from counter", "go to garden", "put pot in sunny wall");
    play.refuses("pollinate pea");
    play.all("water pot", "wait", "water pot", "wait", "water pot", "wait");
    assertThat(play.does("examine pot")).endsWith("a plant in flower).");
    play.all("water pot", "wait");
    assertThat(play.does("examine pot")).isEqualTo("It is pot (wet soil, with a plant in flower).");
    assertThat(play.all("pollinate pea", "wait")).endsWith("with a plant with fruit).");
  }
}
