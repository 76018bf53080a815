package dev.agoge.environments.lab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MixingRulesTest {
  @Test
  void mixingUsesBothUpInEitherOrder() {
    Bench.Play play =
        new Bench()
            .sample("red paint", 1, 6)
            .sample("blue paint", 1, 6)
            .product("purple paint")
            .fact("(recipe red-paint blue-paint purple-paint)")
            .play();
    play.all("take red paint from counter", "take blue paint from counter");
    assertThat(play.does("mix blue paint with red paint")).isEqualTo("You get purple paint.");
    assertThat(play.does("inventory")).isEqualTo("You hold: purple paint (liquid).");
    play.refuses("mix red paint with blue paint");
  }

  @Test
  void someThingsDissolveOnlyInWhatIsHot() {
    Bench.Play play =
        new Bench()
            .spot("hotplate", SpotKind.HOTPLATE)
            .sample("alum", 6, 6)
            .sample("water", 1, 5)
            .product("alum liquor")
            .fact("(recipe alum water alum-liquor)")
            .fact("(warm-only water)")
            .play();
    play.all("take alum from counter", "take water from counter");
    assertThat(play.refuses("mix alum with water")).contains("only when the liquid is hot");
    play.all("put water in hotplate", "turn on hotplate", "wait", "take water from hotplate");
    assertThat(play.does("mix alum with water")).isEqualTo("You get alum liquor.");
  }

  @Test
  void aMixtureComesApartWithItsToolOnly() {
    Bench.Play play =
        new Bench()
            .sample("muddy water", 1, 5)
            .product("mud")
            .product("clear water")
            .thing("funnel", ThingKind.TOOL)
            .thing("bar magnet", ThingKind.TOOL)
            .fact("(parts muddy-water mud clear-water funnel)")
            .play();
    play.all("take muddy water from counter", "take bar magnet from counter");
    play.refuses("separate muddy water with bar magnet");
    play.does("take funnel from counter");
    assertThat(play.does("separate muddy water with funnel"))
        .isEqualTo("You get mud and clear water.");
  }

  @Test
  void brineOnTheHotplateLeavesItsSaltBehind() {
    Bench.Play play =
        new Bench()
            .spot("hotplate", SpotKind.HOTPLATE)
            .sample("brine", 1, 6)
            .product("salt")
            .fact("(boils-down brine salt)")
            .play();
    play.all("take brine from counter", "put brine in hotplate", "turn on hotplate");
    play.all("wait", "wait");
    assertThat(play.can("take salt from hotplate")).isFalse();
    play.does("wait");
    assertThat(play.can("take salt from hotplate")).isTrue();
    assertThat(play.can("take brine from hotplate")).isFalse();
  }

  @Test
  void theExpertGivesUpExactlyWhenAPaintIsWasted() {
    Bench bench =
        new Bench()
            .spot("hotplate", SpotKind.HOTPLATE)
            .sample("red paint", 1, 6)
            .sample("yellow paint", 1, 6)
            .sample("blue paint", 1, 6)
            .product("green paint")
            .product("orange paint")
            .fact("(recipe yellow-paint blue-paint green-paint)")
            .fact("(recipe red-paint yellow-paint orange-paint)")
            .quest(new Quest.Make(3, 2))
            .goal("(held green-paint)");
    Bench.Play play = bench.play();
    assertThat(new LabExpert().next(play.episode())).isPresent();
    play.all("take red paint from counter", "take yellow paint from counter");
    assertThat(new LabExpert().next(play.episode())).isPresent();
    play.does("mix red paint with yellow paint");
    assertThat(new LabExpert().next(play.episode())).isEmpty();
    assertThat(play.episode().ended()).isFalse();
  }
}
