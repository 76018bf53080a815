package dev.agoge.bridge.agentgym;

import dev.agoge.environment.RewardSpec;
import java.util.List;
import java.util.Map;

/**
 * How the server of one of AgentGym's environments wants to be spoken to. They differ in what they
 * call the session and the task, in what they answer, and in which number is the reward.
 *
 * @param name what the option {@code dialect} calls it
 * @param prefix of its routes
 * @param idKey what it calls the session
 * @param create the body of {@code /create}
 * @param taskKey what it calls the number of the task
 * @param reset what else {@code /reset} takes
 * @param looks whether the first observation must be asked for after the reset
 * @param rewardField the field of a step's answer that clients take as its reward
 * @param counting how rewards make a return
 * @param rewards range of the return; a success is what AgentGym counts as one
 * @param tasks how many tasks it has, from 0
 * @param steps rounds that AgentGym evaluates it with
 */
record PeerDialect(
    String name,
    String prefix,
    String idKey,
    Map<String, Object> create,
    String taskKey,
    Map<String, Object> reset,
    boolean looks,
    String rewardField,
    Counting counting,
    RewardSpec rewards,
    int tasks,
    int steps) {

  /** How rewards make a return. */
  enum Counting {
    /** The last one is the return, as AgentGym's evaluator has it. */
    LAST,
    /** They are added up. */
    SUM
  }

  private static final RewardSpec UNIT = RewardSpec.BINARY;
  private static final RewardSpec PERCENT = new RewardSpec(-100, 100, 100);

  private static final List<PeerDialect> TABLE =
      List.of(
          a("alfworld", "game", UNIT, "reward", 2620, 30).also(Map.of("world_type", "Text")),
          a("babyai", "data_idx", UNIT, "score", 3600, 20),
          a("sciworld", "data_idx", PERCENT, "score", 4639, 30),
          a("textcraft", "data_idx", UNIT, "reward", 544, 20)
              .creating(Map.of("commands", "", "goal", "")),
          a("maze", "game", new RewardSpec(-1, 1, 1), "reward", 25, 15).below("/maze"),
          a("wordle", "seed", UNIT, "reward", 980, 8).below("/wordle"),
          b("webshop", "session_id", 6910, 10).looking(),
          b("sqlgym", "item_id", 10962, 1),
          b("weather", "id", 343, 10).creating(Map.of("id", 0)),
          b("movie", "id", 238, 12).creating(Map.of("id", 0)),
          b("todo", "id", 155, 15).creating(Map.of("id", 0)),
          b("academia", "id", 20, 12).creating(Map.of("id", 0)),
          b("sheet", "id", 20, 15).creating(Map.of("id", 0)),
          b("searchqa", "id", 221_329, 5).creating(Map.of("id", 0)),
          b("webarena", "idx", 812, 25).also(Map.of("seed", 0)));

  /** All dialects but our own. */
  static List<PeerDialect> all() {
    return TABLE;
  }

  /** That of our own servers, whose description says the rest. */
  static PeerDialect ours() {
    return a("agoge", "data_idx", UNIT, "score", 1, 1);
  }

  private static PeerDialect a(
      String name, String taskKey, RewardSpec rewards, String rewardField, int tasks, int steps) {
    return new PeerDialect(
        name,
        "",
        "id",
        Map.of(),
        taskKey,
        Map.of(),
        false,
        rewardField,
        Counting.LAST,
        rewards,
        tasks,
        steps);
  }

  private static PeerDialect b(String name, String taskKey, int tasks, int steps) {
    return new PeerDialect(
        name,
        "",
        "env_idx",
        Map.of(),
        taskKey,
        Map.of(),
        false,
        "reward",
        Counting.LAST,
        UNIT,
        tasks,
        steps);
  }

  private PeerDialect below(String path) {
    return new PeerDialect(
        name,
        path,
        idKey,
        create,
        taskKey,
        reset,
        looks,
        rewardField,
        counting,
        rewards,
        tasks,
        steps);
  }

  private PeerDialect creating(Map<String, Object> body) {
    return new PeerDialect(
        name,
        prefix,
        idKey,
        body,
        taskKey,
        reset,
        looks,
        rewardField,
        counting,
        rewards,
        tasks,
        steps);
  }

  private PeerDialect also(Map<String, Object> body) {
    return new PeerDialect(
        name,
        prefix,
        idKey,
        create,
        taskKey,
        body,
        looks,
        rewardField,
        counting,
        rewards,
        tasks,
        steps);
  }

  private PeerDialect looking() {
    return new PeerDialect(
        name,
        prefix,
        idKey,
        create,
        taskKey,
        reset,
        true,
        rewardField,
        counting,
        rewards,
        tasks,
        steps);
  }

  /** The same with another way to make a return. */
  PeerDialect counting(Counting other) {
    return new PeerDialect(
        name,
        prefix,
        idKey,
        create,
        taskKey,
        reset,
        looks,
        rewardField,
        other,
        rewards,
        tasks,
        steps);
  }
}
