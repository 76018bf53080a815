package dev.agoge.search;

import dev.agoge.agent.Actor;
import dev.agoge.agent.ActorFactory;
import dev.agoge.agent.Decision;
import dev.agoge.agent.GaveUpException;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Observation;
import dev.agoge.model.ContextOverflowException;
import dev.agoge.support.Seeds;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An episode with the minds of those who play it, to be forked as a whole. A player that was not
 * met yet is seated afresh: what it saw earlier in the episode is not known here.
 */
final class Position implements AutoCloseable {
  private final Episode episode;
  private final ActorFactory policy;
  private final Map<Integer, Actor> minds = new HashMap<>();
  private final int player;
  private final long seed;

  /** Whether the episode is a fork, made and closed here, and not the one that is played. */
  private final boolean fork;

  /** What the player that thinks has earned since the root. */
  private double gained;

  /** Turns of all players since the root. */
  private int turns;

  /** Where the episode is that is being played. */
  Position(Episode episode, ActorFactory policy, int player, long seed) {
    this(episode, policy, player, seed, false);
  }

  private Position(Episode episode, ActorFactory policy, int player, long seed, boolean fork) {
    this.episode = episode;
    this.policy = policy;
    this.player = player;
    this.seed = seed;
    this.fork = fork;
  }

  /** A position of its own that goes on from here, in which everybody draws by another seed. */
  Position fork(long other) {
    var fork = new Position(episode.fork(), policy, player, other, true);
    minds.forEach(
        (seat, mind) -> fork.minds.put(seat, mind.fork(fork.episode, Seeds.child(other, seat))));
    fork.gained = gained;
    fork.turns = turns;
    return fork;
  }

  /** Takes over a player's mind, which is closed with the position. */
  void seat(int seat, Actor mind) {
    minds.put(seat, mind);
  }

  Actor mind(int seat) {
    return minds.computeIfAbsent(seat, s -> policy.seat(episode, s, Seeds.child(seed, s)));
  }

  Episode episode() {
    return episode;
  }

  Observation seen() {
    return episode.observation();
  }

  boolean ended() {
    return episode.ended();
  }

  double progress() {
    return episode.progress();
  }

  double gained() {
    return gained;
  }

  int turns() {
    return turns;
  }

  /** The player to move decides and does it; empty, and nothing done, if it knows no way on. */
  Optional<Decision> play() {
    Observation seen = seen();
    try {
      Decision decision = mind(seen.player()).act(seen);
      step(decision);
      return Optional.of(decision);
    } catch (ContextOverflowException | GaveUpException e) {
      return Optional.empty();
    }
  }

  /** The player to move does what was decided elsewhere. */
  void take(Decision decision) {
    Observation seen = seen();
    mind(seen.player()).replay(seen, decision);
    step(decision);
  }

  private void step(Decision decision) {
    gained += episode.step(decision.action()).rewards().of(player);
    turns++;
  }

  @Override
  public void close() {
    minds.values().forEach(Actor::close);
    if (fork) {
      episode.close();
    }
  }
}
