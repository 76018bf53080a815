package dev.agoge.environments.shell.machine;

import dev.agoge.environments.shell.machine.Syntax.Link;
import dev.agoge.environments.shell.machine.Syntax.Loop;
import dev.agoge.environments.shell.machine.Syntax.Pipeline;
import dev.agoge.environments.shell.machine.Syntax.Redirection;
import dev.agoge.environments.shell.machine.Syntax.Sequence;
import dev.agoge.environments.shell.machine.Syntax.Simple;
import dev.agoge.environments.shell.machine.Syntax.Word;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs what {@link Parser} read. */
final class Interpreter {
  private static final Pattern ASSIGNMENT =
      Pattern.compile("([A-Za-z_][A-Za-z0-9_]*)=(.*)", Pattern.DOTALL);
  private static final Pattern BEGUN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*=.*");
  private static final int NOT_FOUND = 127;

  private final Session session;
  private final Expander expander;
  private final StringBuilder err;

  Interpreter(Session session, StringBuilder err) {
    this.session = session;
    this.err = err;
    this.expander = new Expander(session, this::substitute);
  }

  /** Runs a line and gives what it prints. */
  String run(String line) {
    session.budget().enter();
    StringBuilder out = new StringBuilder();
    run(Parser.parse(line), "", out);
    session.budget().leave();
    return out.toString();
  }

  /** A substitution runs in a shell of its own: where it goes and what it sets is forgotten. */
  private String substitute(String line) {
    String here = session.files().here();
    NavigableMap<String, String> variables = session.variables();
    session.variables(new TreeMap<>(variables));
    try {
      return run(line);
    } finally {
      session.files().returnTo(here);
      session.variables(variables);
    }
  }

  private void run(Syntax syntax, String in, StringBuilder out) {
    session.budget().spend(200);
    switch (syntax) {
      case Sequence(List<Link> links) -> {
        for (Link link : links) {
          boolean skip =
              (link.sign().equals("&&") && session.status() != 0)
                  || (link.sign().equals("||") && session.status() == 0);
          if (!skip) {
            run(link.pipeline(), in, out);
          }
        }
      }
      case Pipeline(List<Syntax> commands, boolean negated) -> {
        pipe(commands, in, out);
        if (negated) {
          session.status(session.status() == 0 ? 1 : 0);
        }
      }
      case Loop(String name, List<Word> words, Syntax body) -> {
        session.status(0);
        for (String value : expander.fields(words)) {
          session.variables().put(name, value);
          run(body, in, out);
        }
      }
      case Simple simple -> simple(simple, in, out);
    }
    session.budget().stream(out.length());
  }

  private void pipe(List<Syntax> commands, String in, StringBuilder out) {
    if (commands.size() == 1) {
      run(commands.getFirst(), in, out);
      return;
    }
    String here = session.files().here();
    NavigableMap<String, String> variables = session.variables();
    String stream = in;
    for (Syntax command : commands) {
      session.variables(new TreeMap<>(variables));
      StringBuilder written = new StringBuilder();
      run(command, stream, written);
      stream = written.toString();
      session.files().returnTo(here);
    }
    session.variables(variables);
    out.append(stream);
  }

  private void simple(Simple simple, String in, StringBuilder out) {
    int first = 0;
    TreeMap<String, String> assigned = new TreeMap<>();
    while (first < simple.words().size()) {
      Word word = simple.words().get(first);
      boolean plain =
          !word.pieces().isEmpty()
              && word.pieces().getFirst() instanceof Syntax.Literal(String text, boolean quoted)
              && !quoted
              && BEGUN.matcher(text).matches();
      if (!plain) {
        break;
      }
      Matcher assignment = ASSIGNMENT.matcher(expander.text(word));
      if (!assignment.matches()) {
        break;
      }
      assigned.put(assignment.group(1), assignment.group(2));
      first++;
    }
    List<String> fields = expander.fields(simple.words().subList(first, simple.words().size()));
    if (fields.isEmpty()) {
      session.variables().putAll(assigned);
      session.status(0);
    }
    NavigableMap<String, String> variables = session.variables();
    if (!fields.isEmpty() && !assigned.isEmpty()) {
      session.variables(new TreeMap<>(variables));
      session.variables().putAll(assigned);
    }
    redirected(simple.redirections(), fields, in, out);
    if (!fields.isEmpty() && !assigned.isEmpty()) {
      session.variables(variables);
    }
  }

  private void redirected(
      List<Redirection> redirections, List<String> fields, String in, StringBuilder out) {
    Streams streams = new Streams(session, in, out, err);
    for (Redirection redirection : redirections) {
      String path = expander.text(redirection.target());
      try {
        streams.redirect(redirection.sign(), path);
      } catch (Trouble e) {
        err.append("sh: ").append(path).append(": ").append(e.words()).append('\n');
        session.status(1);
        return;
      }
    }
    if (!fields.isEmpty()) {
      StringBuilder printed = new StringBuilder();
      StringBuilder complained = new StringBuilder();
      session.status(invoke(session, fields, streams.in(), printed, complained));
      streams.write(printed.toString(), complained.toString());
    }
  }

  /** Runs one command by its name. */
  static int invoke(
      Session session, List<String> fields, String in, StringBuilder out, StringBuilder err) {
    String name = fields.getFirst();
    Command command = Commands.ALL.get(name);
    session.budget().spend(200);
    if (command == null) {
      err.append("sh: ").append(brief(name)).append(": ");
      err.append(name.contains("/") ? missing(session, name) : "command not found").append('\n');
      return NOT_FOUND;
    }
    Call call = new Call(session, name, fields.subList(1, fields.size()), in, out, err);
    try {
      return command.run(call);
    } catch (Trouble e) {
      return call.fail(e.words());
    }
  }

  private static String brief(String name) {
    return name.length() > 80 ? name.substring(0, 80) + "..." : name;
  }

  private static String missing(Session session, String path) {
    try {
      return session.files().find(path).isPresent()
          ? "programs cannot be run here; read it with cat"
          : Trouble.MISSING;
    } catch (Trouble e) {
      return e.words();
    }
  }
}
