package dev.agoge.transform;

import dev.agoge.agent.PromptFormat;
import dev.agoge.credit.Judged;
import dev.agoge.learn.Moment;
import dev.agoge.model.Tokenizer;
import dev.agoge.ring.Workshop;
import dev.agoge.support.Parameter;
import dev.agoge.trajectory.ModelCall;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keeps some failed episodes and says so in front of them, as an instruction, so that what they
 * show is learnt under that heading and not otherwise. Episodes that solved their task stay as they
 * are: in play there is no heading.
 *
 * <p>Wang et al., "Learning From Failure: Integrating Negative Examples when Fine-tuning Large
 * Language Models as Agents", arXiv 2402.11651, with a heading for failures only. Chen et al.,
 * "Agent-FLAN", arXiv 2403.12881, has negative examples of another kind, written ones in which the
 * tempting call of a tool is wrong; {@link Correct} with refused actions comes nearer to these.
 *
 * @param most failed episodes of a group at most, in their order
 * @param heading what stands in front
 */
public record Negatives(
    @Parameter(value = "failed episodes of a group that are kept", fallback = "1", min = 0)
        int most,
    @Parameter(value = "what stands in front of them", fallback = "this attempt fails")
        String heading)
    implements Transform {

  @Override
  public String name() {
    return "negatives";
  }

  @Override
  public List<Judged> apply(List<Judged> group, Workshop workshop, Moment moment) {
    Stream<Judged> failed = group.stream().filter(j -> !j.trajectory().success());
    return Stream.concat(
            group.stream().filter(j -> j.trajectory().success()),
            failed
                .map(j -> headed(j, workshop.policy().model().tokenizer().orElseThrow()))
                .filter(j -> Made.fits(j.trajectory(), workshop))
                .limit(most))
        .toList();
  }

  private Judged headed(Judged judged, Tokenizer tokenizer) {
    int[] front =
        PromptFormat.concat(
            new int[] {tokenizer.id(PromptFormat.SYSTEM)}, tokenizer.encode(heading));
    Judged headed =
        Marks.steps(
            judged,
            i -> {
              var step = judged.trajectory().steps().get(i);
              return step.withCalls(step.calls().stream().map(c -> behind(front, c)).toList());
            });
    String id = judged.trajectory().id() + "/negative";
    return new Judged(
        headed.trajectory().with(id, headed.trajectory().steps()),
        judged.judgement(),
        judged.values());
  }

  /** A call that starts from nothing starts with the heading. */
  private static ModelCall behind(int[] front, ModelCall call) {
    return call.parent() >= 0 ? call : call.after(-1, PromptFormat.concat(front, call.appended()));
  }
}
