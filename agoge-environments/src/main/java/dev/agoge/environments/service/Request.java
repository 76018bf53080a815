package dev.agoge.environments.service;

import dev.agoge.environments.tools.ToolCall;
import java.util.List;
import java.util.Optional;

/**
 * Something that the customer wants.
 *
 * @param target id of the order, item, loan … that it is about
 * @param call what is to be done; empty if nothing is
 * @param slots what a proposal must mention for the customer to agree
 * @param openings the request in several wordings; the last is for held-out tasks only
 * @param anchor how the customer calls the target who does not know its number
 * @param details what there is to know beside the target; empty if nothing
 * @param change what the customer wants at first, before changing their mind
 * @param statements what the agent must have said by the end
 * @param closing what an agent says that does right: done, refused, told
 */
record Request(
    String family,
    Kind kind,
    Right right,
    String target,
    Optional<ToolCall> call,
    List<String> slots,
    List<String> openings,
    String anchor,
    String details,
    Optional<Change> change,
    List<Statement> statements,
    String closing) {

  /** What it is right to do. */
  enum Right {
    DO,
    REFUSE,
    TRANSFER,
    TELL
  }

  /**
   * A change of mind at the first proposal.
   *
   * @param call what was wanted at first
   * @param details how that was said
   * @param words the change
   */
  record Change(ToolCall call, String details, String words) {}

  Request {
    slots = List.copyOf(slots);
    openings = List.copyOf(openings);
    statements = List.copyOf(statements);
  }

  Request changing(Change other) {
    return new Request(
        family + "-changed",
        kind,
        right,
        target,
        call,
        slots,
        openings,
        anchor,
        details,
        Optional.of(other),
        statements,
        closing);
  }

  /** The grounds on which it is to be refused; empty if it is not. */
  Optional<Statement.Grounds> grounds() {
    return statements.stream()
        .filter(Statement.Grounds.class::isInstance)
        .map(Statement.Grounds.class::cast)
        .findFirst();
  }

  /** The same in other words. */
  Request opening(List<String> wordings) {
    return new Request(
        family,
        kind,
        right,
        target,
        call,
        slots,
        wordings,
        anchor,
        details,
        change,
        statements,
        closing);
  }

  /** What the agent is to do at some time, before or after the change of mind. */
  Optional<ToolCall> call(boolean changed) {
    return changed || change.isEmpty() ? call : change.map(Change::call);
  }

  String details(boolean changed) {
    return changed ? details : change.map(Change::details).orElse(details);
  }
}
