package dev.agoge.bridge.browser;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * What a page shows, as its accessibility tree: elements without meaning of their own are left out,
 * and their children take their place.
 */
record Tree(List<Element> elements) {
  private static final int LONGEST = 2000;

  /** Carry nothing that their children do not say. */
  private static final Set<String> DUMB =
      Set.of("generic", "none", "InlineTextBox", "LineBreak", "ScrollArea", "MenuListPopup");

  private static final Set<String> SHOWN_IF_TRUE =
      Set.of("focused", "disabled", "required", "readonly", "selected", "modal");
  private static final Set<String> SHOWN = Set.of("checked", "expanded", "pressed", "level");

  /**
   * Reads the answer of {@code Accessibility.getFullAXTree}.
   *
   * @param numbers gives an element of the browser its number in the episode
   */
  static Tree of(JsonNode answer, Numbers numbers) {
    Map<String, JsonNode> nodes = new HashMap<>();
    answer.path("nodes").forEach(node -> nodes.put(node.path("nodeId").asString(), node));
    List<Element> elements = new ArrayList<>();
    if (!answer.path("nodes").isEmpty()) {
      add(answer.path("nodes").get(0), nodes, numbers, 0, elements);
    }
    return new Tree(List.copyOf(elements));
  }

  /** Gives numbers to what is seen for the first time. */
  interface Numbers {
    int of(int node);
  }

  private static void add(
      JsonNode node, Map<String, JsonNode> nodes, Numbers numbers, int depth, List<Element> to) {
    if (to.size() >= LONGEST) {
      return;
    }
    String role = node.path("role").path("value").asString("");
    String name = node.path("name").path("value").asString("");
    boolean shown =
        !node.path("ignored").asBoolean(false)
            && !DUMB.contains(role)
            && !(role.equals("StaticText") && name.isBlank());
    int below = depth;
    if (shown) {
      to.add(element(node, role, name, numbers, depth));
      below++;
    }
    // The text of a named element repeats its name.
    boolean leaf = role.equals("StaticText") || role.equals("option");
    for (JsonNode child : node.path("childIds")) {
      JsonNode found = nodes.get(child.asString());
      if (found != null && !leaf && !repeats(found, role, name)) {
        add(found, nodes, numbers, below, to);
      }
    }
  }

  private static boolean repeats(JsonNode child, String role, String name) {
    return child.path("role").path("value").asString("").equals("StaticText")
        && !role.isEmpty()
        && child.path("name").path("value").asString("").strip().equals(name.strip());
  }

  private static Element element(
      JsonNode node, String role, String name, Numbers numbers, int depth) {
    List<String> states = new ArrayList<>();
    for (JsonNode property : node.path("properties")) {
      String key = property.path("name").asString("");
      String value = property.path("value").path("value").asString("");
      if (SHOWN_IF_TRUE.contains(key) && value.equals("true")) {
        states.add(key);
      } else if (SHOWN.contains(key)) {
        states.add(key + "='" + value + "'");
      }
    }
    int backend = node.path("backendDOMNodeId").asInt(0);
    String value = node.path("value").path("value").asString("");
    return new Element(numbers.of(backend), backend, depth, role, name, value, states);
  }

  /** The element with a number, if it is on the page now. */
  Optional<Element> find(int id) {
    return elements.stream().filter(e -> e.id() == id).findFirst();
  }

  /** The options of a list, in order. */
  List<Element> options(Element list) {
    int at = elements.indexOf(list);
    return elements.stream()
        .skip(at + 1L)
        .takeWhile(e -> e.depth() > list.depth())
        .filter(e -> e.role().equals("option"))
        .toList();
  }

  String text() {
    return elements.stream().map(Element::line).collect(Collectors.joining("\n"));
  }
}
