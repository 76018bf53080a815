package dev.agoge.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agoge.search.SearchTree.Branch;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SearchTreeTest {

  @Property(tries = 100)
  void aTreeIsReadAsItWasWritten(@ForAll("branches") List<Branch> branches) {
    var tree = new SearchTree("mcts", 12, 345, 67, 8, branches);
    assertThat(TreeText.read(TreeText.write(tree))).isEqualTo(tree);
  }

  @Provide
  Arbitrary<List<Branch>> branches() {
    return level(3);
  }

  private static Arbitrary<List<Branch>> level(int depth) {
    Arbitrary<List<Branch>> below = depth == 0 ? Arbitraries.just(List.of()) : level(depth - 1);
    return Combinators.combine(
            Arbitraries.strings().ofMaxLength(8),
            Arbitraries.integers().between(0, 9),
            Arbitraries.doubles().between(-1, 1),
            Arbitraries.of(true, false),
            below)
        .as(
            (text, n, value, flag, rest) ->
                new Branch(
                    text, n % 3, n, n == 0 ? Double.NaN : value, 0.5, flag, !flag, text, rest))
        .list()
        .ofMaxSize(3);
  }
}
