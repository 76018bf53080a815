package dev.agoge.environments.service;

import java.util.regex.Pattern;

/** What a request is about, with the words by which a sentence is known to be about it. */
enum Kind {
  CANCEL("cancel"),
  RETURN("return|refund|send back|money back"),
  EXCHANGE("exchang|swap|replac"),
  ADDRESS("address|redirect"),
  RENEW("renew|exten|prolong"),
  HOLD("hold|reserv"),
  CANCEL_HOLD("cancel|drop"),
  MOVE_HOLD("move|mov(?:ed|ing)|pick ?-?up|branch|collect"),
  WAIVE("waiv|fee|forgiv|write off"),
  /** Something that only a person can settle. */
  CLAIM("broken|damaged|defect|complain|lost"),
  /** Something to be told. */
  TELL("tell|answer");

  private final Pattern words;

  Kind(String words) {
    this.words = Pattern.compile("\\b(?:" + words + ")");
  }

  /** Whether a sentence, in lower case, is about this. */
  boolean isIn(String sentence) {
    return words.matcher(sentence).find();
  }
}
