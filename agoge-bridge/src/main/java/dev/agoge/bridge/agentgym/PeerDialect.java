package dev.agoge.bridge.agentgym;

import dev.agoge.bridge.remote.Stranger;
import dev.agoge.environment.RewardSpec;
import java.util.List;
import java.util.Map;

/**
 * How the server of one of AgentGym's environments wants to be spoken to. They differ in what they
 * call the session and the task, in what they answer, and in which number is the reward.
 *
 * @param name what the option {@code dialect} calls it
 * @param form of its messages
 * @param scoring which number is the reward
 * @param tasks how many tasks it has, from 0
 * @param steps rounds that AgentGym evaluates it with
 */
record PeerDialect(String name, PeerForm form, Scoring scoring, int tasks, int steps) {

  /** How rewards make a return. */
  enum Counting {
    /** The last one is the return, as AgentGym's evaluator has it. */
    LAST,
    /** They are added up. */
    SUM
  }

  /**
   * Which number is the reward.
   *
   * @param field of a step's answer that clients take as its reward
   * @param counting how rewards make a return
   * @param rewards range of the return; a success is what AgentGym counts as one
   */
  record Scoring(String field, Counting counting, RewardSpec rewards) {}

  private static final Scoring REWARD = last("reward", RewardSpec.BINARY);
  private static final Scoring SCORE = last("score", RewardSpec.BINARY);
  private static final Scoring PERCENT = last("score", new RewardSpec(-100, 100, 100));
  private static final Scoring SIGNED = last("reward", new RewardSpec(-1, 1, 1));

  private static final Map<String, Object> NO_GOAL = Map.of("commands", "", "goal", "");
  private static final PeerForm TOOLS = PeerForm.b("id").creating(Map.of("id", 0));

  private static final List<PeerDialect> TABLE =
      List.of(
          of("alfworld", PeerForm.a("game").also(Map.of("world_type", "Text")), REWARD, 2620, 30),
          of("babyai", PeerForm.a("data_idx"), SCORE, 3600, 20),
          of("sciworld", PeerForm.a("data_idx"), PERCENT, 4639, 30),
          of("textcraft", PeerForm.a("data_idx").creating(NO_GOAL), REWARD, 544, 20),
          of("maze", PeerForm.a("game").below("/maze"), SIGNED, 25, 15),
          of("wordle", PeerForm.a("seed").below("/wordle"), REWARD, 980, 8),
          of("webshop", PeerForm.b("session_id").looking(), REWARD, 6910, 10),
          of("sqlgym", PeerForm.b("item_id"), REWARD, 10962, 1),
          of("weather", TOOLS, REWARD, 343, 10),
          of("movie", TOOLS, REWARD, 238, 12),
          of("todo", TOOLS, REWARD, 155, 15),
          of("academia", TOOLS, REWARD, 20, 12),
          of("sheet", TOOLS, REWARD, 20, 15),
          of("searchqa", TOOLS, REWARD, 221_329, 5),
          of("webarena", PeerForm.b("idx").also(Map.of("seed", 0)), REWARD, 812, 25));

  private static PeerDialect of(String name, PeerForm form, Scoring scoring, int tasks, int steps) {
    return new PeerDialect(name, form, scoring, tasks, steps);
  }

  private static Scoring last(String field, RewardSpec rewards) {
    return new Scoring(field, Counting.LAST, rewards);
  }

  /** All dialects. */
  static List<PeerDialect> all() {
    return TABLE;
  }

  /** What is assumed of a server of this kind. */
  Stranger stranger() {
    boolean lists = name.equals("alfworld");
    return new Stranger(name, name, tasks, scoring.rewards, steps, lists, List.of());
  }

  /** The same with rewards added up. */
  PeerDialect summed() {
    var summed = new Scoring(scoring.field, Counting.SUM, scoring.rewards);
    return new PeerDialect(name, form, summed, tasks, steps);
  }
}
