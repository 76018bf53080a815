package dev.agoge.environments.office;

import dev.agoge.environments.tools.ToolCall;
import java.util.List;

/**
 * A call that a task may need, or that looks as if.
 *
 * @param text the call as an action
 * @param needs what must have been read to know of it, as bits of {@link Reads}
 * @param before content of the object it changes; empty if it makes one
 * @param after content of the object it makes or leaves; empty if it deletes one, or sends a mail
 */
record Step(ToolCall call, String text, long needs, String before, String after) {

  boolean sends() {
    return call.name().equals("send_mail") || call.name().equals("reply");
  }

  /** The id of the to-do, event or mail it is about; empty if there is none. */
  String target() {
    return call.arguments().get("id") instanceof String id ? id : "";
  }

  /** A mail that is to be sent: to whom exactly, and what it must say. */
  record Wanted(List<String> to, Gist gist) {
    boolean isMetBy(Sent mail) {
      return mail.to().equals(to) && gist.isIn(mail.subject() + "\n" + mail.body());
    }
  }
}
