package dev.agoge.environments.planning;

import dev.agoge.environments.planning.pddl.Domain;
import dev.agoge.environments.planning.pddl.PddlException;
import dev.agoge.environments.planning.pddl.Problem;
import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.RandomAccess;
import java.util.stream.IntStream;

/** One problem with its words, all rendered beforehand, and its expert's policy. */
final class World {
  private final GroundProblem problem;
  private final String head;
  private final String always;
  private final String[] facts;
  private final String[] actions;
  private final String[] results;
  private final Map<String, Integer> commands = new HashMap<>();
  private final Policy policy;

  World(Domain domain, Problem source, Texts texts) {
    problem = GroundProblem.of(domain, source);
    facts =
        IntStream.range(0, problem.factCount())
            .mapToObj(problem::fact)
            .map(f -> texts.predicate(f.predicate(), f.arguments()))
            .toArray(String[]::new);
    actions = new String[problem.actionCount()];
    results = new String[problem.actionCount()];
    for (int a = 0; a < actions.length; a++) {
      actions[a] = texts.action(problem.action(a));
      results[a] = texts.result(problem.action(a));
      Integer other = commands.putIfAbsent(normal(actions[a]), a);
      if (other != null) {
        throw new PddlException(
            source.location(),
            problem.action(other) + " and " + problem.action(a) + " both read '" + actions[a] + "'",
            "give their actions different templates in the texts file");
      }
    }
    String intro = texts.intro().isEmpty() ? "" : texts.intro() + "\n";
    head = intro + "Goal: " + new GoalText(texts).of(source.goal()) + ".\nNow: ";
    StringBuilder constant = new StringBuilder();
    for (int f = problem.fluents(); f < facts.length; f++) {
      append(constant, facts[f]);
    }
    always = constant.toString();
    policy = new Policy(problem);
  }

  private static void append(StringBuilder text, String fact) {
    if (!fact.isEmpty()) {
      text.append(text.isEmpty() ? "" : "; ").append(fact);
    }
  }

  private static String normal(String command) {
    String plain = command.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    return plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain;
  }

  GroundProblem problem() {
    return problem;
  }

  Policy policy() {
    return policy;
  }

  String action(int index) {
    return actions[index];
  }

  String result(int action) {
    return results[action];
  }

  /** The action that a command means, -1 if none; case, spacing and a final stop do not matter. */
  int actionFor(String command) {
    Integer exact = commands.get(command);
    return exact != null ? exact : commands.getOrDefault(normal(command), -1);
  }

  /** Goal and state in words. */
  String describe(State state) {
    StringBuilder now = new StringBuilder(256);
    for (int f = 0; f < problem.fluents(); f++) {
      if (state.get(f)) {
        append(now, facts[f]);
      }
    }
    append(now, always);
    return head + now + ".";
  }

  /** The commands for what can be done, as a view. */
  List<String> admissible(State state) {
    return new Commands(actions, problem.applicable(state));
  }

  private static final class Commands extends AbstractList<String> implements RandomAccess {
    private final String[] texts;
    private final int[] indices;

    Commands(String[] texts, int[] indices) {
      this.texts = texts;
      this.indices = indices;
    }

    @Override
    public String get(int index) {
      return texts[indices[index]];
    }

    @Override
    public int size() {
      return indices.length;
    }
  }
}
