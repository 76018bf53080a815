package dev.agoge.environments.code;

import dev.agoge.environments.code.Exercise.Test;
import dev.agoge.environments.code.families.Draw;
import dev.agoge.environments.code.families.Problem;
import dev.agoge.support.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Completes drafts: expected results come from the solution, faults from its mutations. */
final class Exercises {
  /** Candidates where there is a choice. */
  static final int CANDIDATES = 4;

  private final Examiner examiner;
  private final boolean choices;

  Exercises(Examiner examiner, boolean choices) {
    this.examiner = examiner;
    this.choices = choices;
  }

  Exercise complete(Draft draft) {
    Problem problem = draft.problem();
    List<Test> tests = tests(draft);
    List<Test> visible = tests.subList(0, draft.visible().size());
    List<Test> hidden = tests.subList(draft.visible().size(), tests.size());
    int wanted = choices ? CANDIDATES - 1 : draft.mode() == Mode.REPAIR ? 1 : 0;
    List<String> faulty = faulty(draft, hidden, wanted);
    List<String> candidates = choices ? shuffled(draft, faulty) : List.of();
    String given = draft.mode() == Mode.REPAIR ? faulty.getFirst() : "";
    return new Exercise(problem, visible, hidden, candidates, given);
  }

  private List<Test> tests(Draft draft) {
    List<String> calls =
        Stream.concat(draft.visible().stream(), draft.hidden().stream())
            .map(arguments -> Examiner.call(draft.problem(), arguments))
            .toList();
    List<String> results = examiner.results(draft.problem().solution(), calls);
    return IntStream.range(0, calls.size())
        .mapToObj(i -> new Test(calls.get(i), results.get(i)))
        .toList();
  }

  private List<String> faulty(Draft draft, List<Test> hidden, int wanted) {
    String solution = draft.problem().solution();
    List<String> mutants = Mutations.of(solution);
    Draw draw = new Draw(Seeds.child(draft.seed(), "fault"));
    List<String> faulty =
        Stream.concat(
                draw.some(mutants.size(), mutants).stream(), Mutations.gross(solution).stream())
            .filter(mutant -> !examiner.passesAll(mutant, hidden))
            .limit(wanted)
            .toList();
    if (faulty.size() < wanted) {
      throw new IllegalStateException(
          "too few faults that hidden tests find in\n" + draft.problem().content());
    }
    return faulty;
  }

  private static List<String> shuffled(Draft draft, List<String> faulty) {
    List<String> all = new ArrayList<>(faulty);
    all.add(draft.problem().solution());
    return new Draw(Seeds.child(draft.seed(), "candidates")).some(all.size(), all);
  }
}
