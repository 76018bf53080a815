package dev.agoge.environments.lab;

import dev.agoge.environments.lab.Catalogue.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A question with two boxes for the answers, and one or two things to ask it of. */
final class Boxes {
  private static final List<String> COLOURS = List.of("red", "blue", "green", "yellow");
  private static final List<String> NEW_COLOURS = List.of("white", "black", "violet");
  private static final List<String> LETTERS = List.of("A", "B", "C", "D", "E", "F");
  private static final List<String> NEW_LETTERS = List.of("Q", "X", "Y", "Z");

  private final SceneBuilder scene;
  private final List<String> colours;
  private final List<String> letters;

  /** Boxes in colours of their own. */
  Boxes(SceneBuilder scene) {
    this.scene = scene;
    colours = scene.shuffled(scene.fresh() ? NEW_COLOURS : COLOURS);
    letters = scene.shuffled(scene.fresh() ? NEW_LETTERS : LETTERS);
  }

  /** A box somewhere. */
  int box(int number) {
    return scene.spot(colours.get(number) + " box", SpotKind.BOX);
  }

  /** Whether this task hides what its subjects are. */
  boolean unknown() {
    return scene.random().nextInt(3) == 0;
  }

  /** The name of an unknown subject. */
  String letter(String noun, int number) {
    return noun + " " + letters.get(number);
  }

  /** One or two different entries. */
  List<Entry> oneOrTwo(List<Entry> entries) {
    return scene.shuffled(entries).subList(0, 1 + scene.random().nextInt(2));
  }

  /**
   * The question about subjects.
   *
   * @param how a sentence on the experiment
   */
  Scene ask(Trial trial, List<Integer> subjects, List<String> names, String how, int... tools) {
    int yes = box(0);
    int no = box(1);
    List<String> goals = new ArrayList<>();
    for (int i = 0; i < subjects.size(); i++) {
      int subject = subjects.get(i);
      int right = scene.trait(subject) ? yes : no;
      scene.fact("right", scene.symbol(subject), scene.spotSymbol(right));
      goals.add("(sorted " + scene.symbol(subject) + ")");
    }
    String capital = trial.verb().substring(0, 1).toUpperCase(Locale.ROOT);
    String question =
        "%s %s %s?"
            .formatted(
                capital + trial.verb().substring(1),
                String.join(", and " + trial.verb() + " ", names),
                trial.question());
    String sentence =
        "%s %s If it %s, put it in the %s, otherwise in the %s"
            .formatted(question, how, trial.verb(), scene.spotName(yes), scene.spotName(no));
    List<Integer> toolList = new ArrayList<>();
    for (int tool : tools) {
      toolList.add(tool);
    }
    return scene.scene(
        new Quest.Sort(trial, subjects, yes, no, toolList),
        sentence,
        "(and " + String.join(" ", goals) + ")");
  }
}
