package dev.agoge.environments.office;

import dev.agoge.environments.tools.JsonText;

/**
 * Something to be done.
 *
 * @param content what it is apart from its id; equal for to-dos that are as good as each other
 */
record Todo(String id, String title, String due, boolean done, String content) {

  /**
   * A to-do.
   *
   * @param due a date such as 2027-01-05, or empty
   */
  static Todo of(String id, String title, String due, boolean done) {
    String content = "todo|" + Words.normal(title) + "|" + due + "|" + done;
    return new Todo(id, title, due, done, content);
  }

  Todo completed() {
    return of(id, title, due, true);
  }

  String json() {
    return JsonText.object("id", id, "title", title, "due", due, "done", done);
  }
}
