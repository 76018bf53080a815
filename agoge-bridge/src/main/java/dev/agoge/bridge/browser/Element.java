package dev.agoge.bridge.browser;

import java.util.List;
import java.util.Set;

/**
 * Something on a page as the accessibility tree has it.
 *
 * @param id its number in this episode
 * @param node the browser's own number for it
 * @param depth how deep in the tree, from 0
 * @param role such as {@code button}
 * @param name what it is called
 * @param value what stands in it; empty if nothing
 * @param states such as {@code focused}, {@code checked='true'}
 */
record Element(
    int id, int node, int depth, String role, String name, String value, List<String> states) {
  private static final Set<String> CLICKABLE =
      Set.of(
          "button",
          "link",
          "checkbox",
          "radio",
          "tab",
          "menuitem",
          "switch",
          "treeitem",
          // The summary of a section that opens and closes.
          "DisclosureTriangle");
  private static final Set<String> WRITABLE = Set.of("textbox", "searchbox", "spinbutton");

  boolean clickable() {
    return CLICKABLE.contains(role) && enabled();
  }

  boolean writable() {
    return WRITABLE.contains(role) && enabled();
  }

  boolean list() {
    return role.equals("combobox") || role.equals("listbox");
  }

  private boolean enabled() {
    return !states.contains("disabled");
  }

  /** A line of the tree, in the manner of BrowserGym: {@code [12] button 'Send', focused}. */
  String line() {
    StringBuilder line = new StringBuilder("\t".repeat(depth));
    line.append('[').append(id).append("] ").append(role);
    line.append(" '").append(name.replace("\n", " ")).append('\'');
    if (!value.isEmpty()) {
      line.append(", value='").append(value.replace("\n", " ")).append('\'');
    }
    states.forEach(state -> line.append(", ").append(state));
    return line.toString();
  }
}
