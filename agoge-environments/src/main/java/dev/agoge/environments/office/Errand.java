package dev.agoge.environments.office;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A task in full.
 *
 * @param digest of everything that makes the task
 * @param steps calls that fulfil it, in order
 * @param decoys calls of the same kinds that do not
 * @param mails what is to be sent
 * @param goal the desk after the steps
 */
record Errand(
    World world,
    Desk start,
    String instruction,
    String digest,
    List<Step> steps,
    List<Step> decoys,
    List<Step.Wanted> mails,
    Optional<Question> question,
    Desk goal,
    Reads reads) {

  Errand {
    steps = List.copyOf(steps);
    decoys = List.copyOf(decoys);
    mails = List.copyOf(mails);
  }

  /** How often each content occurs on a desk. */
  static Map<String, Integer> count(Desk desk) {
    Map<String, Integer> counts = HashMap.newHashMap(64);
    desk.contents(content -> counts.merge(content, 1, Integer::sum));
    return counts;
  }

  /** How often each fact occurs on a desk. */
  static Map<String, Integer> countFacts(Desk desk) {
    Map<String, Integer> counts = HashMap.newHashMap(64);
    desk.facts(fact -> counts.merge(fact, 1, Integer::sum));
    return counts;
  }
}
