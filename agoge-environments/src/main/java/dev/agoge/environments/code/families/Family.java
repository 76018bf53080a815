package dev.agoge.environments.code.families;

import java.util.List;
import java.util.function.Function;

/**
 * A kind of problem.
 *
 * @param name one word
 * @param difficulty from 1
 * @param reserved whether no problem of it is for training
 * @param problems draws one
 */
public record Family(
    String name, int difficulty, boolean reserved, Function<Draw, Problem> problems) {

  /** All of them. */
  public static List<Family> all() {
    return List.of(
        new Family("fold", 1, false, Numbers::fold),
        new Family("pipeline", 1, false, Numbers::pipeline),
        new Family("range", 2, false, Numbers::range),
        new Family("orbit", 2, false, Numbers::orbit),
        new Family("words", 1, false, Texts::words),
        new Family("count", 2, false, Texts::count),
        new Family("runs", 2, false, Texts::runs),
        new Family("settings", 2, false, Parsing::settings),
        new Family("machine", 3, false, Parsing::machine),
        new Family("grid", 2, false, Grids::neighbours),
        new Family("intervals", 3, false, Planning::intervals),
        new Family("ways", 3, false, Planning::ways),
        new Family("cipher", 2, true, Texts::cipher),
        new Family("walk", 2, true, Grids::walk),
        new Family("path", 3, true, Grids::path));
  }
}
