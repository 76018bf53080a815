package dev.agoge.search;

import dev.agoge.environment.EnvironmentSpec;
import dev.agoge.environment.Observation;
import dev.agoge.model.FinishReason;
import dev.agoge.support.Parameter;
import dev.agoge.trajectory.ModelCall;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Asks the policy again and again until one answer is {@code ahead} votes before every other, and
 * does that: first-to-ahead-by-k with red flags, of MAKER (Meyerson et al., "Solving a Million-Step
 * LLM Task with Zero Errors", arXiv 2511.09030). Nothing is tried out, so it needs neither forks
 * nor a measure.
 *
 * <p>A red flag is an answer that was cut, is longer than {@code longest} tokens, or is not among
 * the admissible actions where these are listed: it is thrown away and asked for again, because a
 * policy that is confused in form is likely confused in substance.
 *
 * <p>If an answer is right with probability p, and wrong in one and the same way with q = 1 − p,
 * the lead is a random walk, and the right answer wins with probability p^k / (p^k + q^k) (the
 * gambler's ruin); if wrong answers differ, more often.
 */
public record Vote(
    @Parameter(value = "votes an answer must be ahead of every other", fallback = "3", min = 1)
        int ahead,
    @Parameter(
            value = "tokens above which an answer is thrown away; 0 for any length",
            fallback = "0",
            min = 0)
        int longest,
    @Parameter(
            value = "answers after which the leader wins, whatever its lead",
            fallback = "100",
            min = 1)
        int most)
    implements Search {

  @Override
  public String name() {
    return "vote";
  }

  @Override
  public void check(EnvironmentSpec environment) {}

  /** How probable it is that the right of two answers wins, if each is right with probability p. */
  public static double chance(double p, int ahead) {
    // Divided through by p^k, which may be too small for a number.
    return p == 0 ? 0 : 1 / (1 + Math.pow((1 - p) / p, ahead));
  }

  @Override
  public Node decide(Thinking thinking) {
    Observation seen = thinking.seen();
    Map<String, Node> first = new LinkedHashMap<>();
    Node own = thinking.own();
    Node last = own;
    for (int asked = 1; ; asked++) {
      count(seen, last, first);
      if (asked >= most || isDecided(first)) {
        Node winner = first.values().stream().reduce((a, b) -> more(b, a) ? b : a).orElse(own);
        thinking.root().children().removeIf(n -> n.visits() == 0 && n.remark().isEmpty());
        return winner;
      }
      last = thinking.answerAgain();
    }
  }

  private void count(Observation seen, Node answer, Map<String, Node> first) {
    String flag = flag(seen, answer);
    if (flag.isEmpty()) {
      first.putIfAbsent(answer.decision().action().text(), answer);
      first.get(answer.decision().action().text()).visit(Double.NaN);
    } else {
      answer.remark(flag);
    }
  }

  private boolean isDecided(Map<String, Node> first) {
    int[] votes = first.values().stream().mapToInt(Node::visits).sorted().toArray();
    int leader = votes.length == 0 ? 0 : votes[votes.length - 1];
    int second = votes.length < 2 ? 0 : votes[votes.length - 2];
    return leader - second >= ahead;
  }

  private static boolean more(Node a, Node b) {
    return a.visits() > b.visits();
  }

  private String flag(Observation seen, Node answer) {
    for (ModelCall call : answer.decision().calls()) {
      if (call.finish() == FinishReason.LENGTH) {
        return "cut";
      }
      if (longest > 0 && call.output().length > longest) {
        return "too long";
      }
    }
    boolean listed =
        seen.admissible().isEmpty()
            || seen.admissible().contains(answer.decision().action().text());
    return listed ? "" : "not admissible";
  }
}
