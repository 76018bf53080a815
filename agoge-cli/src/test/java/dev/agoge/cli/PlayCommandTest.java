package dev.agoge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlayCommandTest {
  private final InputStream terminal = System.in;

  @AfterEach
  void giveBack() {
    System.setIn(terminal);
  }

  private static Said play(String typed, Object... more) {
    System.setIn(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
    Object[] command = new Object[more.length + 4];
    Object[] fixed = {"play", "household", "--task", "5"};
    System.arraycopy(fixed, 0, command, 0, 4);
    System.arraycopy(more, 0, command, 4, more.length);
    return Said.by(command);
  }

  @Test
  void theExpertsHintsSolveTheTask() {
    String hinted = "";
    Said said = play("?\n");
    for (int step = 0; step < 60 && !said.out().contains("Solved"); step++) {
      String hint =
          said.out().lines().filter(l -> l.contains("The expert would: ")).toList().getLast();
      hinted += hint.replaceAll(".*The expert would: ", "") + "\n";
      said = play(hinted + "?\n");
    }
    assertThat(said.out()).containsPattern("Solved in \\d+ steps.").contains("next: agoge eval");
    assertThat(said.code()).isZero();
  }

  @Test
  void undoGoesBackAndNumbersAreThoseOfTheList() {
    Said said = play("list\n1\nundo\nundo\nquit\n");
    assertThat(said.out())
        .contains("  1  go to ", "There is nothing to undo.", "Not solved.")
        .contains("(progress ");
  }

  @Test
  void anEmptyListSaysSo() {
    assertThat(play("list\nquit\n", "--wrap", "hide-actions").out())
        .contains("No actions are listed here");
  }

  @Test
  void garbageIsExplained() {
    assertThat(play("sing\n").out()).contains("not understood");
  }

  @Test
  void aNumberThatIsNotInTheListIsNoStep() {
    Said said = play("0\n99999\n-1\nquit\n", "--json");
    assertThat(said.json().get("steps").asInt()).isZero();
    assertThat(said.err())
        .containsPattern("\\(there is no number 0; 'list' shows 1 to \\d+\\)")
        .contains("there is no number 99999", "there is no number -1");
  }

  @Test
  void withJsonStandardOutputIsOneDocument() {
    Said said = play("1\nquit\n", "--json");
    assertThat(said.json().get("steps").asInt()).isEqualTo(1);
    assertThat(said.json().get("solved").asBoolean()).isFalse();
    assertThat(said.err()).contains("Task: ");
  }
}
