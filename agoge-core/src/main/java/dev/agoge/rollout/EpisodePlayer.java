package dev.agoge.rollout;

import dev.agoge.agent.Actor;
import dev.agoge.agent.ActorFactory;
import dev.agoge.agent.Decision;
import dev.agoge.agent.GaveUpException;
import dev.agoge.environment.Action;
import dev.agoge.environment.Attachment;
import dev.agoge.environment.Environment;
import dev.agoge.environment.Episode;
import dev.agoge.environment.InfrastructureException;
import dev.agoge.environment.Observation;
import dev.agoge.environment.StepResult;
import dev.agoge.model.ContextOverflowException;
import dev.agoge.support.Seeds;
import dev.agoge.trajectory.Ending;
import dev.agoge.trajectory.ModelCall;
import dev.agoge.trajectory.Step;
import dev.agoge.trajectory.Trajectory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Plays one episode from start to end and writes down what happened. */
final class EpisodePlayer {
  private final Environment environment;
  private final RolloutLimits limits;
  private final ActorFactory actors;
  private final BooleanSupplier stop;
  private final List<Step> steps = new ArrayList<>();

  /** For each player the places of its calls among all calls of the episode. */
  private final Map<Integer, List<Integer>> places = new HashMap<>();

  private int calls;
  private String lastText = "";

  EpisodePlayer(
      Environment environment, RolloutLimits limits, ActorFactory actors, BooleanSupplier stop) {
    this.environment = environment;
    this.limits = limits;
    this.actors = actors;
    this.stop = stop;
  }

  /** How an episode ended, and why if it did not end by itself. */
  private record End(Ending ending, String note) {}

  /** Plays; empty if it was stopped on the way. */
  Optional<Trajectory> play(PlannedEpisode plan) {
    long start = System.nanoTime();
    Optional<End> end;
    try (Episode episode = environment.start(plan.task(), plan.seed())) {
      end = playOut(episode, plan.prefix(), Seeds.child(plan.seed(), plan.id()));
    } catch (InfrastructureException e) {
      end = Optional.of(new End(Ending.INFRASTRUCTURE_FAILED, String.valueOf(e.getMessage())));
    }
    return end.map(
        e ->
            new Trajectory(
                plan.id(),
                plan.task(),
                plan.seed(),
                plan.group(),
                actors.agentId(),
                steps,
                e.ending,
                e.note,
                lastText,
                environment.spec().rewards(),
                System.nanoTime() - start));
  }

  private Optional<End> playOut(Episode episode, List<Step> prefix, long seed) {
    List<Actor> seats = new ArrayList<>();
    try {
      for (int player = 0; player < environment.spec().players().size(); player++) {
        seats.add(actors.seat(episode, player, Seeds.child(seed, player)));
      }
      Observation observation = episode.observation();
      lastText = observation.text();
      for (Step step : prefix) {
        observation = replayed(episode, observation, seats.get(observation.player()), step);
      }
      while (!episode.ended()) {
        if (stop.getAsBoolean()) {
          return Optional.empty();
        }
        if (steps.size() >= limits.steps()) {
          return Optional.of(new End(Ending.LIMIT_REACHED, "step limit " + limits.steps()));
        }
        observation = turn(episode, observation, seats.get(observation.player()));
      }
      return Optional.of(new End(Ending.TASK_ENDED, ""));
    } catch (ContextOverflowException | GaveUpException e) {
      return Optional.of(new End(Ending.LIMIT_REACHED, String.valueOf(e.getMessage())));
    } finally {
      seats.forEach(Actor::close);
    }
  }

  /** Takes a step as it was taken before. */
  private Observation replayed(Episode episode, Observation seen, Actor actor, Step step) {
    if (!seen.text().equals(step.observation())) {
      throw new IllegalStateException(
          "step %d of task %s cannot be taken again: environment %s shows something else than before"
              .formatted(steps.size() + 1, episode.task().id(), environment.spec().id()));
    }
    var action = new Action(step.action());
    actor.replay(seen, new Decision(action, step.calls()));
    StepResult result = episode.step(action);
    List<Integer> mine = places.computeIfAbsent(seen.player(), p -> new ArrayList<>());
    step.calls().forEach(call -> mine.add(calls++));
    steps.add(step);
    lastText = result.observation().text();
    return result.observation();
  }

  private Observation turn(Episode episode, Observation seen, Actor actor) {
    String text = seen.text();
    List<String> admissible = seen.admissible();
    String key = seen.stateKey();
    List<Attachment> attachments = seen.attachments();
    Decision decision = actor.act(seen);
    StepResult result = episode.step(decision.action());
    steps.add(
        new Step(
            seen.player(),
            text,
            admissible,
            key,
            placed(seen.player(), decision.calls()),
            decision.action().text(),
            result.valid(),
            result.rewards(),
            episode.progress(),
            Stream.concat(attachments.stream(), decision.notes().stream()).toList()));
    lastText = result.observation().text();
    return result.observation();
  }

  /** A player's calls with parents that count among the calls of all players. */
  private List<ModelCall> placed(int player, List<ModelCall> own) {
    List<Integer> mine = places.computeIfAbsent(player, p -> new ArrayList<>());
    List<ModelCall> placed = new ArrayList<>(own.size());
    for (ModelCall call : own) {
      placed.add(call.withParent(call.parent() < 0 ? -1 : mine.get(call.parent())));
      mine.add(calls++);
    }
    return placed;
  }
}
