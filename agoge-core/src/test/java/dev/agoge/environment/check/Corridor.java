package dev.agoge.environment.check;

import dev.agoge.environment.Action;
import dev.agoge.environment.Environment;
import dev.agoge.environment.EnvironmentSpec;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Expert;
import dev.agoge.environment.RewardSpec;
import dev.agoge.environment.Split;
import dev.agoge.environment.Task;
import dev.agoge.environment.TaskSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Walk to the end of a corridor; sound, or with one flaw. */
final class Corridor implements Environment {
  /** What may be wrong with it. */
  enum Flaw {
    NONE,
    SUMMARY_IS_BLANK,
    ID_OCCURS_TWICE,
    SPLITS_OVERLAP,
    TASKS_CHANGE,
    END_IS_NOT_REPORTED,
    STEPS_GO_ON_AFTER_THE_END,
    KEY_IS_TOO_COARSE,
    SEED_IS_IGNORED,
    FORKS_SHARE_A_COUNTER,
    EPISODES_LEAVE_TRACES,
    BOUND_TO_ITS_THREAD,
    LISTED_ACTION_IS_REFUSED,
    GARBAGE_MOVES,
    GARBAGE_IS_VALID,
    GARBAGE_THROWS,
    GARBAGE_HANGS,
    REWARD_IS_TOO_LARGE,
    SUCCESS_IS_OUT_OF_REACH,
    PROGRESS_STOPS_SHORT,
    EXPERT_GIVES_UP,
    EXPERT_IS_MOODY,
    EXPERT_KNOWS_ONE_PATH
  }

  final Flaw flaw;
  final int players;
  final boolean bare;
  final Thread home = Thread.currentThread();
  final AtomicInteger noise = new AtomicInteger();
  private final AtomicInteger calls = new AtomicInteger();
  private final AtomicInteger asked = new AtomicInteger();

  /**
   * @param bare cannot fork, lists no actions, measures no progress, shows no state key
   */
  Corridor(Flaw flaw, int players, boolean bare) {
    this.flaw = flaw;
    this.players = players;
    this.bare = bare;
  }

  static Corridor with(Flaw flaw) {
    return new Corridor(flaw, 1, false);
  }

  @Override
  public EnvironmentSpec spec() {
    return new EnvironmentSpec(
        "corridor-v1",
        flaw == Flaw.SUMMARY_IS_BLANK ? " " : "walk to the end",
        players == 1 ? List.of("walker") : List.of("left foot", "right foot"),
        !bare,
        !bare,
        !bare,
        flaw == Flaw.SUCCESS_IS_OUT_OF_REACH ? new RewardSpec(0, 2, 2) : RewardSpec.BINARY,
        30);
  }

  @Override
  public TaskSet tasks(Split split) {
    return TaskSet.of(4, i -> task(split, i));
  }

  private Task task(Split split, int index) {
    int length = 3 + List.of(Split.values()).indexOf(split) * 4 + index;
    if (flaw == Flaw.SPLITS_OVERLAP && split == Split.HELD_OUT && index == 2) {
      length = 4;
    }
    String id = split.label() + "-" + (flaw == Flaw.ID_OCCURS_TWICE ? index / 2 : index);
    int extra = flaw == Flaw.TASKS_CHANGE ? calls.incrementAndGet() % 2 : 0;
    return new Task("corridor-v1", id, split, "walk", length + extra, "length " + length);
  }

  @Override
  public Episode start(Task task, long seed) {
    return new CorridorEpisode(this, task);
  }

  @Override
  public Optional<Expert> expert() {
    return Optional.of(this::advise);
  }

  private Optional<Action> advise(Episode episode) {
    int place = ((CorridorEpisode) episode).place();
    boolean wait =
        switch (flaw) {
          case EXPERT_IS_MOODY -> asked.incrementAndGet() % 2 == 0;
          case EXPERT_KNOWS_ONE_PATH -> place == 0;
          default -> false;
        };
    boolean silent = episode.ended() || (flaw == Flaw.EXPERT_GIVES_UP && place == 2);
    return silent ? Optional.empty() : Optional.of(new Action(wait ? "wait" : "go right"));
  }
}
