package dev.agoge.transform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agoge.agent.Demonstrator;
import dev.agoge.credit.Credited;
import dev.agoge.credit.Judged;
import dev.agoge.credit.UniformWeights;
import dev.agoge.environment.Rewards;
import dev.agoge.judge.Judgement;
import dev.agoge.trajectory.Tape;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExpertOverAgentTest {

  private static Judged episode(String id, String role, double score) {
    Tape tape = Tape.of(id);
    var call = Tape.call(role, -1, new int[1], new int[2]);
    tape.step(0, "seen", "state", true, Rewards.single(score), call);
    return new Judged(tape.end(), new Judgement(score, ""));
  }

  private static List<String> pairs(int most, double margin, Judged... group) {
    List<Credited> credited = new UniformWeights(1).assign(List.of(group));
    return new ExpertOverAgent(most, margin)
        .evidence(List.of(group), credited).stream()
            .map(
                pair ->
                    pair.parts().getFirst().trajectory().id()
                        + " over "
                        + pair.parts().getLast().trajectory().id())
            .toList();
  }

  private final Judged expert = episode("expert", Demonstrator.DEMONSTRATION, 1);
  private final Judged failed = episode("failed", "act", 0);
  private final Judged half = episode("half", "act", 0.5);
  private final Judged solved = episode("solved", "act", 1);

  @Test
  void theExpertIsPreferredToWhoeverScoredLessTheWorstFirst() {
    assertThat(pairs(8, 0, half, expert, solved, failed))
        .containsExactly("expert over failed", "expert over half");
    assertThat(pairs(1, 0, half, expert, failed)).containsExactly("expert over failed");
    assertThat(pairs(8, 0.6, half, expert, failed)).containsExactly("expert over failed");
  }

  @Test
  void withoutAnExpertThereAreNoPairs() {
    assertThat(pairs(8, 0, half, solved, failed)).isEmpty();
  }

  @Test
  void uniformCreditWeighsEverythingButNoise() {
    Judged noisy = episode("noisy", Demonstrator.NOISE, 1);
    assertThat(
            new UniformWeights(1).assign(List.of(expert, noisy)).stream().map(Credited::advantages))
        .containsExactly(new float[][] {{1, 1}}, new float[][] {{0, 0}});
  }
}
