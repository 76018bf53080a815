package dev.agoge.environments.service;

import java.util.List;
import java.util.Set;

/** Something that the agent must have said by the end. */
sealed interface Statement {

  /**
   * Whether a sentence makes it.
   *
   * @param named the reasons of the policy that the sentence names
   * @param read what was looked at before
   */
  boolean isMadeBy(Heard heard, Set<Reason> named, Set<String> read);

  /** An amount or a day, in one of several wordings. */
  record Fact(List<String> wordings) implements Statement {
    public Fact {
      wordings = List.copyOf(wordings);
    }

    @Override
    public boolean isMadeBy(Heard heard, Set<Reason> named, Set<String> read) {
      return Texts.mentionsAny(heard.plain(), wordings);
    }
  }

  /**
   * A refusal and why.
   *
   * @param evidence ids or names of what must have been looked at before
   */
  record Grounds(Reason reason, List<String> evidence) implements Statement {
    /** How many reasons a refusal may name; more leave open which it is. */
    private static final int MOST = 2;

    public Grounds {
      evidence = List.copyOf(evidence);
    }

    @Override
    public boolean isMadeBy(Heard heard, Set<Reason> named, Set<String> read) {
      return heard.refuses()
          && named.contains(reason)
          && named.size() <= MOST
          && read.containsAll(evidence);
    }
  }
}
