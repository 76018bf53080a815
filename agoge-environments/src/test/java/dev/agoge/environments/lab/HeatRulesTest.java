package dev.agoge.environments.lab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeatRulesTest {
  private static Bench kitchen() {
    return new Bench()
        .spot("hotplate", SpotKind.HOTPLATE)
        .spot("furnace", SpotKind.FURNACE)
        .spot("freezer", SpotKind.FREEZER)
        .spot("red box", SpotKind.BOX)
        .thing("thermometer", ThingKind.THERMOMETER)
        .sample("wax", 3, 6)
        .sample("water", 1, 4)
        .sample("lead", 5, 6);
  }

  @Test
  void aHotplateWarmsAStepAWaitUpToItsOwnHeat() {
    Bench.Play play = kitchen().play();
    play.all("take thermometer from counter", "take wax from counter", "put wax on hotplate");
    assertThat(play.does("wait")).isEqualTo("Time passes.");
    assertThat(play.all("turn on hotplate", "wait"))
        .isEqualTo("Time passes. You see: wax (liquid).");
    assertThat(play.does("measure wax"))
        .isEqualTo("The thermometer reads 70 degrees. The wax is liquid.");
    play.all("wait", "wait", "wait");
    assertThat(play.does("measure wax")).startsWith("The thermometer reads 180 degrees.");
  }

  @Test
  void onlyTheFurnaceMeltsLeadAndOnlyWhenShut() {
    Bench.Play play = kitchen().play();
    play.all("take lead from counter", "open furnace", "put lead in furnace", "turn on furnace");
    play.all("wait", "wait", "wait", "wait");
    assertThat(play.does("examine lead")).isEqualTo("It is lead (solid).");
    play.all("close furnace", "wait", "wait", "wait", "open furnace");
    assertThat(play.does("examine lead")).isEqualTo("It is lead (liquid).");
  }

  @Test
  void whatBoiledComesBackInTheFreezer() {
    Bench.Play play = kitchen().play();
    play.all("take water from counter", "put water in hotplate", "turn on hotplate", "wait");
    assertThat(play.does("wait")).endsWith("water (gas).");
    play.all("take water from hotplate", "open freezer", "put water in freezer", "close freezer");
    play.all("wait", "wait", "wait", "wait");
    assertThat(play.does("open freezer")).isEqualTo("You open the freezer (open): water (solid).");
  }

  @Test
  void onlyWaitLetsTimePass() {
    Bench.Play play = kitchen().play();
    play.all("take wax from counter", "put wax in hotplate", "turn on hotplate");
    play.all("look", "inventory", "go to garden", "go to kitchen", "open larder");
    assertThat(play.does("examine wax")).isEqualTo("It is wax (solid).");
  }

  @Test
  void theBoxForAnswersIsForSubjectsThatWereMeasured() {
    Bench.Play play =
        kitchen()
            .fact("(asks-temperature wax)")
            .fact("(right wax red-box)")
            .goal("(sorted wax)")
            .play();
    play.does("take wax from counter");
    assertThat(play.refuses("put wax in red box")).contains("only after the experiment");
    play.does("take thermometer from counter");
    assertThat(play.refuses("put thermometer in red box")).contains("only after the experiment");
    play.does("measure wax");
    assertThat(play.does("put wax in red box"))
        .isEqualTo("You put the wax in the red box. That is right.");
    assertThat(play.episode().progress()).isEqualTo(1);
    assertThat(play.episode().observation().admissible()).isEmpty();
  }

  @Test
  void aWrongAnswerEndsTheEpisodeUnsolved() {
    Bench.Play play = kitchen().fact("(asks-temperature wax)").goal("(sorted wax)").play();
    play.all("take wax from counter", "take thermometer from counter", "measure wax");
    assertThat(play.does("put wax in red box")).endsWith("That was wrong; the task is over.");
    assertThat(play.episode().ended()).isTrue();
    assertThat(play.episode().progress()).isLessThan(1);
  }

  @Test
  void theMeltingPointIsKnownOnlyFromAHotOrMeltedSample() {
    Bench.Play play = kitchen().fact("(asks-melting lead)").fact("(right lead red-box)").play();
    play.all("take thermometer from counter", "take lead from counter", "measure lead");
    play.refuses("put lead in red box");
    play.all("put lead in hotplate", "turn on hotplate", "wait", "measure lead");
    play.all("take lead from hotplate");
    play.refuses("put lead in red box");
    play.all("put lead in hotplate", "wait", "measure lead", "take lead from hotplate");
    assertThat(play.can("put lead in red box")).isTrue();
  }
}
