package dev.agoge.run.train;

import dev.agoge.environment.Environment;
import dev.agoge.environment.Environments;
import dev.agoge.evaluate.EvaluationReport;
import dev.agoge.learn.PolicyFactory;
import dev.agoge.learn.TrainablePolicy;
import dev.agoge.recipe.Recipe;
import dev.agoge.run.directory.MetricsLog;
import dev.agoge.run.directory.RunDirectory;
import dev.agoge.run.directory.RunFiles;
import dev.agoge.run.directory.RunManifest;
import dev.agoge.run.directory.RunResult;
import dev.agoge.run.directory.RunState;
import dev.agoge.run.recipe.RecipeReader;
import dev.agoge.run.recipe.Resolved;
import dev.agoge.run.store.TrajectoryStore;
import dev.agoge.support.Seeds;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
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
      super("interrupted; to go on: agoge resume " + run);
    }
  }

  /**
   * Starts a run and sees it through.
   *
   * @param cancelled asked often; once true, the run stops with {@link InterruptedRunException}
   */
  public static RunResult start(
      TrainingPlan plan,
      PolicyFactory policies,
      Path out,
      TrainingListener listener,
      BooleanSupplier cancelled) {
    try (Environment environment = Environments.open(plan.environment(), plan.options())) {
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
        List<String> phases = phases(plan);
        TrainablePolicy policy =
            plan.start().isPresent()
                ? policies.start(plan.start().get(), Seeds.child(plan.seed(), "start"))
                : policies.create(
                    plan.recipe().model().shape(),
                    Corpus.of(environment, Seeds.child(plan.seed(), "corpus")),
                    Seeds.child(plan.seed(), "weights"));
        try (policy) {
          var checkpoints = new Checkpoints(directory.files().checkpoints());
          String first = phases.isEmpty() ? "final" : phases.getFirst();
          checkpoints.save(policy, plan.recipe().evaluatedAgent(policy.version()), first, 0);
          directory.save(new RunState(first, 0, 0, Map.of(), Optional.empty(), false));
          return see(directory, environment, plan.recipe(), policy, listener, cancelled, phases);
        }
      }
    }
  }

  /**
   * Goes on with a run.
   *
   * @return its result, also if there was nothing left to do
   */
  public static RunResult resume(
      Path run, PolicyFactory policies, TrainingListener listener, BooleanSupplier cancelled) {
    RunFiles files = RunFiles.of(run);
    if (files.state().finished() && files.result().isPresent()) {
      return files.result().get();
    }
    RunManifest manifest = files.manifest();
    Recipe recipe = RecipeReader.resolved(files.manifestFile().toString(), manifest.recipeText());
    try (Environment environment =
            Environments.open(manifest.environment(), manifest.environmentOptions());
        RunDirectory directory = RunDirectory.open(run)) {
      RunState state = files.state();
      Path checkpoint = files.checkpoint(Checkpoints.id(state.phase(), state.update()));
      try (TrainablePolicy policy = policies.load(checkpoint)) {
        List<String> phases = phases(recipe, state);
        return see(directory, environment, recipe, policy, listener, cancelled, phases);
      }
    }
  }

  private static List<String> phases(TrainingPlan plan) {
    List<String> phases = new ArrayList<>();
    if (plan.recipe().imitation().updates() > 0 && plan.start().isEmpty()) {
      phases.add(ImitationPhase.NAME);
    }
    if (plan.recipe().learn().updates() > 0) {
      phases.add(ReinforcementPhase.NAME);
    }
    return phases;
  }

  /** What is left to do from a state. */
  private static List<String> phases(Recipe recipe, RunState state) {
    return switch (state.phase()) {
      case ImitationPhase.NAME ->
          recipe.learn().updates() > 0
              ? List.of(ImitationPhase.NAME, ReinforcementPhase.NAME)
              : List.of(ImitationPhase.NAME);
      case ReinforcementPhase.NAME -> List.of(ReinforcementPhase.NAME);
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
      var session =
          new Session(
              environment,
              recipe,
              files.manifest().seed(),
              policy,
              new Player(environment, store, cancelled),
              new Journal(log, store, listener));
      var checkpoints = new Checkpoints(files.checkpoints());
      return new Training(directory, checkpoints, session, spent(state)).run(phases, state);
    } catch (Player.Interrupted e) {
      throw new InterruptedRunException(files.root());
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
              : new ReinforcementPhase(session)) {
        turn(phase, from);
      }
    }
    save("final", 0);
    RunResult result =
        new Conclusion(session, evaluation, directory, spent).conclude(Checkpoints.id("final", 0));
    directory.save(new RunState("final", 0, spent.rollouts(), counters(), Optional.empty(), true));
    return result;
  }

  /** Makes the updates of a phase, with points of the learning curve at even distances. */
  private void turn(Phase phase, int from) {
    session.journal().phase(phase, from);
    save(phase.name(), from);
    for (int update = from; update < phase.updates(); update++) {
      session.player().checkCancelled();
      if (isPoint(update, phase.updates())) {
        point(phase.name(), update);
      }
      long start = System.nanoTime();
      Phase.Outcome outcome = phase.update(update);
      double seconds = (System.nanoTime() - start) / 1e9;
      spent = spent.plus(outcome.rollouts(), 1, outcome.tokens(), seconds);
      session.journal().update(phase, update, spent, outcome.metrics());
      if (phase instanceof ReinforcementPhase || spent.seconds() - lastSaved > CHECKPOINT_SECONDS) {
        save(phase.name(), update + 1);
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
    EvaluationReport report = evaluation.validate(phase, update);
    session.journal().point(phase, update, spent, report);
  }

  private void save(String phase, int update) {
    checkpoints.save(session.policy(), session.evaluatedAgent(), phase, update);
    directory.save(
        new RunState(phase, update, spent.rollouts(), counters(), Optional.empty(), false));
    lastSaved = spent.seconds();
  }

  private Map<String, Long> counters() {
    return Map.of(
        "updates", (long) spent.updates(),
        "tokens", spent.tokens(),
        "millis", Math.round(spent.seconds() * 1e3));
  }
}
