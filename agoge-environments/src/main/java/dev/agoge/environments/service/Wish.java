package dev.agoge.environments.service;

import dev.agoge.environments.service.Request.Right;
import dev.agoge.environments.tools.ToolCall;
import java.util.List;
import java.util.Optional;

/**
 * The core of a request for a change.
 *
 * @param call the change, whether it is right to make it or not
 */
record Wish(String family, Kind kind, Right right, String target, ToolCall call) {

  /** A request to be told something. */
  static Request toTell(
      String family,
      String target,
      List<String> openings,
      String anchor,
      List<String> answer,
      String closing) {
    return new Request(
        family,
        Kind.TELL,
        Right.TELL,
        target,
        Optional.empty(),
        List.of(),
        openings,
        anchor,
        "",
        Optional.empty(),
        List.of(new Statement.Fact(answer)),
        closing);
  }

  /** A request that is for a colleague. */
  static Request toTransfer(String family, String target, List<String> openings, String anchor) {
    return new Request(
        family,
        Kind.CLAIM,
        Right.TRANSFER,
        target,
        Optional.empty(),
        List.of(),
        openings,
        anchor,
        "",
        Optional.empty(),
        List.of(),
        "");
  }
}
