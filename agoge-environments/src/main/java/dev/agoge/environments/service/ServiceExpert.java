package dev.agoge.environments.service;

import dev.agoge.environment.Action;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Expert;
import dev.agoge.environments.tools.ToolCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Identifies the customer, looks at what each request is about, asks what is open, asks for
 * consent, acts, reports; refuses or transfers where that is right. On the customer's seat it
 * follows the script.
 */
final class ServiceExpert implements Expert {

  @Override
  public Optional<Action> next(Episode episode) {
    if (!(episode instanceof ServiceEpisode service)) {
      throw new IllegalArgumentException(
          "the expert of service cannot play task " + episode.task().id());
    }
    if (episode.ended()) {
      return Optional.empty();
    }
    ServiceState state = service.state();
    if (state.isUserToMove()) {
      return answer(service, state);
    }
    return new Turn(service.desk(), state).next().map(Action::new);
  }

  /** The scripted answer, unless all is lost with it. */
  private Optional<Action> answer(ServiceEpisode service, ServiceState state) {
    Heard heard = Heard.in(state.talk().heard());
    Action answer = new Action(service.user().reply(state.talk().script(), heard).text());
    Episode after = service.fork();
    after.step(answer);
    boolean hope = after.ended() ? after.progress() == 1 : next(after).isPresent();
    return hope ? Optional.of(answer) : Optional.empty();
  }

  private static final class Turn {
    private final Desk desk;
    private final Case task;
    private final Domain domain;
    private final ServiceState state;
    private final Set<String> known;

    Turn(Desk desk, ServiceState state) {
      this.desk = desk;
      this.state = state;
      task = desk.task();
      domain = task.domain();
      known = state.talk().known();
    }

    Optional<String> next() {
      Optional<Integer> done = desk.done(state.ledger().database());
      if (done.isEmpty() || state.ledger().breach()) {
        return Optional.empty();
      }
      return Optional.of(
          state.ledger().customer().equals(task.customer()) ? serve(done.get()) : identify());
    }

    private String identify() {
      return domain.identifications(task.start(), known).stream()
          .filter(c -> domain.call(task.start(), c).customer().equals(task.customer()))
          .map(c -> c.action().text())
          .findFirst()
          .orElseGet(() -> Desk.say(domain.askIdentity()));
    }

    private String serve(int done) {
      List<Request> requests = task.requests();
      int current = state.talk().script().current();
      int statement = 0;
      for (int i = 0; i <= Math.min(current, requests.size() - 1); i++) {
        Request request = requests.get(i);
        if (request.call().isPresent() && (done >> i & 1) == 0) {
          return work(request, state.talk().script().isChanged(i));
        }
        for (int j = 0; j < request.statements().size(); j++) {
          if ((state.ledger().said() >> statement++ & 1) == 0) {
            boolean late = i < current;
            return study(request).orElseGet(() -> Desk.say(closing(request, late)));
          }
        }
      }
      return current < requests.size() ? settle(requests.get(current)) : Desk.say(Desk.MORE);
    }

    private String closing(Request request, boolean late) {
      boolean refuses = request.right() == Request.Right.REFUSE;
      return late && refuses ? desk.belated(request.closing()) : request.closing();
    }

    private String work(Request request, boolean changed) {
      Optional<String> reading = study(request);
      if (reading.isPresent()) {
        return reading.get();
      }
      String details = request.details(changed);
      if (!details.isEmpty() && !changed && !known.contains(details)) {
        return Desk.say(domain.askDetails());
      }
      boolean settled = changed || request.change().isEmpty();
      ToolCall call = request.call(changed).orElseThrow();
      return settled && state.ledger().covers(request.kind(), request.target())
          ? call.action().text()
          : Desk.say(domain.proposal(task.start(), call));
    }

    private String settle(Request request) {
      return switch (request.right()) {
        case TRANSFER -> Desk.transfer();
        case REFUSE, TELL -> study(request).orElseGet(() -> Desk.say(request.closing()));
        case DO -> Desk.say(request.closing());
      };
    }

    /**
     * The next reading that the request should begin with; which entry is meant shows on the way.
     */
    private Optional<String> study(Request request) {
      List<ToolCall> readings = domain.study(task.start(), request);
      if (!isRead(readings.getFirst())) {
        readings = new ArrayList<>(domain.search(task.start(), request));
        readings.removeIf(r -> !known.contains(name(r)));
        readings.addAll(domain.study(task.start(), request));
      }
      return readings.stream()
          .filter(reading -> !isRead(reading))
          .findFirst()
          .map(
              reading ->
                  known.contains(name(reading))
                      ? reading.action().text()
                      : Desk.say(domain.askTarget()));
    }

    private boolean isRead(ToolCall reading) {
      return state.talk().read().contains(domain.call(task.start(), reading).read());
    }

    private static String name(ToolCall reading) {
      return String.valueOf(reading.arguments().values().iterator().next());
    }
  }
}
