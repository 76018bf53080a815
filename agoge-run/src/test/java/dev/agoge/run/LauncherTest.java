package dev.agoge.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LauncherTest {
  @AfterEach
  void giveBack() {
    System.clearProperty("agoge.command");
    System.clearProperty("agoge.home");
  }

  @Test
  void commandsInATextAreWrittenAsTheyAreTypedHere() {
    assertThat(Launcher.typed("go on with: agoge resume x")).contains(": agoge resume x");
    System.setProperty("agoge.command", "./agoge");
    assertThat(Launcher.typed("go on with: agoge resume x; see 'agoge runs'"))
        .isEqualTo("go on with: ./agoge resume x; see './agoge runs'");
  }

  @Test
  void elsewhereItIsTypedByItsPathUnlessItIsOnThePath() {
    System.setProperty("agoge.home", "/opt/clone");
    System.setProperty("agoge.command", "./agoge");
    assertThat(Launcher.typedIn(Path.of("/opt/clone/lamps"))).isEqualTo("../agoge");
    assertThat(Launcher.typedIn(Path.of("/tmp/lamps"))).isEqualTo("/opt/clone/agoge");
    System.setProperty("agoge.command", "agoge");
    assertThat(Launcher.typedIn(Path.of("/tmp/lamps"))).isEqualTo("agoge");
  }

  @Test
  void otherOccurrencesOfTheNameStay() {
    System.setProperty("agoge.command", "./agoge");
    for (String text : new String[] {"agoge: no", "/opt/agoge runs", "agoge-cli x", "a.agoge b"}) {
      assertThat(Launcher.typed(text)).isEqualTo(text);
    }
  }
}
