package dev.agoge.environments.service;

import dev.agoge.environment.Observation;
import java.util.List;
import java.util.Optional;

/** Shows policy, tools and the first words; then what each call gave, or what was said. */
record ServiceObservation(Desk desk, ScriptedUser user, ServiceState state) implements Observation {

  @Override
  public int player() {
    return state.isUserToMove() ? 1 : 0;
  }

  @Override
  public String text() {
    if (state.isUserToMove()) {
      String said = "clerk: " + state.talk().heard();
      return state.briefed() ? said : Briefing.of(user) + "\n" + said;
    }
    return state.begun() ? state.message() : desk.opening() + state.message();
  }

  @Override
  public List<String> admissible() {
    return state.isUserToMove() || state.talk().isOver() ? List.of() : desk.admissible(state);
  }

  @Override
  public String stateKey() {
    Database start = desk.task().start();
    Talk talk = state.talk();
    Ledger ledger = state.ledger();
    StringBuilder key = new StringBuilder(200);
    ledger
        .database()
        .entries()
        .forEach(
            (id, entry) -> {
              if (!start.find(id).equals(Optional.of(entry))) {
                key.append(entry.json());
              }
            });
    key.append('|').append(ledger.customer()).append('|').append(ledger.consents());
    key.append('|').append(ledger.said()).append('|').append(ledger.breach());
    key.append('|').append(talk.script()).append(talk.phase()).append(talk.heard());
    key.append('|').append(talk.known()).append(talk.read());
    return key.append('|').append(user.persona()).toString();
  }
}
