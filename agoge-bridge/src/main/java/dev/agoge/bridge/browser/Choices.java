package dev.agoge.bridge.browser;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What is sensible to do on a page: to click what can be clicked, to write into a field what the
 * goal has in quotation marks, to select an option, to press Enter, to scroll. Other commands are
 * understood too.
 */
final class Choices {
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]{1,100})\"");
  private static final int MOST = 300;

  private Choices() {}

  static List<String> of(Tree tree, String goal) {
    Set<String> choices = new LinkedHashSet<>();
    List<String> phrases = phrases(goal);
    for (Element element : tree.elements()) {
      if (element.clickable()) {
        choices.add("click " + element.id());
      }
      if (element.writable()) {
        phrases.forEach(phrase -> choices.add("type " + element.id() + " " + phrase));
      }
      if (element.list()) {
        tree.options(element).stream()
            .filter(option -> !option.name().isBlank())
            .forEach(o -> choices.add("select " + element.id() + " " + o.name().strip()));
      }
    }
    choices.add("press Enter");
    choices.add("scroll down");
    choices.add("scroll up");
    return List.copyOf(new ArrayList<>(choices).subList(0, Math.min(MOST, choices.size())));
  }

  private static List<String> phrases(String goal) {
    return QUOTED.matcher(goal).results().map((MatchResult m) -> m.group(1)).distinct().toList();
  }
}
