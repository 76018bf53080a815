package dev.agoge.environments.lab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SortingRulesTest {
  @Test
  void theTubShowsWhatFloats() {
    Bench.Play play =
        new Bench()
            .spot("tub", SpotKind.TUB)
            .thing("cork", ThingKind.OBJECT, true)
            .thing("stone", ThingKind.OBJECT, false)
            .play();
    play.all("take cork from counter", "take stone from counter");
    assertThat(play.does("put cork in tub")).isEqualTo("You put the cork in the tub. It floats.");
    assertThat(play.does("put stone in tub")).endsWith("It sinks.");
  }

  @Test
  void aToolTestsWhatIsHeldBesideIt() {
    Bench.Play play =
        new Bench()
            .thing("magnet", ThingKind.TOOL)
            .thing("pin", ThingKind.OBJECT, true)
            .fact("(probe magnet)")
            .play();
    play.does("take pin from counter");
    play.refuses("test pin with magnet");
    play.does("take magnet from counter");
    assertThat(play.does("test pin with magnet"))
        .isEqualTo("You test the pin. It clings to the magnet.");
    play.refuses("test magnet with magnet");
  }

  @Test
  void aRampIsNamedOnlyAfterAllWereTimed() {
    Bench.Play play =
        new Bench()
            .spot("ice ramp", SpotKind.RAMP)
            .outside("felt ramp", SpotKind.RAMP)
            .thing("block", ThingKind.BLOCK)
            .fact("(fastest ice-ramp)")
            .quest(new Quest.Slide(java.util.List.of(2, 3), 2, 0))
            .goal("(chosen)")
            .play();
    play.does("take block from counter");
    assertThat(play.does("slide block on ice ramp"))
        .isEqualTo("The block slides down the ice ramp in 2 seconds.");
    assertThat(play.refuses("focus on ice ramp")).contains("every ramp first");
    play.does("go to garden");
    assertThat(play.does("slide block on felt ramp")).endsWith("in 4 seconds.");
    assertThat(play.does("focus on felt ramp")).endsWith("That was wrong; the task is over.");
    assertThat(play.episode().ended()).isTrue();
    assertThat(play.episode().progress()).isEqualTo(0.75);
  }

  @Test
  void aClosedCupboardHidesWhatIsInIt() {
    Bench.Play play = new Bench().thing("hammer", ThingKind.OBJECT).play();
    play.all("take hammer from counter", "open larder", "put hammer in larder", "close larder");
    assertThat(play.does("look")).contains("larder (closed)").doesNotContain("hammer");
    assertThat(play.refuses("examine hammer")).isEqualTo("You see no hammer here.");
    play.refuses("take hammer from larder");
    assertThat(play.does("open larder")).isEqualTo("You open the larder (open): hammer.");
  }

  @Test
  void whatIsNotUnderstoodSaysHow() {
    Bench.Play play = new Bench().thing("hammer", ThingKind.OBJECT).play();
    assertThat(play.refuses("sing")).startsWith("That is no command here. Try look");
    assertThat(play.refuses("take hammer from larder")).startsWith("That cannot be done now.");
    assertThat(play.does("  TAKE  hammer from Counter ")).isEqualTo("You take the hammer.");
  }
}
