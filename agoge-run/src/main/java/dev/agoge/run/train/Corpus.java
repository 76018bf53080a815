package dev.agoge.run.train;

import dev.agoge.agent.ActorFactory;
import dev.agoge.agent.Actors;
import dev.agoge.environment.Environment;
import dev.agoge.environment.Split;
import dev.agoge.environment.TaskSet;
import dev.agoge.rollout.PlannedEpisode;
import dev.agoge.rollout.RolloutEngine;
import dev.agoge.rollout.RolloutLimits;
import dev.agoge.support.Seeds;
import dev.agoge.trajectory.Step;
import dev.agoge.trajectory.Trajectory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Texts of an environment's training tasks, for learning a tokenizer: what experts and random
 * players see and do.
 */
final class Corpus {
  private static final int EPISODES = 300;

  private Corpus() {}

  /**
   * Plays and collects.
   *
   * @throws Player.Interrupted if cancelled
   * @throws Player.Spoilt if the infrastructure failed in every episode
   */
  static List<String> of(
      Environment environment, long seed, TrainingListener listener, BooleanSupplier cancelled) {
    TaskSet tasks = environment.tasks(Split.TRAIN);
    List<PlannedEpisode> plans =
        IntStream.range(0, EPISODES)
            .mapToObj(
                i ->
                    new PlannedEpisode(
                        "corpus/" + i,
                        tasks.get((int) Math.floorMod(Seeds.child(seed, i), (long) tasks.size())),
                        Seeds.child(seed, i),
                        "corpus/" + i))
            .toList();
    var engine =
        new RolloutEngine(environment, new RolloutLimits(environment.spec().stepLimit(), 16));
    List<String> texts = new ArrayList<>();
    List<ActorFactory> players = new ArrayList<>();
    environment.expert().ifPresent(expert -> players.add(Actors.expert(environment)));
    if (environment.spec().listsAdmissible()) {
      players.add(Actors.random());
    }
    for (ActorFactory player : players) {
      List<Trajectory> played = engine.play(plans, player, t -> {}, cancelled);
      if (played.size() < plans.size()) {
        throw new Player.Interrupted();
      }
      Player.checkSpoilt("corpus of the tokenizer", played);
      Losses.of(played).warning().ifPresent(listener::warning);
      played.forEach(t -> add(t, texts));
    }
    return texts;
  }

  private static void add(Trajectory trajectory, List<String> texts) {
    for (Step step : trajectory.steps()) {
      texts.add(step.observation());
      texts.addAll(step.admissible());
      texts.add(step.action());
    }
    texts.add(trajectory.finalObservation());
  }
}
