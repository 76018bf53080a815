package dev.agoge.cli;

import dev.agoge.agent.ActorFactory;
import dev.agoge.environment.Environment;
import dev.agoge.run.recipe.SearchReader;
import dev.agoge.search.Search;
import dev.agoge.search.Searching;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How the agent thinks before it acts. */
final class SearchChoice {
  @Option(
      names = "--search",
      paramLabel = "METHOD[:KEY=VALUE,...]",
      description = {
        "Have --agent think ahead at every step, in forks of the episode:",
        "best-of-n: tries some answers for one step;",
        "beam: keeps the best few ways on (width, depth);",
        "minimax: looks some moves ahead in a game of two (depth);",
        "mcts: grows a tree where it promises most (simulations, c);",
        "vote: asks until an answer leads by some votes (ahead, longest, most).",
        "All but vote take candidates=N (answers drawn at a position; 0: every admissible"
            + " action), evaluator=rollout or progress (the environment's own measure, which is"
            + " privileged) and playouts=N."
      })
  Optional<String> search = Optional.empty();

  /** The search, if one is wanted. */
  Optional<Search> chosen() {
    return search.map(SearchReader::read);
  }

  /** The player, thinking ahead if that is wanted. */
  ActorFactory applied(Environment environment, ActorFactory player) {
    return chosen().map(s -> Searching.with(s, environment.spec(), player)).orElse(player);
  }
}
