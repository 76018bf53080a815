package dev.agoge.environments.office;

import dev.agoge.support.Digest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A task in full.
 *
 * @param steps calls that fulfil it, in order
 * @param decoys calls of the same kinds that do not
 * @param mails what is to be sent
 * @param goal the desk after the steps
 */
record Errand(
    World world,
    Desk start,
    String instruction,
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

  /** A digest of everything that makes the task. */
  String digest() {
    StringBuilder all = new StringBuilder(instruction).append(world.today());
    start.contents(c -> all.append('\n').append(c));
    start.mails().forEach(m -> all.append('\n').append(m.json()));
    world.days().forEach(d -> world.cities().forEach(c -> all.append(world.forecast(c, d))));
    return Digest.of(all.toString());
  }

  /** How often each content occurs on a desk. */
  static Map<String, Integer> count(Desk desk) {
    Map<String, Integer> counts = HashMap.newHashMap(64);
    desk.contents(content -> counts.merge(content, 1, Integer::sum));
    return counts;
  }
}
