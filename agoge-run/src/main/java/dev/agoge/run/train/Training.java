package dev.agoge.run.train;

import dev.agoge.environment.Environment;
import dev.agoge.environment.Environments;
import dev.agoge.learn.PolicyFactory;
import dev.agoge.learn.TrainablePolicy;
import dev.agoge.recipe.Recipe;
import dev.agoge.run.RunException;
import dev.agoge.run.directory.MetricsLog;
import dev.agoge.run.directory.RunDirectory;
import dev.agoge.run.directory.RunFiles;
import dev.agoge.run.directory.RunHistory;
import dev.agoge.run.directory.RunManifest;
import dev.agoge.run.directory.RunResult;
import dev.agoge.run.directory.RunState;
import dev.agoge.run.recipe.Resolved;
import dev.agoge.run.store.TrajectoryStore;
import dev.agoge.support.Seeds;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * A training run from its first episode to its result.
 *
 * <p>The run is a sequence of updates, each a function of the weights before it and of its number:
 * tasks, seeds and episode ids are derived, never drawn from a running generator. To resume is
 * therefore to load the last checkpoint and go on; episodes of the interrupted update that are in
 * the store are taken from there.
 */
public final class Training {
  /** Imitation updates are short; between checkpoints at most about this much work can be lost. */
  private static final double CHECKPOINT_SECONDS = 5;

  private final RunDirectory directory;
  private final Checkpoints checkpoints;
  private final Session session;
  private final Evaluation evaluation;

  private Spent spent;
  private double lastSaved = Double.NEGATIVE_INFINITY;

  private Training(RunDirectory directory, Checkpoints checkpoints, Session session, Spent spent) {
    this.directory = directory;
    this.checkpoints = checkpoints;
    this.session = session;
    this.evaluation = new Evaluation(session);
    this.spent = spent;
  }

  /** The run was asked to stop, and can be resumed. */
  public static final class InterruptedRunException extends RuntimeException {
    InterruptedRunException(Path run) {
      this("agoge resume " + run);
    }

    private InterruptedRunException(String onwards) {
      super("interrupted; to go on: " + onwards);
    }

    /** Of something else than training, with what makes it go on. */
    public static InterruptedRunException of(String onwards) {
      return new InterruptedRunException(onwards);
    }
  }

  /** Nothing could be played because the infrastructure failed; mended, the run goes on. */
  public static final class FailedInfrastructureException extends RuntimeException {
    FailedInfrastructureException(Path run, Player.Spoilt why) {
      super(why.getMessage() + "; mend that, then: agoge resume " + run, why);
    }
  }

  /**
   * Starts a run and sees it through.
   *
   * @param cancelled asked often; once true, the run stops with {@link InterruptedRunException}
   * @throws UnsupportedOperationException if a part of the recipe does not fit the environment
   * @throws FailedInfrastructureException if the infrastructure failed in all of an update's or an
   *     evaluation's episodes
   */
  public static RunResult start(
      TrainingPlan plan,
      PolicyFactory policies,
      Path out,
      TrainingListener listener,
      BooleanSupplier cancelled) {
    try (Environment environment = Environments.open(plan.environment(), plan.options())) {
      plan.recipe().checkFits(environment.spec());
      RunManifest manifest =
          RunManifest.now(
              plan.recipe().name(),
              Resolved.yaml(plan.recipe()),
              plan.environment(),
              plan.options(),
              plan.start().map(Path::toString),
              plan.seed(),
              plan.threads(),
              plan.command());
      try (RunDirectory directory = RunDirectory.create(out, manifest)) {
        return begin(directory, environment, plan, policies, listener, cancelled);
      }
    }
  }

  /**
   * Goes on with a run.
   *
   * @return its result, also if there was nothing left to do
   * @throws dev.agoge.run.RunException if it cannot be read, or a file it was made from has changed
   */
  public static RunResult resume(
      Path run, PolicyFactory policies, TrainingListener listener, BooleanSupplier cancelled) {
    RunFiles files = RunFiles.of(run);
    if (files.state().finished()) {
      return files
          .result()
          .orElseThrow(
              () ->
                  new RunException(
                      RunException.Kind.NOT_A_RUN,
                      run
                          + " holds imported episodes and nothing to resume; see: agoge show "
                          + run));
    }
    files.manifest().checkFiles(run);
    TrainingPlan plan = TrainingPlan.of(files);
    try (Environment environment = Environments.open(plan.environment(), plan.options());
        RunDirectory directory = RunDirectory.open(run)) {
      RunState state = files.state();
      new Checkpoints(files.checkpoints()).removeAfter(state);
      if (state.phase().equals(RunState.NEW.phase())) {
        return begin(directory, environment, plan, policies, listener, cancelled);
      }
      Path checkpoint = files.checkpoint(Checkpoints.id(state.phase(), state.update()));
      try (TrainablePolicy policy = policies.load(checkpoint)) {
        List<String> phases = phases(plan.recipe(), state);
        return see(directory, environment, plan.recipe(), policy, listener, cancelled, phases);
      }
    }
  }

  /** From the first weights on. A run that stopped before it had saved them comes here again. */
  private static RunResult begin(
      RunDirectory directory,
      Environment environment,
      TrainingPlan plan,
      PolicyFactory policies,
      TrainingListener listener,
      BooleanSupplier cancelled) {
    List<String> phases = phases(plan);
    try (TrainablePolicy policy =
        told(directory, () -> first(environment, plan, policies, listener, cancelled))) {
      String first = phases.isEmpty() ? "final" : phases.getFirst();
      new Checkpoints(directory.files().checkpoints())
          .save(policy, plan.recipe().evaluatedAgent(policy.version()), first, 0);
      directory.save(new RunState(first, 0, 0, Map.of(), false));
      return see(directory, environment, plan.recipe(), policy, listener, cancelled, phases);
    }
  }

  private static TrainablePolicy first(
      Environment environment,
      TrainingPlan plan,
      PolicyFactory policies,
      TrainingListener listener,
      BooleanSupplier cancelled) {
    if (plan.start().isPresent()) {
      return policies.start(plan.start().get(), Seeds.child(plan.seed(), "start"));
    }
    return policies.create(
        plan.recipe().model().shape(),
        Corpus.of(environment, Seeds.child(plan.seed(), "corpus"), listener, cancelled),
        Seeds.child(plan.seed(), "weights"));
  }

  /** Says which run it was that stopped, and how to go on with it. */
  private static <T> T told(RunDirectory directory, Supplier<T> part) {
    try {
      return part.get();
    } catch (Player.Interrupted e) {
      throw new InterruptedRunException(directory.files().root());
    } catch (Player.Spoilt e) {
      throw new FailedInfrastructureException(directory.files().root(), e);
    }
  }

  private static List<String> phases(TrainingPlan plan) {
    List<String> phases = new ArrayList<>();
    if (plan.recipe().imitation().updates() > 0 && plan.start().isEmpty()) {
      phases.add(ImitationPhase.NAME);
    }
    if (plan.recipe().learn().updates() > 0) {
      phases.add(LearningPhase.NAME);
    }
    return phases;
  }

  /** What is left to do from a state. */
  private static List<String> phases(Recipe recipe, RunState state) {
    return switch (state.phase()) {
      case ImitationPhase.NAME ->
          recipe.learn().updates() > 0
              ? List.of(ImitationPhase.NAME, LearningPhase.NAME)
              : List.of(ImitationPhase.NAME);
      case LearningPhase.NAME -> List.of(LearningPhase.NAME);
      default -> List.of();
    };
  }

  private static RunResult see(
      RunDirectory directory,
      Environment environment,
      Recipe recipe,
      TrainablePolicy policy,
      TrainingListener listener,
      BooleanSupplier cancelled,
      List<String> phases) {
    RunFiles files = directory.files();
    RunState state = files.state();
    MetricsLog.retain(files.metricsFile(), line -> isBefore(line, state));
    try (TrajectoryStore store = directory.trajectories();
        MetricsLog log = directory.metrics()) {
      List<RunHistory.Update> earlier = RunHistory.of(files).updates();
      var session =
          new Session(
              environment,
              recipe,
              files.manifest().seed(),
              policy,
              new Player(environment, store, cancelled),
              new Journal(log, store, listener, CollapseWatch.after(earlier)),
              earlier.stream()
                  .filter(u -> u.phase().equals(LearningPhase.NAME))
                  .map(RunHistory.Update::metrics)
                  .toList());
      var checkpoints = new Checkpoints(files.checkpoints());
      var training = new Training(directory, checkpoints, session, spent(state));
      return told(directory, () -> training.run(phases, state));
    }
  }

  private static boolean isBefore(JsonNode line, RunState state) {
    String phase = line.path("phase").asString("");
    int update = line.path("update").asInt(0);
    boolean earlierPhase =
        !phase.equals(state.phase())
            && (phase.equals(ImitationPhase.NAME) || state.phase().equals("final"));
    return earlierPhase || (phase.equals(state.phase()) && update < state.update());
  }

  private static Spent spent(RunState state) {
    Map<String, Long> c = state.counters();
    return new Spent(
        state.episodes(),
        c.getOrDefault("updates", 0L).intValue(),
        c.getOrDefault("tokens", 0L),
        c.getOrDefault("millis", 0L) / 1e3);
  }

  private RunResult run(List<String> phases, RunState state) {
    for (String name : phases) {
      int from = name.equals(state.phase()) ? state.update() : 0;
      try (Phase phase =
          name.equals(ImitationPhase.NAME)
              ? new ImitationPhase(session)
              : new LearningPhase(session)) {
        checkpoints.restore(phase, from);
        turn(phase, from);
      }
    }
    save("final", 0, folder -> {});
    RunResult result =
        new Conclusion(session, evaluation, directory, spent).conclude(Checkpoints.id("final", 0));
    directory.save(new RunState("final", 0, spent.rollouts(), counters(), true));
    return result;
  }

  /** Makes the updates of a phase, with points of the learning curve at even distances. */
  private void turn(Phase phase, int from) {
    session.journal().phase(phase, from);
    save(phase, from);
    for (int update = from; update < phase.updates(); update++) {
      session.player().checkCancelled();
      if (isPoint(update, phase.updates())) {
        point(phase.name(), update);
      }
      long start = System.nanoTime();
      Phase.Outcome outcome = phase.update(update);
      double seconds = (System.nanoTime() - start) / 1e9;
      spent = spent.plus(outcome.rollouts(), 1, outcome.tokens(), seconds);
      session.journal().update(phase, update, spent, outcome);
      if (phase instanceof LearningPhase || spent.seconds() - lastSaved > CHECKPOINT_SECONDS) {
        save(phase, update + 1);
      }
    }
    point(phase.name(), phase.updates());
  }

  private boolean isPoint(int update, int updates) {
    int points = session.recipe().evaluate().points();
    return update == 0
        || (long) update * points / updates != (long) (update - 1) * points / updates;
  }

  private void point(String phase, int update) {
    session.journal().point(phase, update, spent, evaluation.validate(phase, update));
  }

  private void save(Phase phase, int update) {
    save(phase.name(), update, phase::save);
  }

  private void save(String phase, int update, Consumer<Path> parts) {
    checkpoints.saveParts(phase, update, parts);
    checkpoints.save(session.policy(), session.evaluatedAgent(), phase, update);
    directory.save(new RunState(phase, update, spent.rollouts(), counters(), false));
    checkpoints.prune(phase);
    lastSaved = spent.seconds();
  }

  private Map<String, Long> counters() {
    return Map.of(
        "updates", (long) spent.updates(),
        "tokens", spent.tokens(),
        "millis", Math.round(spent.seconds() * 1e3));
  }
}
