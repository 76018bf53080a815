package dev.agoge.search;

import dev.agoge.environment.Attachment;
import dev.agoge.trajectory.Step;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What a search thought of before it decided; noted with the step, so that it is stored and
 * exported with the trajectory.
 *
 * @param search the method's name
 * @param asked how often the policy was asked to decide, its own answer included
 * @param tokens what models produced for that
 * @param tried steps taken in forks of the episode
 * @param left nodes that are not kept, the last of a breadth-first order
 * @param branches what was thought of first
 */
public record SearchTree(
    String search, long asked, long tokens, long tried, int left, List<Branch> branches) {
  /** Most nodes that are kept. */
  static final int MOST = 1000;

  private static final String NAME = "search-tree";
  private static final String MEDIA_TYPE = "text/x-agoge-search-tree";

  public SearchTree {
    branches = List.copyOf(branches);
  }

  /**
   * An action and what was thought of it.
   *
   * @param player who takes it
   * @param visits how often it was valued; in a vote, its votes
   * @param value mean value for the player that thought; NaN if it was not valued
   * @param prior how probable the policy found it among its siblings
   * @param ended whether it ends the episode
   * @param chosen whether it was done
   * @param remark what else is to be said; may be empty
   */
  public record Branch(
      String action,
      int player,
      int visits,
      double value,
      double prior,
      boolean ended,
      boolean chosen,
      String remark,
      List<Branch> branches) {
    public Branch {
      branches = List.copyOf(branches);
    }
  }

  static SearchTree of(String search, Thinking thinking, Node chosen) {
    return TreeCutting.of(search, thinking, chosen);
  }

  /** The tree that a player noted with a step, if it searched. */
  public static Optional<SearchTree> of(Step step) {
    return step.attachments().stream()
        .filter(a -> a.mediaType().equals(MEDIA_TYPE))
        .map(a -> TreeText.read(new String(a.data(), StandardCharsets.UTF_8)))
        .findFirst();
  }

  /** Whether this is how a search was noted. */
  public static boolean isTree(Attachment attachment) {
    return attachment.mediaType().equals(MEDIA_TYPE);
  }

  /** The tree as a note beside a decision. */
  public Attachment note() {
    return new Attachment(NAME, MEDIA_TYPE, TreeText.write(this).getBytes(StandardCharsets.UTF_8));
  }
}
