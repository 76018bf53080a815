package dev.agoge.environments.lab;

/** An experiment that answers a question with yes or no. */
enum Trial {
  /** Measure it: is it warm? */
  TEMPERATURE("is warmer than 50 degrees", "", ""),
  /** Heat it on the hotplate and measure it: has it melted? */
  MELTING("melts on the hotplate", "", ""),
  /** Put it in the tub. */
  FLOAT("floats in water", "It floats.", "It sinks."),
  /** Hold a magnet to it. */
  MAGNET("is magnetic", "It clings to the magnet.", "The magnet does not hold it."),
  /** Hold litmus paper to it. */
  ACID("is an acid", "The paper turns red.", "The paper stays blue."),
  /** Close a circuit with it. */
  CONDUCT("conducts electricity", "The lamp lights up.", "The lamp stays dark.");

  private final String question;
  private final String yes;
  private final String no;

  Trial(String question, String yes, String no) {
    this.question = question;
    this.yes = yes;
    this.no = no;
  }

  /** What is asked of a thing, such as {@code floats in water}. */
  String question() {
    return question;
  }

  /** What is seen in the experiment. */
  String outcome(boolean trait) {
    return trait ? yes : no;
  }
}
