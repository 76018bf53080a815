package dev.agoge.environments.office;

import dev.agoge.environments.tools.JsonText;
import java.util.List;
import java.util.TreeSet;

/**
 * A mail that went out.
 *
 * @param to full names, sorted
 */
record Sent(List<String> to, String subject, String body) {

  Sent {
    to = List.copyOf(new TreeSet<>(to));
  }

  String json() {
    return JsonText.object("to", to, "subject", subject, "body", body);
  }
}
