package dev.agoge.environments.service;

import dev.agoge.environment.Action;
import dev.agoge.environment.NativeEpisode;
import dev.agoge.environment.Observation;
import dev.agoge.environment.Rewards;
import dev.agoge.environment.Task;
import dev.agoge.environments.tools.ToolCall;
import dev.agoge.environments.tools.Toolbox;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;

/** A talk at a desk. The customer is a script, or a seat of its own. */
final class ServiceEpisode extends NativeEpisode<ServiceState> {
  private static final int LONGEST = 4000;

  private final Desk desk;
  private final ScriptedUser user;
  private final boolean seated;

  ServiceEpisode(Task task, Desk desk, Persona persona, boolean seated) {
    this(task, desk, new ScriptedUser(desk.task(), persona), seated, start(desk, persona));
  }

  private ServiceEpisode(
      Task task, Desk desk, ScriptedUser user, boolean seated, ServiceState state) {
    super(task, state);
    this.desk = desk;
    this.user = user;
    this.seated = seated;
  }

  private static ServiceState start(Desk desk, Persona persona) {
    String opening = new ScriptedUser(desk.task(), persona).opening();
    Talk silence =
        new Talk(
            Script.START,
            Talk.Phase.AGENT,
            "",
            Collections.unmodifiableSortedSet(new TreeSet<>()),
            Collections.unmodifiableSortedSet(new TreeSet<>()));
    return new ServiceState(
        new Ledger(desk.task().start(), "", List.of(), 0, false),
        silence.learning(desk.facts(), opening),
        false,
        false,
        "customer: " + opening);
  }

  Desk desk() {
    return desk;
  }

  ScriptedUser user() {
    return user;
  }

  @Override
  protected Observation observe(ServiceState state) {
    return new ServiceObservation(desk, user, state);
  }

  @Override
  protected Transition<ServiceState> transition(ServiceState state, Action action) {
    if (state.isUserToMove()) {
      String said = action.text().strip();
      return said.isEmpty() || said.length() > LONGEST
          ? refused(state, state.message())
          : valid(answered(state, user.reply(state.talk().script(), heard(state)).script(), said));
    }
    return switch (desk.task().domain().toolbox().read(action.text())) {
      case Toolbox.Reading.Refused(String reason) -> refused(state, "error: " + reason);
      case Toolbox.Reading.Call(ToolCall call) ->
          switch (call.name()) {
            case Domain.SAY -> said(state, call.text("text").strip());
            case Domain.TRANSFER ->
                valid(
                    with(
                        state,
                        state.ledger(),
                        state.talk().at(state.talk().script(), Talk.Phase.TRANSFERRED),
                        "transferred"));
            default -> called(state, call);
          };
    };
  }

  private static Heard heard(ServiceState state) {
    return Heard.in(state.talk().heard());
  }

  private Transition<ServiceState> said(ServiceState state, String text) {
    if (text.isEmpty() || text.length() > LONGEST) {
      return refused(state, "error: say something, in at most " + LONGEST + " characters");
    }
    Ledger ledger = desk.said(state, Heard.in(text));
    ServiceState next = with(state, ledger, state.talk().saying(text), text);
    if (seated) {
      return valid(next);
    }
    ScriptedUser.Reply reply = user.reply(next.talk().script(), heard(next));
    return valid(answered(next, reply.script(), reply.text()));
  }

  /** The customer said something to what the agent said before. */
  private ServiceState answered(ServiceState state, Script script, String text) {
    Heard heard = heard(state);
    Ledger ledger =
        heard.proposes() && Texts.isYes(text)
            ? state.ledger().agreed(Consent.of(heard))
            : state.ledger();
    Talk.Phase phase = text.contains(ScriptedUser.STOP) ? Talk.Phase.LEFT : Talk.Phase.AGENT;
    Talk talk = state.talk().at(script, phase).learning(desk.facts(), text);
    return new ServiceState(ledger, talk, true, true, "customer: " + text);
  }

  private Transition<ServiceState> called(ServiceState state, ToolCall call) {
    Domain domain = desk.task().domain();
    Ledger ledger = state.ledger();
    Domain.Outcome outcome = domain.call(ledger.database(), call);
    if (!outcome.done()) {
      return refused(state, outcome.text());
    }
    if (!outcome.read().isEmpty() && ledger.customer().isEmpty()) {
      return refused(state, "error: find out first who the customer is");
    }
    if (domain.kind(call).isPresent()) {
      boolean allowed = ledger.covers(domain.kind(call).get(), domain.target(call));
      ledger = ledger.changing(outcome.database(), allowed);
    }
    if (!outcome.customer().isEmpty()) {
      ledger = ledger.identifying(outcome.customer());
    }
    Talk talk = state.talk().learning(desk.facts(), outcome.text()).reading(outcome.read());
    return valid(with(state, ledger, talk, outcome.text()));
  }

  private static ServiceState with(ServiceState state, Ledger ledger, Talk talk, String message) {
    return new ServiceState(ledger, talk, true, state.briefed(), message);
  }

  private Transition<ServiceState> valid(ServiceState next) {
    return new Transition<>(next, rewards(desk.isSuccess(next) ? 1 : 0), true);
  }

  private Transition<ServiceState> refused(ServiceState state, String why) {
    return new Transition<>(with(state, state.ledger(), state.talk(), why), rewards(0), false);
  }

  /** Both seats want the same: that the customer is served as the policy says. */
  private Rewards rewards(double reward) {
    return seated ? Rewards.each(reward, reward) : Rewards.single(reward);
  }

  @Override
  protected boolean isFinal(ServiceState state) {
    return state.talk().isOver();
  }

  @Override
  protected double progressOf(ServiceState state) {
    return desk.progress(state);
  }

  @Override
  protected NativeEpisode<ServiceState> at(ServiceState state) {
    return new ServiceEpisode(task(), desk, user, seated, state);
  }
}
