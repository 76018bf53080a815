package dev.agoge.environments.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agoge.environment.Action;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Split;
import dev.agoge.environment.StepResult;
import dev.agoge.environment.Task;
import dev.agoge.environments.shell.Puzzle.End;
import dev.agoge.environments.shell.Puzzle.Look;
import dev.agoge.environments.shell.machine.Folder;
import dev.agoge.environments.shell.machine.Machine;
import dev.agoge.environments.shell.machine.PlainFile;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules on puzzles written by hand. */
class ShellRulesTest {
  private static final List<String> NOTE = List.of("home", "user", "note");
  private static final Folder FILES =
      Folder.empty()
          .with(List.of("home"), Folder.empty())
          .with(List.of("tmp"), Folder.empty())
          .with(List.of("home", "user"), Folder.empty())
          .with(NOTE, PlainFile.of("port=1\nflag{x}\n"));
  private static final Machine START = new Machine(FILES, "/home/user", new TreeMap<>());

  private static Episode start(End end, List<String> fixes) {
    Look look = new Look("cat /home/user/note", "port=1");
    Puzzle puzzle = new Puzzle(START, "Do it.", List.of(look), fixes, end, List.of());
    return new ShellEpisode(
        new Task("shell-v1", "train-x-0", Split.TRAIN, "x", 1, "x"), puzzle, true);
  }

  private static Episode hunt() {
    return start(new End.Flag("flag{x}", List.of("flag{z}")), List.of());
  }

  private static Episode fix() {
    Folder wanted = FILES.with(NOTE, PlainFile.of("port=2\nflag{x}\n"));
    return start(new End.Files(wanted), List.of("sed -i s/port=1/port=2/ /home/user/note"));
  }

  private static StepResult play(Episode episode, String action) {
    return episode.step(new Action(action));
  }

  @Test
  void theFirstObservationTellsTheTaskAndHowItEnds() {
    assertThat(hunt().observation().text())
        .isEqualTo(
            """
            You are at a shell, as user in /home/user; help lists the commands.
            Task: Do it.
            When you know the flag, type: submit FLAG (the first one counts)
            ~$\
            """);
    assertThat(fix().observation().text()).contains("When all is in order, type: done");
  }

  @Test
  void theFirstFlagIsFinal() {
    StepResult wrong = play(hunt(), "submit flag{y}");
    assertThat(wrong.valid()).isTrue();
    assertThat(wrong.ended()).isTrue();
    assertThat(wrong.reward()).isZero();
    assertThat(wrong.observation().text()).isEqualTo("not solved: that is not the flag");
    Episode episode = hunt();
    assertThat(play(episode, "submit $(grep flag note)").reward()).isEqualTo(1);
    assertThat(episode.progress()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"submit", "submit x", "submit flag{x} flag{y}", "submit $(cat note)", "submit `"})
  void whatIsNoFlagChangesNothing(String line) {
    Episode episode = hunt();
    String key = episode.observation().stateKey();
    StepResult result = play(episode, line);
    assertThat(result.valid()).isFalse();
    assertThat(result.ended()).isFalse();
    assertThat(result.observation().text())
        .isEqualTo("submit: give one flag, of the form flag{...}\n~$");
    assertThat(result.observation().stateKey()).isEqualTo(key);
  }

  @Test
  void theRightFlagIsListedAmongWrongOnesOnceItWasSeen() {
    Episode episode = hunt();
    assertThat(episode.observation().admissible()).noneMatch(line -> line.startsWith("submit"));
    play(episode, "cat note");
    assertThat(episode.observation().admissible())
        .containsSubsequence("submit flag{x}", "submit flag{z}");
  }

  @Test
  void doneIsFinal() {
    StepResult early = play(fix(), "done");
    assertThat(early.ended()).isTrue();
    assertThat(early.reward()).isZero();
    Episode episode = fix();
    play(episode, "sed -i 's/=1/=2/' note");
    assertThat(play(episode, "done").reward()).isEqualTo(1);
  }

  @Test
  void collateralDamageFailsAndScratchFilesInTmpDoNot() {
    Episode tidy = fix();
    play(tidy, "cp note /tmp/n; sed -i 's/=1/=2/' note");
    assertThat(play(tidy, "done").reward()).isEqualTo(1);
    Episode untidy = fix();
    play(untidy, "cp note n; sed -i 's/=1/=2/' note");
    StepResult end = play(untidy, "done");
    assertThat(end.reward()).isZero();
    assertThat(end.observation().text())
        .isEqualTo("not solved: something is wrong at /home/user/n");
    Episode marked = fix();
    play(marked, "sed -i 's/=1/=2/' note; chmod 600 note");
    assertThat(play(marked, "done").reward()).isZero();
  }

  @Test
  void eachWordOnlyEndsItsOwnKindOfTask() {
    assertThat(play(hunt(), "done").observation().text()).startsWith("this task ends with: submit");
    assertThat(play(fix(), "submit x").observation().text())
        .startsWith("this task ends with: done");
  }

  @Test
  void aLineThatOnlyComplainsIsNotValid() {
    Episode episode = hunt();
    String key = episode.observation().stateKey();
    StepResult result = play(episode, "cat nothing");
    assertThat(result.valid()).isFalse();
    assertThat(result.observation().text())
        .isEqualTo("cat: nothing: No such file or directory\n[exit status 1]\n~$");
    assertThat(result.observation().stateKey()).isEqualTo(key);
    assertThat(play(episode, "grep nothing note").valid()).isTrue();
  }

  @Test
  void theExpertLooksFirstAndGoesOnFromWhatIsDone() {
    ShellExpert expert = new ShellExpert();
    Episode episode = fix();
    assertThat(expert.next(episode)).contains(new Action("cat /home/user/note"));
    play(episode, "cat note");
    assertThat(expert.next(episode))
        .contains(new Action("sed -i s/port=1/port=2/ /home/user/note"));
    play(episode, "rm note");
    assertThat(expert.next(episode))
        .contains(new Action("printf '%s' 'port=2\nflag{x}\n' > /home/user/note"));
    play(episode, "printf 'port=2\\nflag{x}\\n' > note");
    assertThat(expert.next(episode)).contains(new Action("done"));
  }

  @Test
  void progressOfAFixIsTheShareOfDifferencesThatAreGone() {
    Episode episode = fix();
    assertThat(episode.progress()).isZero();
    play(episode, "sed -i s/port=1/port=2/ note");
    assertThat(episode.progress()).isEqualTo(0.5);
  }
}
