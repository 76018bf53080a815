package dev.agoge.run.train;

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
import java.util.stream.IntStream;

/** Texts of an environment's training tasks, for learning a tokenizer: what experts and random players see and do. */
final class Corpus {
  private static final int EPISODES = 300;

  private Corpus() {}

  static List<String> of(Environment environment, long seed) {
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
    if (environment.expert().isPresent()) {
      engine.play(plans, Actors.expert(environment)).forEach(t -> add(t, texts));
    }
    if (environment.spec().listsAdmissible()) {
      engine.play(plans, Actors.random()).forEach(t -> add(t, texts));
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
