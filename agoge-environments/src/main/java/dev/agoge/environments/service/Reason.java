package dev.agoge.environments.service;

import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;

/** Why a policy forbids something, with the words by which a sentence is known to say so. */
enum Reason {
  SHIPPED(
      "the order is on its way or delivered",
      "shipped|shipping|on its way|in transit|dispatched|en route|been delivered|already delivered"
          + "|or delivered|(?:not|no longer) pending|only pending"),
  LATE(
      "more than 30 days have passed",
      "30[- ]days?|thirty|too (?:late|long ago|old)|days (?:ago|have passed)|(?:return|exchange)"
          + " (?:window|period)|deadline|time limit"),
  FINAL_SALE("the item is a final sale", "final[- ]sale"),
  SOLD_OUT(
      "that variant is out of stock",
      "out of stock|sold out|not in stock|no(?:ne)? (?:more )?(?:left|stock)|in stock"
          + "|(?:not|isn[’']t|no longer) available|unavailable"),
  NOT_YOURS(
      "it belongs to somebody else",
      "(?:some(?:one|body)|anyone) else|another (?:customer|member|person)[’']s|belongs? to"
          + "|not (?:your|yours)\\b|isn[’']t yours?\\b|your own|under your (?:name|account|card)"
          + "|on your (?:account|card)|different (?:customer|member|account)|not the owner"
          + "|other (?:people|customers)|other members[’']"),
  AWAITED(
      "another member waits for the title",
      "wait(?:s|ing)|other (?:readers|members) want|reserved by|on hold for|in the queue|queue"),
  RENEWED_TWICE(
      "the loan was renewed twice",
      "twice|two times|two renewals|2 renewals|2 times|(?:maximum|limit) (?:number )?of renewals"
          + "|renewal limit|renewals? (?:is|are|has|have) (?:been )?(?:used up|exhausted)"),
  FEES(
      "your open fees are 10.00 or more",
      "open fees|outstanding|unpaid|10\\.00|fees? (?:is|are) too high|10 or more|owe"),
  HOLDS(
      "you have three holds",
      "three (?:open |active )?holds|3 (?:open |active )?holds|(?:maximum|limit) (?:number )?of"
          + " (?:three |3 )?holds|hold limit|too many holds"),
  READY("the hold is ready for you", "ready"),
  LARGE(
      "the fee is above 5.00",
      "above|over 5|5\\.00|more than 5|exceeds?|at most 5|too (?:large|high|big)|up to 5"),
  NOT_LATE(
      "the fee is not for a late return",
      "not (?:\\w+ ){0,3}late|isn[’']t (?:\\w+ ){0,3}late|only (?:\\w+ ){0,3}late|damage"),
  WAIVED_BEFORE(
      "a fee was waived for you before",
      "waived? (?:\\w+ ){0,4}(?:before|already|previously|earlier|once)"
          + "|(?:before|already|previously|earlier|once) (?:\\w+ ){0,3}waive[dr]"
          + "|previous waiver|first waiver|second (?:fee|waiver|time)");

  static final List<Reason> OF_ORDERS = List.copyOf(EnumSet.range(SHIPPED, NOT_YOURS));
  static final List<Reason> OF_LENDING = List.copyOf(EnumSet.range(NOT_YOURS, WAIVED_BEFORE));

  private final String clause;
  private final Pattern words;

  Reason(String clause, String words) {
    this.clause = clause;
    this.words = Pattern.compile("\\b(?:" + words + ")");
  }

  /** The sentence that refuses for this reason. */
  String refusal() {
    return "I am sorry, this cannot be done: " + clause + ".";
  }

  /** Whether a sentence, in lower case, names this. */
  boolean isIn(String sentence) {
    return words.matcher(sentence).find();
  }
}
