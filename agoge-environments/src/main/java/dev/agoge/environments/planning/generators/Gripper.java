package dev.agoge.environments.planning.generators;

import java.util.List;

/** Balls to bring to rooms. Solvable: all rooms are connected and every action can be undone. */
final class Gripper {
  private static final List<String> ROOMS = List.of("attic", "cellar", "hall", "kitchen", "study");
  private static final List<String> HANDS = List.of("left", "right");

  private Gripper() {}

  static ProblemText make(int level, Draw draw) {
    List<String> rooms = draw.some(ROOMS, level < 3 ? level + 1 : level);
    List<String> balls = Draw.numbered("ball", level + 1);
    ProblemText text =
        new ProblemText("gripper")
            .objects(rooms, "room")
            .objects(balls, "ball")
            .objects(HANDS, "hand")
            .init("robot-in", draw.one(rooms))
            .init("free", "left")
            .init("free", "right");
    for (String ball : balls) {
      text.init("lies-in", ball, draw.one(rooms));
      text.goal("lies-in", ball, draw.one(rooms));
    }
    return text;
  }
}
