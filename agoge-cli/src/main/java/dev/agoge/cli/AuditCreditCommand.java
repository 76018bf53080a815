package dev.agoge.cli;

import dev.agoge.agent.ActorFactory;
import dev.agoge.agent.Actors;
import dev.agoge.credit.audit.CreditAudit;
import dev.agoge.environment.Environment;
import dev.agoge.judge.EnvironmentJudge;
import dev.agoge.learn.TrainablePolicy;
import dev.agoge.recipe.Recipe;
import dev.agoge.ring.judge.EnvironmentOutcome;
import dev.agoge.rollout.RolloutLimits;
import dev.agoge.run.audit.AuditDirectory;
import dev.agoge.run.audit.AuditPlan;
import dev.agoge.run.audit.AuditTable;
import dev.agoge.run.audit.CreditAuditing;
import dev.agoge.run.console.Progress;
import dev.agoge.run.directory.AtomicFiles;
import dev.agoge.run.directory.RunDirectory;
import dev.agoge.run.directory.RunManifest;
import dev.agoge.run.recipe.CreditChoices;
import dev.agoge.run.recipe.Resolved;
import dev.agoge.run.store.EpisodeFilter;
import dev.agoge.run.store.TrajectoryReader;
import dev.agoge.run.store.TrajectoryStore;
import dev.agoge.run.train.Player;
import dev.agoge.run.train.Training;
import dev.agoge.torch.TorchPolicyFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Scores credit methods against the true advantage of steps. */
@Command(
    name = "credit",
    mixinStandardHelpOptions = true,
    description = {
      "Score every credit method against the true advantage of steps, which is estimated by taking"
          + " up episodes before and after a step and playing them out again.",
      "The same command with the same --out goes on after an interruption; larger numbers add to"
          + " what was played.",
      "",
      "  agoge audit credit runs/NAME",
      "  agoge audit credit runs/NAME --groups 12 --episodes 6 --steps 150 --continuations 16",
      "  agoge audit credit crafting --checkpoint runs/NAME/checkpoints/final-00000",
    })
final class AuditCreditCommand implements Callable<Integer> {
  @Mixin Output output = new Output();
  @Mixin AuditedAgent audited = new AuditedAgent();
  @Mixin RunOptions options = new RunOptions();

  @Option(
      names = "--groups",
      paramLabel = "N",
      defaultValue = "12",
      description = "Groups of episodes, each of a task of its own (default: ${DEFAULT-VALUE}).")
  int groups;

  @Option(
      names = "--episodes",
      paramLabel = "N",
      defaultValue = "6",
      description = "Episodes in a group (default: ${DEFAULT-VALUE}).")
  int episodes;

  @Option(
      names = "--steps",
      paramLabel = "N",
      defaultValue = "100",
      description = "Steps of these episodes whose truth is estimated (default: ${DEFAULT-VALUE}).")
  int steps;

  @Option(
      names = "--continuations",
      paramLabel = "K",
      defaultValue = "16",
      description =
          "Ways on played after each of these steps, and before it (default: ${DEFAULT-VALUE}).")
  int continuations;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where the audit is kept (default: a new directory under runs/).")
  Optional<Path> out = Optional.empty();

  /** What is audited, how, and what came out. */
  record Document(
      String environment,
      String checkpoint,
      AuditPlan plan,
      long rollouts,
      CreditAudit audit,
      String out) {}

  @Override
  public Integer call() {
    var plan = new AuditPlan(groups, episodes, steps, continuations, options.seed);
    AuditedAgent.Audited what = audited.read();
    try (Environment environment = what.open()) {
      CreditAuditing.checkFits(environment.spec());
      Path root =
          out.orElseGet(
              () ->
                  RunDirectory.fresh(
                      Path.of("runs"),
                      what.environment(),
                      "audit",
                      LocalDate.now(ZoneId.systemDefault())));
      output.note(
          String.format(
              Locale.ROOT,
              "audit in %s: %d groups of %d episodes, then at most %,d ways on from %d steps",
              root,
              groups,
              episodes,
              plan.most(),
              steps));
      try (RunDirectory directory = AuditDirectory.open(root, manifest(what))) {
        tell(what, plan, directory, audit(what, plan, environment, directory));
      }
    }
    return 0;
  }

  private RunManifest manifest(AuditedAgent.Audited what) {
    return RunManifest.now(
        "audit",
        Resolved.yaml(what.recipe()),
        what.environment(),
        what.options(),
        Optional.of(what.checkpoint().toAbsolutePath().toString()),
        options.seed,
        options.threads,
        output.command.root().commandLine().getParseResult().originalArgs());
  }

  private CreditAudit audit(
      AuditedAgent.Audited what, AuditPlan plan, Environment environment, RunDirectory directory) {
    Recipe recipe = what.recipe();
    int cut = recipe.rollout().stepLimit();
    var limits =
        new RolloutLimits(
            cut == 0 ? environment.spec().stepLimit() : cut, recipe.rollout().concurrency());
    try (TrainablePolicy policy = new TorchPolicyFactory(options.threads).load(what.checkpoint());
        TrajectoryStore store = directory.trajectories();
        var interruption = new Interruption(output);
        Progress progress = progress(plan, store)) {
      ActorFactory actors =
          Actors.model(
              recipe.agent().agent(policy.version()).withSampling(recipe.rollout().sampling()),
              policy.model());
      var auditing =
          new CreditAuditing(
              environment,
              limits,
              actors,
              new EnvironmentJudge(penalty(recipe)),
              new Player(environment, store, interruption::requested),
              trajectory -> progress.advance());
      CreditAuditing.Truth truth = auditing.play(plan);
      return CreditAudit.of(truth.groups(), truth.probes(), CreditChoices.all());
    } catch (Player.Interrupted e) {
      throw Training.InterruptedRunException.of(
          "the same command with --out " + directory.files().root());
    }
  }

  private Progress progress(AuditPlan plan, TrajectoryStore store) {
    long total = (long) plan.groups() * plan.episodes() + plan.most();
    try (TrajectoryReader reader = store.reader()) {
      long left = Math.max(1, total - reader.count(EpisodeFilter.ALL));
      return new Progress("playing", left, System.err, !output.quiet && Output.terminal());
    }
  }

  private static double penalty(Recipe recipe) {
    return recipe.judge() instanceof EnvironmentOutcome outcome ? outcome.invalidPenalty() : 0;
  }

  private void tell(
      AuditedAgent.Audited what, AuditPlan plan, RunDirectory directory, CreditAudit audit) {
    Path page = directory.files().root().resolve("credit.md");
    AtomicFiles.write(page, AuditTable.markdown(audit));
    try (TrajectoryReader reader = directory.files().trajectories()) {
      output.document(
          new Document(
              what.environment(),
              what.checkpoint().toString(),
              plan,
              reader.count(EpisodeFilter.ALL),
              audit,
              directory.files().root().toString()));
    }
    AuditTable.text(audit).forEach(output::line);
    output.note("as Markdown: " + page);
    output.next("agoge show " + directory.files().root() + " --phase " + CreditAuditing.PHASE);
  }
}
