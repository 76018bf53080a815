package dev.agoge.environments.service;

import dev.agoge.environments.tools.ToolCall;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the episodes of a task share: the case, what it comes to, and what can be said in it. */
final class Desk {
  static final String MORE = "Is there anything else that I can do for you?";

  private final Case task;
  private final List<String> facts;
  private final List<Database> stages = new ArrayList<>();
  private final String opening;
  private final String digest;

  Desk(Case task) {
    this.task = task;
    digest = task.digest();
    facts = task.facts();
    for (int done = 0; done < 1 << task.requests().size(); done++) {
      stages.add(task.after(done));
    }
    opening =
        "policy:\n"
            + task.domain().policy()
            + "\ntoday: "
            + task.today()
            + "\n"
            + "call one tool at a time, as {\"name\":\"say\",\"arguments\":{\"text\":\"Hello.\"}};"
            + " the customer ends the talk, or a transfer does\n"
            + "tools:\n"
            + task.domain().toolbox().listing()
            + "\n";
  }

  Case task() {
    return task;
  }

  /** Content of the task. */
  String digest() {
    return digest;
  }

  List<String> facts() {
    return facts;
  }

  /** Policy and tools, shown at the start. */
  String opening() {
    return opening;
  }

  /** Which requests were done, as bits; empty if anything else was done. */
  Optional<Integer> done(Database database) {
    int at = stages.indexOf(database);
    if (at < 0) {
      return Optional.empty();
    }
    // Requests without a change count as done, so that the highest of equal stages is meant.
    return Optional.of(stages.lastIndexOf(database));
  }

  boolean isSuccess(ServiceState state) {
    Ledger ledger = state.ledger();
    boolean transferred = state.talk().phase() == Talk.Phase.TRANSFERRED;
    return state.talk().isOver()
        && !ledger.breach()
        && transferred == task.endsInTransfer()
        && ledger.customer().equals(task.customer())
        && ledger.said() == allStatements()
        && ledger.database().equals(stages.getLast());
  }

  private int allStatements() {
    return (1 << task.statements().size()) - 1;
  }

  /** The ledger after a sentence. */
  Ledger said(ServiceState state, Heard heard) {
    Set<Reason> named = named(heard);
    int bits = 0;
    for (int i = 0; i < task.statements().size(); i++) {
      boolean made = task.statements().get(i).isMadeBy(heard, named, state.talk().read());
      bits |= made ? 1 << i : 0;
    }
    return state.ledger().saying(bits, misleads(state, heard, named));
  }

  private Set<Reason> named(Heard heard) {
    Set<Reason> named = EnumSet.noneOf(Reason.class);
    if (heard.refuses()) {
      task.domain().reasons().stream().filter(r -> r.isIn(heard.plain())).forEach(named::add);
    }
    return named;
  }

  /** Whether the request under discussion is refused, rightly, but for wrong reasons only. */
  private boolean misleads(ServiceState state, Heard heard, Set<Reason> named) {
    int current = state.talk().script().current();
    return heard.refuses()
        && !named.isEmpty()
        && current < task.requests().size()
        && task.requests().get(current).grounds().stream()
            .anyMatch(g -> !named.contains(g.reason()));
  }

  /** The share of what it takes that was done; 0 once the task is lost. */
  double progress(ServiceState state) {
    Optional<Integer> done = done(state.ledger().database());
    if (done.isEmpty() || state.ledger().breach()) {
      return 0;
    }
    int good = state.ledger().customer().equals(task.customer()) ? 1 : 0;
    int all = 2 + task.statements().size();
    good += Integer.bitCount(state.ledger().said()) + (isSuccess(state) ? 1 : 0);
    for (int i = 0; i < task.requests().size(); i++) {
      Request request = task.requests().get(i);
      all++;
      good += state.talk().script().current() > i || isSuccess(state) ? 1 : 0;
      if (request.call().isPresent()) {
        all += 2;
        good += state.ledger().covers(request.kind(), request.target()) ? 1 : 0;
        good += (done.get() >> i & 1) == 1 ? 1 : 0;
      }
    }
    return (double) good / all;
  }

  static String say(String text) {
    return ToolCall.of(Domain.SAY, "text", text).action().text();
  }

  /** A refusal of something asked before, with a question lest it end what is discussed now. */
  String belated(String refusal) {
    return "To what you asked before: " + refusal + " " + task.domain().askTarget();
  }

  static String transfer() {
    return ToolCall.of(Domain.TRANSFER, "summary", "this needs a colleague").action().text();
  }

  /** The actions that are listed for the agent, in a fixed order, each once. */
  List<String> admissible(ServiceState state) {
    Domain domain = task.domain();
    Set<String> known = state.talk().known();
    Set<String> listed = LinkedHashSet.newLinkedHashSet(256);
    for (String ask :
        List.of(domain.askIdentity(), domain.askTarget(), domain.askDetails(), MORE)) {
      listed.add(say(ask));
    }
    for (Reason reason : domain.reasons()) {
      listed.add(say(reason.refusal()));
      if (state.talk().script().current() > 0) {
        listed.add(say(belated(reason.refusal())));
      }
    }
    domain.tellings(task.start(), state.talk().read()).forEach(t -> listed.add(say(t)));
    domain.identifications(task.start(), known).forEach(c -> listed.add(c.action().text()));
    if (!state.ledger().customer().isEmpty()) {
      domain.readings(task.start(), known).forEach(c -> listed.add(c.action().text()));
    }
    for (ToolCall change : domain.changes(task.start(), known, state.talk().read())) {
      if (domain.call(state.ledger().database(), change).done()) {
        listed.add(say(domain.proposal(task.start(), change)));
        listed.add(change.action().text());
      }
      listed.add(say(domain.report(task.start(), change)));
    }
    listed.add(transfer());
    return List.copyOf(listed);
  }
}
