package dev.agoge.run.train;

import dev.agoge.agent.ActorFactory;
import dev.agoge.agent.Demonstrator;
import dev.agoge.credit.Credited;
import dev.agoge.learn.Evidence;
import dev.agoge.learn.Lesson;
import dev.agoge.learn.Moment;
import dev.agoge.learn.objective.Imitate;
import dev.agoge.recipe.ImitationPlan;
import dev.agoge.rollout.PlannedEpisode;
import dev.agoge.support.Seeds;
import dev.agoge.trajectory.ModelCall;
import dev.agoge.trajectory.Trajectory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Imitates the expert: each update plays fresh demonstrations until those that solve their task
 * fill a batch, and learns from these once.
 */
final class ImitationPhase implements Phase {
  static final String NAME = "imitation";
  private static final int BLOCK = 8;

  private final Session session;
  private final ImitationPlan plan;
  private final TaskDraw draw;
  private final ActorFactory expert;
  private Optional<CompletableFuture<Demonstrations>> ahead = Optional.empty();

  ImitationPhase(Session session) {
    this.session = session;
    this.plan = session.recipe().imitation();
    this.draw = session.draw(NAME);
    this.expert = session.expert(plan.noise());
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
    Demonstrations demonstrations = await(ahead.orElseGet(() -> play(update)));
    ahead = update + 1 < updates() ? Optional.of(play(update + 1)) : Optional.empty();
    Lesson lesson =
        session
            .policy()
            .learner(new Imitate(), plan.settings(update), false)
            .learn(
                session.agent(),
                Evidence.of(demonstrations.solved().stream().map(ImitationPhase::weigh).toList()),
                new Moment(update, updates(), List.of()));
    Map<String, Double> metrics = new HashMap<>(lesson.metrics());
    metrics.putAll(demonstrations.metrics());
    return new Outcome(demonstrations.played().size(), metrics, demonstrations.warnings());
  }

  /** Plays and stores an update's demonstrations while the one before is being learnt. */
  private CompletableFuture<Demonstrations> play(int update) {
    return CompletableFuture.supplyAsync(() -> demonstrations(update), Thread::startVirtualThread);
  }

  private static Demonstrations await(CompletableFuture<Demonstrations> demonstrations) {
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

  private Demonstrations demonstrations(int update) {
    int context = session.policy().model().spec().contextLength();
    List<Trajectory> played = new ArrayList<>();
    for (long tokens = 0; tokens < plan.batchTokens(); ) {
      var block = new Demonstrations(block(update, played.size()), context);
      block.checkUseful(session.environment().spec().id());
      played.addAll(block.played());
      tokens += block.tokens();
    }
    return new Demonstrations(played, context);
  }

  private List<Trajectory> block(int update, int first) {
    var place = new Player.Place(NAME, update);
    List<PlannedEpisode> plans = new ArrayList<>();
    for (int n = first; n < first + BLOCK; n++) {
      long number = number(update, n);
      plans.add(
          new PlannedEpisode(
              place.episode(n),
              draw.get(number),
              Seeds.child(session.seed(NAME), number),
              place.episode(n)));
    }
    return session.player().play(place, plans, expert, session.limits());
  }

  /**
   * The number of an update's n-th demonstration among all of the run. An update seldom plays more
   * than one demonstration a token of its batch; those beyond have numbers of their own.
   */
  private long number(int update, int n) {
    long most = plan.batchTokens();
    return n < most ? update * most + n : -1 - (((long) update << 32) + n);
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
