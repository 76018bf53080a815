package dev.agoge.environments.shell.machine;

import dev.agoge.environments.shell.machine.Syntax.Literal;
import dev.agoge.environments.shell.machine.Syntax.Piece;
import dev.agoge.environments.shell.machine.Syntax.Substitution;
import dev.agoge.environments.shell.machine.Syntax.Variable;
import dev.agoge.environments.shell.machine.Syntax.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Turns words into arguments: variables, substitutions, splitting, globs, in this order. */
final class Expander {
  private static final String SIGNS = "*?[";
  private static final int MOST_WORDS = 2000;

  private final Session session;
  private final UnaryOperator<String> run;

  /**
   * For a session.
   *
   * @param run gives what a line prints
   */
  Expander(Session session, UnaryOperator<String> run) {
    this.session = session;
    this.run = run;
  }

  /** The arguments that some words give. */
  List<String> fields(List<Word> words) {
    List<String> fields = new ArrayList<>();
    for (Word word : words) {
      for (String pattern : split(word)) {
        fields.addAll(glob(pattern));
      }
      if (fields.size() > MOST_WORDS) {
        throw new Budget.Exceeded("too many words");
      }
    }
    return fields;
  }

  /** One argument without splitting and globs, as for an assignment or a redirection. */
  String text(Word word) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < word.pieces().size(); i++) {
      String value = value(word.pieces().get(i), i == 0);
      session.budget().stream(text.length() + value.length());
      text.append(value);
    }
    return text.toString();
  }

  private String value(Piece piece, boolean first) {
    return switch (piece) {
      case Literal(String text, boolean quoted) ->
          first && !quoted && (text.equals("~") || text.startsWith("~/"))
              ? Machine.HOME + text.substring(1)
              : text;
      case Variable(String name, _) ->
          name.equals("?")
              ? String.valueOf(session.status())
              : session.variables().getOrDefault(name, "");
      case Substitution(String line, _) -> {
        String out = run.apply(line);
        int end = out.length();
        while (end > 0 && out.charAt(end - 1) == '\n') {
          end--;
        }
        yield out.substring(0, end);
      }
    };
  }

  /** Patterns, in which quoted signs are escaped. */
  private List<String> split(Word word) {
    List<String> patterns = new ArrayList<>();
    StringBuilder current = new StringBuilder();
    boolean begun = false;
    for (int i = 0; i < word.pieces().size(); i++) {
      Piece piece = word.pieces().get(i);
      String value = value(piece, i == 0);
      session.budget().stream(current.length() + value.length());
      if (piece.quoted() || piece instanceof Literal) {
        begun = true;
        current.append(piece.quoted() ? escaped(value) : value);
        continue;
      }
      for (int c = 0; c < value.length(); c++) {
        if (" \t\n".indexOf(value.charAt(c)) < 0) {
          begun = true;
          current.append(value.charAt(c) == '\\' ? "\\\\" : value.charAt(c));
        } else if (begun) {
          patterns.add(current.toString());
          current.setLength(0);
          begun = false;
        }
      }
    }
    if (begun) {
      patterns.add(current.toString());
    }
    return patterns;
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      escaped.append(c == '\\' || c == ']' || SIGNS.indexOf(c) >= 0 ? "\\" : "").append(c);
    }
    return escaped.toString();
  }

  private static String unescaped(String pattern) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      if (pattern.charAt(i) == '\\' && i + 1 < pattern.length()) {
        i++;
      }
      text.append(pattern.charAt(i));
    }
    return text.toString();
  }

  private static boolean isGlob(String pattern) {
    for (int i = 0; i < pattern.length(); i++) {
      if (pattern.charAt(i) == '\\') {
        i++;
      } else if (SIGNS.indexOf(pattern.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** The paths that match; the pattern itself if none does. */
  private List<String> glob(String pattern) {
    if (!isGlob(pattern)) {
      return List.of(unescaped(pattern));
    }
    List<String> found = List.of(pattern.startsWith("/") ? "/" : "");
    for (String part : pattern.split("/", -1)) {
      if (!part.isEmpty()) {
        found = step(found, part);
      }
    }
    if (pattern.endsWith("/")) {
      found = found.stream().filter(session.files()::isFolder).map(path -> path + "/").toList();
    }
    return found.isEmpty() ? List.of(unescaped(pattern)) : found;
  }

  private List<String> step(List<String> folders, String part) {
    List<String> next = new ArrayList<>();
    for (String folder : folders) {
      String prefix = folder.isEmpty() || folder.endsWith("/") ? folder : folder + "/";
      if (!isGlob(part)) {
        if (exists(prefix + unescaped(part))) {
          next.add(prefix + unescaped(part));
        }
        continue;
      }
      for (String name : names(prefix.isEmpty() ? "." : prefix)) {
        boolean hidden = name.startsWith(".") && !part.startsWith(".");
        if (!hidden && Glob.matches(part, name, session.budget())) {
          next.add(prefix + name);
        }
      }
    }
    return next;
  }

  private boolean exists(String path) {
    try {
      return session.files().find(path).isPresent();
    } catch (Trouble e) {
      return false;
    }
  }

  private Iterable<String> names(String folder) {
    try {
      return session.files().list(folder).entries().keySet();
    } catch (Trouble e) {
      return List.of();
    }
  }
}
