package dev.agoge.trajectory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agoge.environment.Rewards;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class TokenSequenceTest {

  private static Trajectory of(ModelCall... calls) {
    return Tape.of("t").step(0, "a", "a", true, Rewards.single(0), calls).end();
  }

  @Example
  void callsThatExtendEachOtherAreOneSequence() {
    List<TokenSequence> sequences =
        TokenSequence.of(
            of(
                Tape.call(-1, new int[] {1, 2}, new int[] {3}),
                Tape.call(0, new int[] {4}, new int[] {5, 6})));
    assertThat(sequences).hasSize(1);
    assertThat(sequences.getFirst().ids()).containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(sequences.getFirst().call()).containsExactly(-1, -1, 0, -1, 1, 1);
    assertThat(sequences.getFirst().offset()).containsExactly(-1, -1, 0, -1, 0, 1);
  }

  @Example
  void whatTwoBranchesShareIsProducedInTheFirstOnly() {
    List<TokenSequence> sequences =
        TokenSequence.of(
            of(
                Tape.call(-1, new int[] {1}, new int[] {2}),
                Tape.call(0, new int[] {3}, new int[] {4}),
                Tape.call(0, new int[] {5}, new int[] {6})));
    assertThat(sequences).hasSize(2);
    assertThat(sequences.getFirst().ids()).containsExactly(1, 2, 3, 4);
    assertThat(sequences.getFirst().call()).containsExactly(-1, 0, -1, 1);
    assertThat(sequences.getLast().ids()).containsExactly(1, 2, 5, 6);
    assertThat(sequences.getLast().call()).containsExactly(-1, -1, -1, 2);
    assertThat(sequences.getLast().offset()).containsExactly(-1, -1, -1, 0);
  }

  @Example
  void aTrajectoryWithoutAModelHasNoSequence() {
    assertThat(TokenSequence.of(of())).isEmpty();
  }

  /** Any forest of calls, each token a number of its own. */
  private static List<ModelCall> forest(int size, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<ModelCall> calls = new ArrayList<>();
    int next = 0;
    for (int c = 0; c < size; c++) {
      int[] appended = IntStream.range(next, next += random.nextInt(4)).toArray();
      int[] output = IntStream.range(next, next += random.nextInt(4)).toArray();
      calls.add(Tape.call(random.nextInt(-1, c), appended, output));
    }
    return calls;
  }

  private static List<Integer> context(List<ModelCall> calls, int call) {
    if (call < 0) {
      return new ArrayList<>();
    }
    List<Integer> context = context(calls, calls.get(call).parent());
    IntStream.of(calls.get(call).appended()).forEach(context::add);
    IntStream.of(calls.get(call).output()).forEach(context::add);
    return context;
  }

  @Property(tries = 300)
  void eachSequenceIsWhatItsLeafSawAndSaid(
      @ForAll @IntRange(min = 1, max = 12) int size, @ForAll long seed) {
    List<ModelCall> calls = forest(size, seed);
    List<List<Integer>> leaves =
        IntStream.range(0, size)
            .filter(c -> calls.stream().noneMatch(other -> other.parent() == c))
            .mapToObj(c -> context(calls, c))
            .toList();
    assertThat(TokenSequence.of(of(calls.toArray(ModelCall[]::new))))
        .extracting(s -> IntStream.of(s.ids()).boxed().toList())
        .containsExactlyElementsOf(leaves);
  }

  private record Produced(int call, int offset) {}

  @Property(tries = 300)
  void eachProducedTokenOccursExactlyOnce(
      @ForAll @IntRange(min = 1, max = 12) int size, @ForAll long seed) {
    List<ModelCall> calls = forest(size, seed);
    Set<Produced> found = new HashSet<>();
    for (TokenSequence sequence : TokenSequence.of(of(calls.toArray(ModelCall[]::new)))) {
      for (int i = 0; i < sequence.length(); i++) {
        int call = sequence.call()[i];
        int offset = sequence.offset()[i];
        if (call < 0) {
          assertThat(offset).isEqualTo(-1);
        } else {
          assertThat(sequence.ids()[i]).isEqualTo(calls.get(call).output()[offset]);
          assertThat(found.add(new Produced(call, offset))).isTrue();
        }
      }
    }
    assertThat(found).hasSize(calls.stream().mapToInt(c -> c.output().length).sum());
  }
}
