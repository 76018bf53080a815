package dev.agoge.bridge.browser;

import dev.agoge.bridge.browser.Command.Back;
import dev.agoge.bridge.browser.Command.Click;
import dev.agoge.bridge.browser.Command.Goto;
import dev.agoge.bridge.browser.Command.Press;
import dev.agoge.bridge.browser.Command.Scroll;
import dev.agoge.bridge.browser.Command.Select;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Carries out commands on a page with mouse and keyboard, as a person would. */
record Hands(Tab tab) {

  /**
   * Does it.
   *
   * @param tree what is on the page now
   * @return why it cannot be done; empty if it was
   */
  Optional<String> perform(Command command, Tree tree) {
    try {
      return switch (command) {
        case Click(int id) -> on(tree, id, this::click);
        case Command.Type(int id, String text) -> on(tree, id, element -> type(element, text));
        case Select(int id, String option) ->
            on(tree, id, element -> select(element, option, tree));
        case Press(String key) -> press(key);
        case Scroll(boolean down) -> scroll(down);
        case Goto(String url) -> go(url);
        case Back() -> back();
      };
    } catch (DevTools.RefusedException e) {
      return Optional.of("that cannot be done here (" + e.getMessage() + ")");
    }
  }

  private interface Deed {
    Optional<String> on(Element element);
  }

  private static Optional<String> on(Tree tree, int id, Deed deed) {
    Optional<Element> element = tree.find(id);
    return element.isPresent()
        ? deed.on(element.get())
        : Optional.of("there is no element " + id + " on this page");
  }

  private Optional<String> click(Element element) {
    tab.call("DOM.scrollIntoViewIfNeeded", "backendNodeId", element.node());
    JsonNode quad =
        tab.call("DOM.getContentQuads", "backendNodeId", element.node()).path("quads").path(0);
    if (quad.size() < 8) {
      return Optional.of("element " + element.id() + " is not visible");
    }
    double x = (quad.get(0).asDouble() + quad.get(4).asDouble()) / 2;
    double y = (quad.get(1).asDouble() + quad.get(5).asDouble()) / 2;
    for (String what : List.of("mouseMoved", "mousePressed", "mouseReleased")) {
      tab.call(
          "Input.dispatchMouseEvent",
          "type",
          what,
          "x",
          x,
          "y",
          y,
          "button",
          what.equals("mouseMoved") ? "none" : "left",
          "clickCount",
          what.equals("mouseMoved") ? 0 : 1);
    }
    return Optional.empty();
  }

  private Optional<String> type(Element element, String text) {
    if (!element.writable() && !element.role().equals("combobox")) {
      return Optional.of("element " + element.id() + " takes no text");
    }
    tab.call("DOM.focus", "backendNodeId", element.node());
    callOn(element, "function() { if (this.select) this.select(); }");
    if (text.isEmpty()) {
      key("Delete");
    } else {
      tab.call("Input.insertText", "text", text);
    }
    return Optional.empty();
  }

  private Optional<String> select(Element element, String option, Tree tree) {
    if (!element.list()) {
      return Optional.of("element " + element.id() + " is no list to select from");
    }
    boolean there = tree.options(element).stream().anyMatch(o -> o.name().equals(option.strip()));
    if (!there) {
      return Optional.of("element " + element.id() + " has no option '" + option.strip() + "'");
    }
    callOn(
        element,
        """
        function(label) {
          for (const o of this.options) if (o.label.trim() === label) o.selected = true;
          this.dispatchEvent(new Event('input', {bubbles: true}));
          this.dispatchEvent(new Event('change', {bubbles: true}));
        }\
        """,
        option.strip());
    return Optional.empty();
  }

  private void callOn(Element element, String function, String... arguments) {
    String object =
        tab.call("DOM.resolveNode", "backendNodeId", element.node())
            .path("object")
            .path("objectId")
            .asString();
    tab.call(
        "Runtime.callFunctionOn",
        "objectId",
        object,
        "functionDeclaration",
        function,
        "arguments",
        List.of(arguments).stream().map(a -> Map.of("value", a)).toList());
  }

  private Optional<String> press(String name) {
    key(name);
    return Optional.empty();
  }

  private void key(String name) {
    Keys.Key key = Keys.of(name);
    tab.call(
        "Input.dispatchKeyEvent",
        "type",
        key.text().isEmpty() ? "rawKeyDown" : "keyDown",
        "key",
        name.equals("Space") ? " " : name,
        "code",
        key.code(),
        "text",
        key.text(),
        "windowsVirtualKeyCode",
        key.number());
    tab.call(
        "Input.dispatchKeyEvent",
        "type",
        "keyUp",
        "key",
        name,
        "code",
        key.code(),
        "windowsVirtualKeyCode",
        key.number());
  }

  private Optional<String> scroll(boolean down) {
    tab.evaluate("window.scrollBy(0, " + (down ? "" : "-") + "0.8 * window.innerHeight)");
    return Optional.empty();
  }

  private Optional<String> go(String url) {
    String full = url.contains("://") ? url : Site.ORIGIN + url.replaceFirst("^/", "");
    return tab.has(full) && tab.navigate(full)
        ? Optional.empty()
        : Optional.of("there is no page " + url);
  }

  private Optional<String> back() {
    JsonNode history = tab.call("Page.getNavigationHistory");
    int at = history.path("currentIndex").asInt(0);
    JsonNode before = history.path("entries").path(at - 1);
    if (!before.path("url").asString("").startsWith(Site.ORIGIN)) {
      return Optional.of("there is no page to go back to");
    }
    return go(before.path("url").asString());
  }
}
