package dev.agoge.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LauncherTest {
  @AfterEach
  void giveBack() {
    System.clearProperty("agoge.command");
  }

  @Test
  void commandsInATextAreWrittenAsTheyAreTypedHere() {
    assertThat(Launcher.typed("go on with: agoge resume x")).contains(": agoge resume x");
    System.setProperty("agoge.command", "./agoge");
    assertThat(Launcher.typed("go on with: agoge resume x; see 'agoge runs'"))
        .isEqualTo("go on with: ./agoge resume x; see './agoge runs'");
  }

  @Test
  void otherOccurrencesOfTheNameStay() {
    System.setProperty("agoge.command", "./agoge");
    for (String text : new String[] {"agoge: no", "/opt/agoge runs", "agoge-cli x", "a.agoge b"}) {
      assertThat(Launcher.typed(text)).isEqualTo(text);
    }
  }
}
