package dev.agoge.environments.shell.machine;

import dev.agoge.environments.shell.machine.Syntax.Literal;
import dev.agoge.environments.shell.machine.Syntax.Piece;
import dev.agoge.environments.shell.machine.Syntax.Substitution;
import dev.agoge.environments.shell.machine.Syntax.Variable;
import dev.agoge.environments.shell.machine.Syntax.Word;
import java.util.ArrayList;
import java.util.List;

/** Splits a line into words and signs. */
final class Lexer {
  private static final List<String> SIGNS =
      List.of(
          "2>&1", "2>>", "&>", ">&2", "2>", "&&", "||", ">>", "<<", ";", "|", ">", "<", "&", "(",
          ")", "\n");
  private static final String BEGINNINGS = "2&|>;<()\n";

  /** A word, or a sign. */
  sealed interface Token {
    record Text(Word word) implements Token {}

    record Sign(String sign) implements Token {}
  }

  private final String line;
  private int at;
  private final List<Piece> pieces = new ArrayList<>();
  private final StringBuilder plain = new StringBuilder();

  private Lexer(String line) {
    this.line = line;
  }

  static List<Token> tokens(String line) {
    return new Lexer(line).read();
  }

  private List<Token> read() {
    List<Token> tokens = new ArrayList<>();
    while (at < line.length()) {
      char c = line.charAt(at);
      String sign = sign();
      if (c == ' ' || c == '\t' || c == '\r') {
        endWord(tokens);
        at++;
      } else if (c == '#' && plain.isEmpty() && pieces.isEmpty()) {
        int end = line.indexOf('\n', at);
        at = end < 0 ? line.length() : end;
      } else if (!sign.isEmpty()) {
        endWord(tokens);
        tokens.add(new Token.Sign(sign));
        at += sign.length();
      } else {
        piece(c);
      }
    }
    endWord(tokens);
    return tokens;
  }

  private String sign() {
    if (BEGINNINGS.indexOf(line.charAt(at)) < 0) {
      return "";
    }
    for (String sign : SIGNS) {
      boolean digit = sign.charAt(0) == '2';
      if (line.startsWith(sign, at) && !(digit && !(plain.isEmpty() && pieces.isEmpty()))) {
        return sign;
      }
    }
    return "";
  }

  private void piece(char c) {
    switch (c) {
      case '\'' -> {
        int end = line.indexOf('\'', at + 1);
        require(end >= 0, "unterminated quoted string");
        add(new Literal(line.substring(at + 1, end), true));
        at = end + 1;
      }
      case '"' -> doubleQuoted();
      case '\\' -> {
        if (at + 1 < line.length() && line.charAt(at + 1) != '\n') {
          add(new Literal(line.substring(at + 1, at + 2), true));
        }
        at += 2;
      }
      case '$' -> dollar(false);
      case '`' -> backquoted(false);
      default -> {
        plain.append(c);
        at++;
      }
    }
  }

  private void doubleQuoted() {
    at++;
    StringBuilder text = new StringBuilder();
    add(new Literal("", true));
    while (at < line.length() && line.charAt(at) != '"') {
      char c = line.charAt(at);
      if (c == '\\' && at + 1 < line.length() && "\"\\$`".indexOf(line.charAt(at + 1)) >= 0) {
        text.append(line.charAt(at + 1));
        at += 2;
      } else if (c == '$' || c == '`') {
        add(new Literal(text.toString(), true));
        text.setLength(0);
        if (c == '$') {
          dollar(true);
        } else {
          backquoted(true);
        }
      } else {
        text.append(c);
        at++;
      }
    }
    require(at < line.length(), "unterminated quoted string");
    at++;
    add(new Literal(text.toString(), true));
  }

  private void backquoted(boolean quoted) {
    int end = line.indexOf('`', at + 1);
    require(end >= 0, "unterminated `");
    add(new Substitution(line.substring(at + 1, end), quoted));
    at = end + 1;
  }

  private void dollar(boolean quoted) {
    char next = at + 1 < line.length() ? line.charAt(at + 1) : ' ';
    if (next == '(') {
      int end = closing(at + 1);
      add(new Substitution(line.substring(at + 2, end), quoted));
      at = end + 1;
    } else if (next == '{') {
      int end = line.indexOf('}', at);
      require(end >= 0, "unterminated ${");
      String name = line.substring(at + 2, end);
      require(name.matches("[A-Za-z_][A-Za-z0-9_]*|\\?"), "bad substitution");
      add(new Variable(name, quoted));
      at = end + 1;
    } else if (next == '?') {
      add(new Variable("?", quoted));
      at += 2;
    } else {
      int end = at + 1;
      while (end < line.length() && isName(line.charAt(end), end > at + 1)) {
        end++;
      }
      add(
          end == at + 1
              ? new Literal("$", quoted)
              : new Variable(line.substring(at + 1, end), quoted));
      at = end;
    }
  }

  /** Where the parenthesis that opens at a place closes; quotes are looked over. */
  private int closing(int open) {
    int depth = 0;
    for (int i = open; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\'') {
        int end = line.indexOf('\'', i + 1);
        i = end < 0 ? line.length() : end;
      } else if (c == '\\') {
        i++;
      } else {
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        if (depth == 0) {
          return i;
        }
      }
    }
    throw new Trouble("syntax error: unterminated $(");
  }

  private static boolean isName(char c, boolean digits) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || c == '_'
        || (digits && c >= '0' && c <= '9');
  }

  private void add(Piece piece) {
    endPlain();
    pieces.add(piece);
  }

  private void endPlain() {
    if (!plain.isEmpty()) {
      pieces.add(new Literal(plain.toString(), false));
      plain.setLength(0);
    }
  }

  private void endWord(List<Token> tokens) {
    endPlain();
    if (!pieces.isEmpty()) {
      tokens.add(new Token.Text(new Word(List.copyOf(pieces))));
      pieces.clear();
    }
  }

  private static void require(boolean good, String complaint) {
    if (!good) {
      throw new Trouble("syntax error: " + complaint);
    }
  }
}
