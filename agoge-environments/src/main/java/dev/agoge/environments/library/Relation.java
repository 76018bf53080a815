package dev.agoge.environments.library;

import java.util.List;

/**
 * What an article may tell about its subject. In the sentences, {@code S} stands for the subject
 * and {@code O} for the object.
 */
enum Relation {
  CAPITAL(
      Kind.REGION,
      "the capital of S",
      "the town from which S is governed",
      "Its capital is O.",
      "The assembly meets in O, the capital."),
  PRIDE(
      Kind.REGION,
      "the most famous person of S",
      "the person whom S is proudest of",
      "Its people are proudest of O.",
      "No one from here is as famous as O."),
  SOURCE(
      Kind.RIVER,
      "the region of the source of S",
      "the region where S rises",
      "It rises in O.",
      "Its source is in the hills of O."),
  MOUTH(
      Kind.RIVER,
      "the town at the mouth of S",
      "the town where S meets the sea",
      "It meets the sea at O.",
      "At its mouth stands O."),
  REGION(
      Kind.TOWN,
      "the region of S",
      "the region that S lies in",
      "It lies in O.",
      "The town belongs to O."),
  RIVER(
      Kind.TOWN,
      "the river of S",
      "the river that flows through S",
      "O flows through it.",
      "It is built on both banks of O."),
  MAYOR(
      Kind.TOWN,
      "the mayor of S",
      "the person who governs S",
      "The mayor is O.",
      "It has been governed by O for some years."),
  BIRTHPLACE(
      Kind.PERSON,
      "the birthplace of S",
      "the town where S was born",
      "S was born in O.",
      "O is where S came into the world."),
  BORN(
      Kind.PERSON,
      "the birth year of S",
      "the year when S was born",
      "The year of birth was O.",
      "According to the parish book, S was born in the year O."),
  TEACHER(
      Kind.PERSON,
      "the teacher of S",
      "the person who taught S",
      "S learned the craft from O.",
      "The teacher of S was O."),
  MEMBER(
      Kind.PERSON,
      "the organisation of S",
      "the organisation that S belongs to",
      "S is a member of O.",
      "For many years S has belonged to O."),
  CREATOR(Kind.WORK, "the maker of S", "the person who made S", "It was made by O.", "O made it."),
  FINISHED(
      Kind.WORK,
      "the year of S",
      "the year when S was finished",
      "It was finished in the year O.",
      "Work on it ended in the year O."),
  KEEPER(
      Kind.WORK,
      "the keeper of S",
      "the organisation that keeps S",
      "It is kept by O.",
      "Visitors can see it at O."),
  FOUNDER(
      Kind.ORGANISATION,
      "the founder of S",
      "the person who founded S",
      "It was founded by O.",
      "O founded it."),
  FOUNDED(
      Kind.ORGANISATION,
      "the founding year of S",
      "the year when S was founded",
      "It dates from the year O.",
      "The charter is of the year O."),
  SEAT(
      Kind.ORGANISATION,
      "the seat of S",
      "the town where S has its house",
      "Its house is in O.",
      "It has its seat in O."),
  VENUE(
      Kind.EVENT,
      "the venue of S",
      "the town where S was held",
      "It was held in O.",
      "O was the place."),
  HELD(
      Kind.EVENT,
      "the year of S",
      "the year when S was held",
      "It took place in the year O.",
      "The year was O."),
  WINNER(
      Kind.EVENT, "the winner of S", "the person who won S", "The prize went to O.", "O won it.");

  private final Kind subject;
  private final String phrase;
  private final String clause;
  private final String sentence;
  private final String other;

  Relation(Kind subject, String phrase, String clause, String sentence, String other) {
    this.subject = subject;
    this.phrase = phrase;
    this.clause = clause;
    this.sentence = sentence;
    this.other = other;
  }

  /** The kind of thing it is told of. */
  Kind subject() {
    return subject;
  }

  /** Two ways to mention its object without naming it. */
  List<String> phrases() {
    return List.of(phrase, clause);
  }

  /** Two ways to tell it. */
  List<String> sentences() {
    return List.of(sentence, other);
  }
}
