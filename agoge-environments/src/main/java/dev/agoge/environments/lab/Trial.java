package dev.agoge.environments.lab;

/** An experiment that answers a question with yes or no. */
enum Trial {
  /** Measure it: is it warm? */
  TEMPERATURE("is", "warmer than 50 degrees", "", ""),
  /** Heat it on the hotplate and measure it: has it melted? */
  MELTING("does", "melt on the hotplate", "", ""),
  /** Put it in the tub. */
  FLOAT("does", "float in water", "It floats.", "It sinks."),
  /** Hold a magnet to it. */
  MAGNET("is", "magnetic", "It clings to the magnet.", "The magnet does not hold it."),
  /** Hold litmus paper to it. */
  ACID("is", "an acid", "The paper turns red.", "The paper stays blue."),
  /** Close a circuit with it. */
  CONDUCT("does", "conduct electricity", "The lamp lights up.", "The lamp stays dark.");

  private final String verb;
  private final String question;
  private final String yes;
  private final String no;

  Trial(String verb, String question, String yes, String no) {
    this.verb = verb;
    this.question = question;
    this.yes = yes;
    this.no = no;
  }

  /** {@code does} or {@code is}, with which the question begins. */
  String verb() {
    return verb;
  }

  /** What is asked of a thing, such as {@code float in water}. */
  String question() {
    return question;
  }

  /** What is seen in the experiment. */
  String outcome(boolean trait) {
    return trait ? yes : no;
  }
}
