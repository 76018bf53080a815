package dev.agoge.run.train;

import dev.agoge.agent.ActorFactory;
import dev.agoge.agent.Demonstrator;
import dev.agoge.credit.Credited;
import dev.agoge.learn.Lesson;
import dev.agoge.recipe.ImitationPlan;
import dev.agoge.rollout.PlannedEpisode;
import dev.agoge.support.Seeds;
import dev.agoge.trajectory.ModelCall;
import dev.agoge.trajectory.Trajectory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Imitates the expert: each update plays fresh demonstrations until they fill a batch, and learns
 * from them once.
 */
final class ImitationPhase implements Phase {
  static final String NAME = "imitation";
  private static final int BLOCK = 8;

  private final Session session;
  private final ImitationPlan plan;
  private final TaskDraw draw;
  private final ActorFactory expert;
  private Optional<CompletableFuture<List<Trajectory>>> ahead = Optional.empty();

  ImitationPhase(Session session) {
    this.session = session;
    this.plan = session.recipe().imitation();
    this.draw = session.draw(NAME);
    this.expert =
        Demonstrator.of(
            session.environment(),
            session.agent(),
            session.policy().model().tokenizer().orElseThrow(),
            plan.noise());
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int updates() {
    return plan.updates();
  }

  @Override
  public Outcome update(int update) {
    List<Trajectory> demonstrations = await(ahead.orElseGet(() -> play(update)));
    ahead = update + 1 < updates() ? Optional.of(play(update + 1)) : Optional.empty();
    Lesson lesson =
        session
            .policy()
            .imitation(plan.settings(update))
            .learn(session.agent(), demonstrations.stream().map(ImitationPhase::weigh).toList());
    return new Outcome(demonstrations.size(), lesson.metrics());
  }

  /** Plays and stores an update's demonstrations while the one before is being learnt. */
  private CompletableFuture<List<Trajectory>> play(int update) {
    return CompletableFuture.supplyAsync(() -> demonstrations(update), Thread::startVirtualThread);
  }

  private static List<Trajectory> await(CompletableFuture<List<Trajectory>> demonstrations) {
    try {
      return demonstrations.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  /** Waits for what was begun ahead, so that nothing is stored after the phase's end. */
  @Override
  public void close() {
    ahead.ifPresent(demonstrations -> demonstrations.handle((done, failed) -> true).join());
  }

  private List<Trajectory> demonstrations(int update) {
    var place = new Player.Place(NAME, update);
    List<Trajectory> demonstrations = new ArrayList<>();
    for (int tokens = 0; tokens < plan.batchTokens(); ) {
      List<PlannedEpisode> plans = new ArrayList<>();
      for (int i = 0; i < BLOCK; i++) {
        int n = demonstrations.size() + i;
        long number = (long) update * plan.batchTokens() + n;
        plans.add(
            new PlannedEpisode(
                place.episode(n),
                draw.get(number),
                Seeds.child(session.seed(NAME), number),
                place.episode(n)));
      }
      List<Trajectory> block = session.player().play(place, plans, expert, session.limits());
      demonstrations.addAll(block);
      tokens += block.stream().mapToInt(ImitationPhase::tokens).sum();
    }
    return demonstrations;
  }

  private static int tokens(Trajectory trajectory) {
    return trajectory.calls().stream().mapToInt(c -> c.appended().length + c.output().length).sum();
  }

  /** Weight 1 for what the expert said, 0 for random actions it had to recover from. */
  private static Credited weigh(Trajectory trajectory) {
    List<ModelCall> calls = trajectory.calls();
    float[][] weights = new float[calls.size()][];
    for (int c = 0; c < weights.length; c++) {
      weights[c] = new float[calls.get(c).output().length];
      boolean imitate = calls.get(c).role().equals(Demonstrator.DEMONSTRATION);
      Arrays.fill(weights[c], imitate ? 1 : 0);
    }
    return new Credited(trajectory, weights);
  }
}
