package dev.agoge.environments.lab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CircuitRulesTest {
  private static final String[] ONTO_BENCH = {
    "take battery from counter",
    "take lamp from counter",
    "take wire from counter",
    "take peg from counter",
    "take nail from counter",
    "put battery in workbench",
    "put lamp in workbench",
    "put wire in workbench",
    "put peg in workbench",
    "put nail in workbench"
  };

  private static Bench.Play bench() {
    Bench.Play play =
        new Bench()
            .spot("workbench", SpotKind.BENCH)
            .spot("red box", SpotKind.BOX)
            .thing("battery", ThingKind.BATTERY)
            .thing("lamp", ThingKind.LOAD, true)
            .thing("wire", ThingKind.LINK, true)
            .thing("peg", ThingKind.LINK, false)
            .thing("nail", ThingKind.LINK, true)
            .play();
    play.all(ONTO_BENCH);
    return play;
  }

  @Test
  void aClosedLoopOfConductorsLightsTheLamp() {
    Bench.Play play = bench();
    play.all("connect battery to wire", "connect wire to lamp", "connect lamp to nail");
    assertThat(play.does("turn on battery")).endsWith("Nothing else happens.");
    assertThat(play.refuses("connect nail to battery")).isEqualTo("Turn the battery off first.");
    play.all("turn off battery", "connect nail to battery");
    assertThat(play.does("turn on battery")).isEqualTo("The battery is on. The lamp works.");
    assertThat(play.does("examine lamp")).isEqualTo("It is lamp (working, connected to nail).");
    play.does("turn off battery");
    assertThat(play.does("examine lamp")).startsWith("It is lamp (still");
  }

  @Test
  void aPegLeavesItDarkButIsTestedThereby() {
    Bench.Play play = bench();
    play.all("connect battery to peg", "connect peg to lamp", "connect lamp to wire");
    play.does("connect wire to battery");
    assertThat(play.does("turn on battery")).endsWith("Nothing else happens.");
    play.refuses("take peg from workbench");
    play.all("turn off battery", "disconnect peg from lamp", "disconnect battery from peg");
    play.does("take peg from workbench");
    assertThat(play.can("put peg in red box")).isTrue();
  }

  @Test
  void eachPartHasOneClipOnEitherSide() {
    Bench.Play play = bench();
    play.does("connect battery to wire");
    assertThat(play.refuses("connect battery to nail")).contains("clips free");
    play.refuses("connect lamp to wire");
    assertThat(play.can("connect nail to battery")).isTrue();
  }

  @Test
  void linksJoinOnlyToBatteriesAndDevices() {
    Bench.Play play = bench();
    play.refuses("connect wire to nail");
    play.refuses("connect battery to lamp");
  }
}
