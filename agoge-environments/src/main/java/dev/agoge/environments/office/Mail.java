package dev.agoge.environments.office;

import dev.agoge.environments.tools.JsonText;

/** A mail that came in; it can be filed, and answered, but not lost. */
record Mail(String id, String from, String subject, String body, String folder) {

  Mail in(String other) {
    return new Mail(id, from, subject, body, other);
  }

  String content() {
    return "mail|" + id + "|" + folder;
  }

  /** Its line in a folder. */
  String head() {
    return JsonText.object("id", id, "from", from, "subject", subject);
  }

  String json() {
    return JsonText.object("id", id, "from", from, "subject", subject, "body", body);
  }
}
