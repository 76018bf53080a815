package dev.agoge.run.report;

import dev.agoge.environment.RewardSpec;
import dev.agoge.environment.Rewards;
import dev.agoge.environment.Split;
import dev.agoge.environment.Task;
import dev.agoge.evaluate.ClusterBootstrap;
import dev.agoge.evaluate.Interval;
import dev.agoge.evaluate.PairedDifference;
import dev.agoge.evaluate.Wilson;
import dev.agoge.run.report.Chart.Curve;
import dev.agoge.run.report.Chart.Point;
import dev.agoge.run.report.Chart.Reference;
import dev.agoge.run.report.Chart.Unit;
import dev.agoge.run.report.ReportModel.ChartGroup;
import dev.agoge.run.report.ReportModel.Headline;
import dev.agoge.run.report.ReportModel.SampleTrajectory;
import dev.agoge.run.report.Table.Cell;
import dev.agoge.trajectory.Ending;
import dev.agoge.trajectory.Step;
import dev.agoge.trajectory.Trajectory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Made-up runs to draw reports of; nothing in them was measured. */
final class SampleReports {
  private SampleReports() {}

  static ReportModel run() {
    return new ReportModel(
        "household · gigpo",
        "A 1.2 M parameter model, from random weights, by imitation and then group-in-group policy"
            + " optimisation. Sample numbers.",
        new Headline(
            "held-out success", Wilson.of(334, 400), 400, numbers("random", 0.012, "expert", 1)),
        words("rollouts", "7,680", "updates", "240", "tokens", "4.1M", "time", "6 m 48 s"),
        List.of(
            "update 212: 31 % of the groups had no variance in their returns; sample harder tasks"),
        charts(),
        List.of(families(), failures()),
        List.of(success(), failure()),
        words(
            "seed",
            "7",
            "agoge",
            "0.1.0",
            "java",
            "25.0.3",
            "machine",
            "2 cores, 8 GiB",
            "commit",
            "e0df15e",
            "digest",
            "9f2c41d07b3a"),
        "agoge rerun runs/household-gigpo-7",
        """
        name: gigpo
        environment: household-v1
        rollout:
          group: 8
          tasks: 16
        credit:
          gigpo: {weight: 1, discount: 0.95, anchor: state}
        """);
  }

  static ComparisonModel comparison() {
    return new ComparisonModel(
        "gigpo, grpo and rloo on household",
        "Three recipes from the same imitation start, three seeds each, equal rollouts. Sample"
            + " numbers.",
        List.of(entry("gigpo", 0.83), entry("grpo", 0.76), entry("rloo", 0.74)),
        List.of(
            pair("gigpo", "grpo", 0.07, 0.0021),
            pair("gigpo", "rloo", 0.09, 0.00003),
            pair("grpo", "rloo", 0.02, 0.31)),
        List.of(
            ChartGroup.of(
                new Chart(
                    "Held-out success",
                    "updates",
                    Unit.PERCENT,
                    List.of(
                        rising("gigpo", 0.83, 10),
                        rising("grpo", 0.76, 10),
                        rising("rloo", 0.72, 10)),
                    List.of(new Reference("expert", 1))))),
        List.of(),
        words("seeds", "1, 2, 3", "tasks", "400", "commit", "e0df15e"),
        "agoge compare gigpo grpo rloo --environment household --seeds 3");
  }

  static SequencedMap<String, String> words(String... pairs) {
    var map = new LinkedHashMap<String, String>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i], pairs[i + 1]);
    }
    return map;
  }

  private static SequencedMap<String, Double> numbers(
      String first, double one, String second, double two) {
    var map = new LinkedHashMap<String, Double>();
    map.put(first, one);
    map.put(second, two);
    return map;
  }

  private static List<ChartGroup> charts() {
    return List.of(
        new ChartGroup(List.of(held("updates", 10), held("tokens", 170_000), held("seconds", 17))),
        training("Loss", Unit.NUMBER, i -> 2.4 * Math.exp(-i / 40.0) + 0.12),
        training("Entropy", Unit.NUMBER, i -> 1.8 * Math.exp(-i / 90.0) + 0.05),
        training("KL to the reference", Unit.NUMBER, i -> 0.0004 * i),
        training("Sampler–trainer gap", Unit.NUMBER, i -> 2e-6),
        training("Groups without variance", Unit.PERCENT, i -> 0.05 + i / 900.0));
  }

  private static Chart held(String horizontal, double each) {
    return new Chart(
        "Held-out success",
        horizontal,
        Unit.PERCENT,
        List.of(rising("success", 0.835, each), rising("progress", 0.91, each)),
        List.of(new Reference("random", 0.012), new Reference("expert", 1)));
  }

  private static Curve rising(String name, double end, double each) {
    return new Curve(
        name,
        IntStream.rangeClosed(0, 24)
            .mapToObj(
                i -> {
                  double y = end / (1 + Math.exp(-(i - 9) / 2.2));
                  Interval w = Wilson.of(Math.round(200 * y), 200);
                  return new Point(i * each, w.mean(), w.low(), w.high());
                })
            .toList());
  }

  private static ChartGroup training(String title, Unit unit, IntToDoubleFunction value) {
    var random = new SplittableRandom(3);
    var points =
        IntStream.range(0, 240)
            .mapToObj(i -> Point.of(i, value.applyAsDouble(i) * random.nextDouble(0.85, 1.15)))
            .toList();
    return ChartGroup.of(
        new Chart(title, "updates", unit, List.of(new Curve(title, points)), List.of()));
  }

  private static Table families() {
    List<List<Cell>> rows = new ArrayList<>();
    String[] names = {
      "clean then place",
      "cool then place",
      "heat then place",
      "look in light",
      "pick and place",
      "pick two"
    };
    for (int f = 0; f < names.length; f++) {
      Interval success = Wilson.of(48 + 3 * f, 68);
      rows.add(
          List.of(
              new Cell.Text(names[f]),
              new Cell.Figure("68"),
              new Cell.Share(success.mean(), success.low(), success.high()),
              new Cell.Figure(Integer.toString(21 - f))));
    }
    return new Table(
        "By family", "Held-out tasks.", List.of("family", "tasks", "success", "steps"), rows);
  }

  private static Table failures() {
    return new Table(
        "Why episodes failed",
        "Infrastructure failures (2) say nothing about the agent and are left out of everything.",
        List.of("kind", "episodes"),
        List.of(
            List.of(new Cell.Text("step limit"), new Cell.Figure("31")),
            List.of(new Cell.Text("repeated actions"), new Cell.Figure("27")),
            List.of(new Cell.Text("ended unsolved"), new Cell.Figure("8"))));
  }

  static Trajectory trajectory(boolean solved, String... observationsAndActions) {
    List<Step> steps = new ArrayList<>();
    int last = observationsAndActions.length / 2 - 1;
    for (int s = 0; s <= last; s++) {
      double reward = solved && s == last ? 1 : 0;
      steps.add(
          new Step(
              0,
              observationsAndActions[2 * s],
              List.of(),
              "s" + s,
              List.of(),
              observationsAndActions[2 * s + 1],
              solved || s != 1,
              Rewards.single(reward),
              (s + 1.0) / (last + 1)));
    }
    return new Trajectory(
        "episode",
        new Task("household-v1", "heat/312", Split.HELD_OUT, "heat", 1, "c"),
        7,
        "g",
        "agent",
        steps,
        solved ? Ending.TASK_ENDED : Ending.LIMIT_REACHED,
        solved ? "" : "step limit 4",
        solved ? "The warm mug stands on the shelf. Done." : "You are in the kitchen.",
        RewardSpec.BINARY,
        1_000_000);
  }

  private static SampleTrajectory success() {
    return new SampleTrajectory(
        "A success",
        trajectory(
            true,
            "Put a warm mug on the shelf. You are in the middle of a kitchen.",
            "go to countertop 1",
            "On countertop 1 you see a mug 2 and a plate 1.",
            "take mug 2 from countertop 1",
            "You hold the mug 2.",
            "go to fridge 1",
            "The fridge 1 is closed.",
            "go to microwave 1",
            "The microwave 1 is closed. You hold the mug 2.",
            "heat mug 2 with microwave 1",
            "The mug 2 is warm now.",
            "put mug 2 on shelf 1"),
        new double[] {0.42, 0.61, -0.35, 0.2, 0.97, 1.3});
  }

  private static SampleTrajectory failure() {
    return new SampleTrajectory(
        "A failure",
        trajectory(
            false,
            "Put a warm mug on the shelf. You are in the middle of a kitchen.",
            "go to shelf 1",
            "The shelf 1 is empty.",
            "take mug 2 from shelf 1",
            "Nothing happens.",
            "go to drawer 3",
            "The drawer 3 is closed.",
            "go to shelf 1"),
        new double[] {-0.2, -0.9, -0.3, -0.6});
  }

  private static ComparisonModel.Entry entry(String name, double success) {
    Interval interval = Wilson.of(Math.round(1200 * success), 1200);
    double better = Math.min(1, success + 0.08);
    Interval progress = new Interval(better, better - 0.02, better + 0.02);
    return new ComparisonModel.Entry(
        name,
        interval,
        progress,
        3,
        words("rollouts", "23k", "updates", "720", "tokens", "12.4M", "time", "21 m"));
  }

  private static PairedDifference pair(String a, String b, double d, double p) {
    return new PairedDifference(
        a,
        b,
        400,
        PairedDifference.Test.PAIRED_BOOTSTRAP,
        new Interval(d, d - 0.043, d + 0.041),
        p,
        Math.min(1, 2 * p),
        61,
        30,
        ClusterBootstrap.STANDARD.mean(List.of(new double[] {d})),
        Optional.empty());
  }
}
