package dev.agoge.search;

import dev.agoge.environment.Action;
import dev.agoge.environment.Environment;
import dev.agoge.environment.EnvironmentSpec;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Expert;
import dev.agoge.environment.NativeEpisode;
import dev.agoge.environment.Observation;
import dev.agoge.environment.RewardSpec;
import dev.agoge.environment.Rewards;
import dev.agoge.environment.Split;
import dev.agoge.environment.Task;
import dev.agoge.environment.TaskSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The towers of Hanoi for tests: as many discs as the task's difficulty, from peg 0 to peg 2. */
final class Towers implements Environment {
  private final boolean forkable;

  Towers(boolean forkable) {
    this.forkable = forkable;
  }

  static Task discs(int discs) {
    return new Task("towers-v1", "d" + discs, Split.TRAIN, "towers", discs, "d" + discs);
  }

  @Override
  public EnvironmentSpec spec() {
    return new EnvironmentSpec(
        "towers-v1", "", List.of("a"), forkable, true, true, RewardSpec.BINARY, 1 << 20);
  }

  @Override
  public TaskSet tasks(Split split) {
    return TaskSet.of(3, i -> discs(i + 1));
  }

  @Override
  public Episode start(Task task, long seed) {
    return new Play(task, "0".repeat(task.difficulty()));
  }

  @Override
  public Optional<Expert> expert() {
    return Optional.of(
        e -> e.ended() ? Optional.empty() : Optional.of(new Action(((Play) e).best())));
  }

  /** The state: the peg of each disc, the largest first. */
  private static final class Play extends NativeEpisode<String> {
    Play(Task task, String pegs) {
      super(task, pegs);
    }

    /** The largest disc that is not at home moves, after what is smaller has made way. */
    String best() {
      char target = '2';
      String move = "";
      for (char peg : state().toCharArray()) {
        if (peg != target) {
          move = peg + "" + target;
          target = (char) ('0' + 3 - (peg - '0') - (target - '0'));
        }
      }
      return move;
    }

    private static int top(String pegs, char peg) {
      return pegs.lastIndexOf(peg);
    }

    @Override
    protected Observation observe(String pegs) {
      List<String> moves = new ArrayList<>();
      for (String move :
          isFinal(pegs) ? List.<String>of() : List.of("01", "02", "10", "12", "20", "21")) {
        if (top(pegs, move.charAt(0)) > top(pegs, move.charAt(1))) {
          moves.add(move);
        }
      }
      return Observation.of(pegs, moves, pegs);
    }

    @Override
    protected Transition<String> transition(String pegs, Action action) {
      String move = action.text();
      if (!observe(pegs).admissible().contains(move)) {
        return new Transition<>(pegs, Rewards.single(0), false);
      }
      int disc = top(pegs, move.charAt(0));
      String next = pegs.substring(0, disc) + move.charAt(1) + pegs.substring(disc + 1);
      return new Transition<>(next, Rewards.single(isFinal(next) ? 1 : 0), true);
    }

    @Override
    protected boolean isFinal(String pegs) {
      return pegs.chars().allMatch(p -> p == '2');
    }

    @Override
    protected double progressOf(String pegs) {
      return (double) pegs.chars().filter(p -> p == '2').count() / pegs.length();
    }

    @Override
    protected NativeEpisode<String> at(String pegs) {
      return new Play(task(), pegs);
    }
  }
}
