package dev.agoge.bridge.browser;

import dev.agoge.environment.Action;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Expert;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Asks the page itself what to do next: {@code core.hint()}, which our own pages have. */
final class BrowserExpert implements Expert {
  private static final String HINT =
      """
      (() => {
        const hint = typeof core !== 'undefined' && core.hint ? core.hint() : null;
        window.hintedElement = hint ? hint.on : null;
        return hint ? {act: hint.act, text: hint.text || ''} : null;
      })()\
      """;

  @Override
  public Optional<Action> next(Episode episode) {
    BrowserEpisode played = (BrowserEpisode) episode;
    if (played.ended()) {
      return Optional.empty();
    }
    JsonNode hint = played.tab().evaluate(HINT);
    if (!hint.isObject()) {
      return Optional.empty();
    }
    String act = hint.path("act").asString();
    String text = hint.path("text").asString("");
    if (act.equals("press") || act.equals("back")) {
      return Optional.of(new Action((act + " " + text).strip()));
    }
    return element(played)
        .map(element -> new Action((act + " " + element.id() + " " + text).strip()));
  }

  private static Optional<Element> element(BrowserEpisode played) {
    String object =
        played
            .tab()
            .call("Runtime.evaluate", "expression", "window.hintedElement")
            .path("result")
            .path("objectId")
            .asString("");
    if (object.isEmpty()) {
      return Optional.empty();
    }
    int node =
        played
            .tab()
            .call("DOM.describeNode", "objectId", object)
            .path("node")
            .path("backendNodeId")
            .asInt();
    return played.tree().elements().stream().filter(e -> e.node() == node).findFirst();
  }
}
