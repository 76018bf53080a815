package dev.agoge.environments.office;

import java.util.List;
import java.util.Set;

/**
 * Something that the task asks.
 *
 * @param answer what is right
 * @param rivals wrong answers, for the list of actions; naming one beside the right one is wrong
 * @param needs what must have been read to know
 */
record Question(String answer, List<String> rivals, long needs) {

  Question {
    rivals = List.copyOf(rivals);
  }

  /** A number must be the only one in the reply, a name must come without its rivals. */
  boolean isAnsweredBy(String reply) {
    if (Character.isDigit(answer.charAt(0))) {
      return Words.numbers(reply).equals(Set.of(Words.value(answer)));
    }
    return says(reply, answer) && rivals.stream().noneMatch(rival -> says(reply, rival));
  }

  private static boolean says(String reply, String what) {
    return Words.mentionsAll(reply, List.of(List.of(what)));
  }
}
