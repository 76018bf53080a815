package dev.agoge.environments.games.puzzle;

import dev.agoge.environments.games.rules.MoveText;
import dev.agoge.environments.games.rules.Strategy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;

/** Make a target of some numbers, with every number used once; fractions on the way are allowed. */
public final class Countdown implements Puzzle<Countdown.Held> {
  private final List<Fraction> numbers;
  private final Fraction target;

  /** What was found out for numbers in hand; not more than can come up in one puzzle. */
  private final Map<List<Fraction>, Boolean> solvable = new ConcurrentHashMap<>();

  /**
   * A puzzle.
   *
   * @param numbers two to six of them
   * @param target what to make
   */
  public Countdown(List<Fraction> numbers, Fraction target) {
    this.numbers = List.copyOf(numbers);
    this.target = target;
  }

  /** What some way to use all of some numbers makes. */
  public static Fraction some(List<Fraction> numbers, SplittableRandom random) {
    Numbers held = Numbers.of(numbers);
    while (held.left().size() > 1) {
      held = Numbers.of(held.after(held.steps().get(random.nextInt(held.steps().size()))));
    }
    return held.left().getFirst();
  }

  /** The numbers in hand. */
  public static final class Held {
    private final Numbers numbers;

    Held(List<Fraction> numbers) {
      this.numbers = Numbers.of(numbers);
    }

    List<Fraction> left() {
      return numbers.left();
    }
  }

  @Override
  public Held start() {
    return new Held(numbers);
  }

  @Override
  public int mover(Held state) {
    return state.left().size() == 1 ? OVER : 0;
  }

  @Override
  public int moves(Held state) {
    return state.numbers.steps().size();
  }

  @Override
  public String move(Held state, int index) {
    return state.numbers.steps().get(index).text();
  }

  @Override
  public Held apply(Held state, int index) {
    return new Held(state.numbers.after(state.numbers.steps().get(index)));
  }

  @Override
  public double score(Held state, int player) {
    return solved(state) ? 1 : 0;
  }

  private boolean solved(Held state) {
    return state.left().size() == 1 && state.left().getFirst().equals(target);
  }

  @Override
  public double progress(Held state) {
    if (solved(state)) {
      return 1;
    }
    double share = 1 - (state.left().size() - 1.0) / (numbers.size() - 1);
    return solvable(state) ? share : 0;
  }

  private boolean solvable(Held state) {
    return solvable.computeIfAbsent(state.left(), left -> CountdownSolver.solvable(left, target));
  }

  @Override
  public String rules(int player) {
    return "Make "
        + target
        + " of the numbers, using each once: two numbers become one by + - * or /, until one is"
        + " left. Say, for example: 6 * 4";
  }

  @Override
  public String view(Held state, int player) {
    StringBuilder text = new StringBuilder("target ").append(target).append("; numbers:");
    for (Fraction number : state.left()) {
      text.append(' ').append(number);
    }
    return text.toString();
  }

  @Override
  public String key(Held state) {
    return state.left().toString();
  }

  /** What is said may name the two numbers of a sum or product in either order. */
  @Override
  public int find(Held state, String text) {
    String said = MoveText.normal(text);
    List<Numbers.Step> steps = state.numbers.steps();
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).text().equals(said)) {
        return i;
      }
    }
    String[] parts = said.split(" ", -1);
    if (parts.length != 3 || !(parts[1].equals("+") || parts[1].equals("*"))) {
      return -1;
    }
    Optional<Fraction> left = Fraction.parse(parts[0]);
    Optional<Fraction> right = Fraction.parse(parts[2]);
    String turned = parts[2] + " " + parts[1] + " " + parts[0];
    for (int i = 0; i < steps.size() && left.isPresent() && right.isPresent(); i++) {
      if (steps.get(i).text().equals(turned)) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public Strategy<Held> solver() {
    return (game, state, draw) -> {
      for (int i = 0; i < state.numbers.steps().size(); i++) {
        if (solvable(apply(state, i))) {
          return i;
        }
      }
      return Strategy.NONE;
    };
  }
}
