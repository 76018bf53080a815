package dev.agoge.environments.service;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How far the talk is.
 *
 * @param heard what the agent said last, while the customer is to answer; else empty
 * @param known facts that came up
 * @param read what was looked at
 */
record Talk(
    Script script, Phase phase, String heard, SortedSet<String> known, SortedSet<String> read) {

  /** Who is to act, or how it ended. */
  enum Phase {
    AGENT,
    USER,
    LEFT,
    TRANSFERRED
  }

  boolean isOver() {
    return phase == Phase.LEFT || phase == Phase.TRANSFERRED;
  }

  Talk at(Script other, Phase next) {
    return new Talk(other, next, "", known, read);
  }

  Talk saying(String words) {
    return new Talk(script, Phase.USER, words, known, read);
  }

  /** Knows the facts that a text mentions. */
  Talk learning(Iterable<String> facts, String text) {
    SortedSet<String> more = new TreeSet<>(known);
    for (String fact : facts) {
      if (text.contains(fact)) {
        more.add(fact);
      }
    }
    return more.equals(known)
        ? this
        : new Talk(script, phase, heard, Collections.unmodifiableSortedSet(more), read);
  }

  Talk reading(String what) {
    if (what.isEmpty() || read.contains(what)) {
      return this;
    }
    SortedSet<String> more = new TreeSet<>(read);
    more.add(what);
    return new Talk(script, phase, heard, known, Collections.unmodifiableSortedSet(more));
  }
}
