package dev.agoge.environments.shell.machine;

import dev.agoge.environments.shell.machine.Lexer.Token;
import dev.agoge.environments.shell.machine.Syntax.Link;
import dev.agoge.environments.shell.machine.Syntax.Loop;
import dev.agoge.environments.shell.machine.Syntax.Pipeline;
import dev.agoge.environments.shell.machine.Syntax.Redirection;
import dev.agoge.environments.shell.machine.Syntax.Sequence;
import dev.agoge.environments.shell.machine.Syntax.Simple;
import dev.agoge.environments.shell.machine.Syntax.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads a line: pipelines joined by {@code ;}, {@code &&} and {@code ||}, of simple commands and
 * {@code for} loops.
 */
final class Parser {
  private static final Set<String> REDIRECTIONS = Set.of(">", ">>", "<", "2>", "2>>", "&>");
  private static final Set<String> JOINS = Set.of("2>&1", ">&2");
  private static final int LONGEST_PIPELINE = 16;
  private static final int DEEPEST = 8;

  private final List<Token> tokens;
  private int at;
  private int depth;

  private Parser(List<Token> tokens) {
    this.tokens = tokens;
  }

  static Sequence parse(String line) {
    Parser parser = new Parser(Lexer.tokens(line));
    Sequence sequence = parser.sequence("");
    if (parser.at < parser.tokens.size()) {
      throw parser.unexpected();
    }
    return sequence;
  }

  private Sequence sequence(String end) {
    List<Link> links = new ArrayList<>();
    String sign = ";";
    while (isSign("\n")) {
      at++;
    }
    while (at < tokens.size() && !(!end.isEmpty() && isWord(end))) {
      links.add(new Link(sign, pipeline()));
      if (at == tokens.size() || !(isSign(";") || isSign("\n") || isSign("&&") || isSign("||"))) {
        break;
      }
      sign = isSign("\n") ? ";" : sign();
      at++;
      while (isSign("\n")) {
        at++;
      }
      if (at == tokens.size() && !sign.equals(";")) {
        throw unexpected();
      }
    }
    return new Sequence(List.copyOf(links));
  }

  private Pipeline pipeline() {
    boolean negated = isWord("!");
    at += negated ? 1 : 0;
    List<Syntax> commands = new ArrayList<>(List.of(command()));
    while (isSign("|")) {
      at++;
      commands.add(command());
    }
    if (commands.size() > LONGEST_PIPELINE) {
      throw new Trouble("syntax error: more than " + LONGEST_PIPELINE + " commands in a pipeline");
    }
    return new Pipeline(List.copyOf(commands), negated);
  }

  private Syntax command() {
    return isWord("for") ? loop() : simple();
  }

  private Syntax loop() {
    if (++depth > DEEPEST) {
      throw new Trouble("syntax error: loops are nested too deeply");
    }
    at++;
    String name = word().plain();
    if (!name.matches("[A-Za-z_][A-Za-z0-9_]*")) {
      throw new Trouble("syntax error: bad for loop variable");
    }
    expect("in");
    List<Word> words = new ArrayList<>();
    while (at < tokens.size() && tokens.get(at) instanceof Token.Text) {
      words.add(word());
    }
    while (isSign(";") || isSign("\n")) {
      at++;
    }
    expect("do");
    Sequence body = sequence("done");
    expect("done");
    depth--;
    return new Loop(name, List.copyOf(words), body);
  }

  private Syntax simple() {
    List<Word> words = new ArrayList<>();
    List<Redirection> redirections = new ArrayList<>();
    while (at < tokens.size()) {
      if (tokens.get(at) instanceof Token.Text) {
        words.add(word());
      } else if (REDIRECTIONS.contains(sign())) {
        String sign = sign();
        at++;
        redirections.add(new Redirection(sign, word()));
      } else if (JOINS.contains(sign())) {
        redirections.add(new Redirection(sign(), new Word(List.of())));
        at++;
      } else {
        break;
      }
    }
    if (words.isEmpty() && redirections.isEmpty()) {
      throw unexpected();
    }
    return new Simple(List.copyOf(words), List.copyOf(redirections));
  }

  private Word word() {
    if (at < tokens.size() && tokens.get(at) instanceof Token.Text(Word word)) {
      at++;
      return word;
    }
    throw unexpected();
  }

  private void expect(String keyword) {
    if (!isWord(keyword)) {
      throw new Trouble("syntax error: expected '" + keyword + "'");
    }
    at++;
  }

  private String sign() {
    return at < tokens.size() && tokens.get(at) instanceof Token.Sign(String sign) ? sign : "";
  }

  private boolean isSign(String wanted) {
    return sign().equals(wanted);
  }

  private boolean isWord(String wanted) {
    return at < tokens.size()
        && tokens.get(at) instanceof Token.Text(Word word)
        && word.plain().equals(wanted);
  }

  private Trouble unexpected() {
    String what =
        at >= tokens.size()
            ? "end of line"
            : sign().isEmpty() ? "word" : "'" + sign().replace("\n", "newline") + "'";
    String why =
        switch (sign()) {
          case "<<" -> " (here-documents are not supported)";
          case "&" -> " (jobs in the background are not supported)";
          case "(" -> " (subshells are not supported)";
          default -> "";
        };
    return new Trouble("syntax error: unexpected " + what + why);
  }
}
