package dev.agoge.ring.judge;

import dev.agoge.credit.Judged;
import dev.agoge.judge.JudgeScore;
import dev.agoge.judge.Judgement;
import dev.agoge.learn.Moment;
import dev.agoge.learn.ValueModel.Place;
import dev.agoge.ring.RunJudge;
import dev.agoge.ring.Workshop;
import dev.agoge.ring.judge.Teaching.Lesson;
import dev.agoge.ring.judge.Teaching.Opinion;
import dev.agoge.ring.value.Pupil;
import dev.agoge.ring.value.Schooling;
import dev.agoge.ring.value.StepCalls;
import dev.agoge.trajectory.Trajectory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A judge that reads trajectories with a value model and learns from every update's episodes before
 * it judges them. What it knows is measured before it has seen their outcomes, so that the numbers
 * are of episodes that are new to it.
 */
final class TaughtJudge implements RunJudge {
  private final String name;
  private final Pupil pupil;
  private final Teaching teaching;

  TaughtJudge(String name, Workshop workshop, Schooling schooling, Teaching teaching) {
    this.name = name;
    this.pupil = Pupil.of(workshop, schooling);
    this.teaching = teaching;
  }

  @Override
  public Map<String, Double> learn(List<List<Trajectory>> groups, Moment moment) {
    if (groups.isEmpty()) {
      return Map.of();
    }
    groups.forEach(group -> Outcomes.checkSingle(name, group));
    List<List<double[]>> numbers = groups.stream().map(this::numbers).toList();
    Map<String, Double> metrics = new HashMap<>(score(groups, numbers));
    metrics.putAll(
        pupil.learn(
            teaching.exercises(new Lesson(groups, numbers, moment)),
            Place.AFTER_CALL,
            moment.update()));
    return metrics;
  }

  private Map<String, Double> score(List<List<Trajectory>> groups, List<List<double[]>> numbers) {
    List<Trajectory> all = groups.stream().flatMap(List::stream).toList();
    List<Opinion> opinions = new ArrayList<>();
    for (int g = 0; g < groups.size(); g++) {
      opinions.addAll(teaching.opinions(groups.get(g), numbers.get(g)));
    }
    double[] chances = opinions.stream().mapToDouble(Opinion::chance).toArray();
    return JudgeScore.of(chances, Outcomes.gold(all)).metrics();
  }

  @Override
  public List<Judged> judge(List<Trajectory> group, Moment moment) {
    Outcomes.checkSingle(name, group);
    List<Opinion> opinions = teaching.opinions(group, numbers(group));
    return IntStream.range(0, group.size())
        .mapToObj(i -> new Judged(group.get(i), judgement(opinions.get(i))))
        .toList();
  }

  private Judgement judgement(Opinion opinion) {
    return new Judgement(
        List.of(opinion.score()), Arrays.stream(opinion.steps()).boxed().toList(), name);
  }

  private List<double[]> numbers(List<Trajectory> group) {
    List<double[][]> values = pupil.values(group, Place.AFTER_CALL);
    return IntStream.range(0, group.size())
        .mapToObj(i -> StepCalls.read(values.get(i), StepCalls.last(group.get(i))))
        .toList();
  }

  @Override
  public void save(Path folder) {
    pupil.save(folder);
  }

  @Override
  public void restore(Path folder) {
    pupil.restore(folder);
  }

  @Override
  public void close() {
    pupil.close();
  }
}
