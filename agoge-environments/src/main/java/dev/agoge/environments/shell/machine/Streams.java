package dev.agoge.environments.shell.machine;

import java.util.ArrayList;
import java.util.List;

/** Where a command reads from and writes to. */
final class Streams {
  private static final String NOWHERE = "/dev/null";

  private final Session session;
  private final StringBuilder terminal;
  private final StringBuilder complaints;
  private String in;
  private String out = "";
  private String err = "";
  private boolean joined;
  private boolean outJoinsErr;
  private final List<String> opened = new ArrayList<>();

  Streams(Session session, String in, StringBuilder terminal, StringBuilder complaints) {
    this.session = session;
    this.in = in;
    this.terminal = terminal;
    this.complaints = complaints;
  }

  String in() {
    return in;
  }

  /** Redirects; a file that is written to is made or emptied at once. */
  void redirect(String sign, String path) {
    switch (sign) {
      case "<" -> in = path.equals(NOWHERE) ? "" : session.files().read(path);
      case "2>&1" -> joined = true;
      case ">&2" -> outJoinsErr = true;
      default -> open(sign, path);
    }
  }

  private void open(String sign, String path) {
    if (!path.equals(NOWHERE)) {
      session.files().write(path, "", sign.endsWith(">>"));
      opened.add(path);
    }
    if (sign.startsWith("2")) {
      err = path;
    } else {
      out = path;
      joined |= sign.equals("&>");
    }
  }

  /** Brings what a command wrote to where it goes. */
  void write(String printed, String complained) {
    session.budget().stream(printed.length() + complained.length());
    if (outJoinsErr) {
      to(err, complaints, complained + printed);
    } else if (joined) {
      to(out, terminal, printed + complained);
    } else {
      to(out, terminal, printed);
      to(err, complaints, complained);
    }
  }

  private void to(String path, StringBuilder otherwise, String text) {
    if (path.isEmpty()) {
      otherwise.append(text);
    } else if (!path.equals(NOWHERE) && !text.isEmpty() && opened.contains(path)) {
      session.files().write(path, text, true);
    }
  }
}
