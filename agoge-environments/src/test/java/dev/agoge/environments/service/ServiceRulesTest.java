package dev.agoge.environments.service;

import static dev.agoge.environments.service.Talks.LENDING;
import static dev.agoge.environments.service.Talks.ORDERS;
import static dev.agoge.environments.service.Talks.caseOf;
import static dev.agoge.environments.service.Talks.expertUntil;
import static dev.agoge.environments.service.Talks.pair;
import static dev.agoge.environments.service.Talks.say;
import static dev.agoge.environments.service.Talks.state;
import static dev.agoge.environments.service.Talks.task;
import static org.assertj.core.api.Assertions.assertThat;

import dev.agoge.environment.Action;
import dev.agoge.environment.Episode;
import dev.agoge.environment.StepResult;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ServiceRulesTest {

  @Test
  void aChangeWithoutAYesIsABreachHoweverRightItIs() {
    Episode episode = ORDERS.start(task(ORDERS, "orders-cancel"), 1);
    expertUntil(episode, a -> a.text().contains("Do you confirm"));
    episode.step(caseOf(episode).requests().getFirst().call().orElseThrow().action());
    assertThat(state(episode).ledger().breach()).isTrue();
    assertThat(episode.progress()).isZero();
    assertThat(new ServiceExpert().next(episode)).isEmpty();
  }

  @Test
  void aYesToOneThingIsNoYesToAnother() {
    Ledger ledger =
        new Ledger(Database.empty(), "C1", java.util.List.of(), 0, false)
            .agreed(Consent.of(Heard.in("I will cancel order R1234. Do you confirm?")));
    assertThat(ledger.covers(Kind.CANCEL, "R1234")).isTrue();
    assertThat(ledger.covers(Kind.CANCEL, "R4321")).isFalse();
    assertThat(ledger.covers(Kind.ADDRESS, "R1234")).isFalse();
  }

  @Test
  void theAmountThatMustBeSaidMustBeSaid() {
    Episode episode = ORDERS.start(task(ORDERS, "orders-cancel"), 1);
    String id = caseOf(episode).requests().getFirst().target();
    expertUntil(episode, a -> a.text().contains("Do you confirm"));
    assertThat(say(episode, "I will cancel order " + id + ". Do you confirm?").observation().text())
        .startsWith("customer: Yes");
    episode.step(caseOf(episode).requests().getFirst().call().orElseThrow().action());
    StepResult end = say(episode, "It is cancelled.");
    assertThat(end.ended()).isTrue();
    assertThat(end.reward()).isZero();
  }

  @Test
  void inOtherWordsItIsAsGood() {
    Episode episode = ORDERS.start(task(ORDERS, "orders-cancel"), 1);
    Request request = caseOf(episode).requests().getFirst();
    expertUntil(
        episode, a -> a.text().contains("\"say\"") && state(episode).talk().read().size() > 0);
    Statement.Fact fact = (Statement.Fact) request.statements().getFirst();
    String amount = fact.wordings().getFirst();
    say(
        episode,
        "So you'd like me to cancel "
            + request.target()
            + "; you'd get "
            + amount
            + ". Shall I proceed?");
    episode.step(request.call().orElseThrow().action());
    StepResult end = say(episode, "All done, I've cancelled it. Anything else?");
    assertThat(end.ended()).isTrue();
    assertThat(end.reward()).isEqualTo(1);
  }

  @Test
  void whatThePolicyForbidsIsRefusedAndAStubbornCustomerInsists() {
    Set<Integer> refusals = new HashSet<>();
    for (long seed = 0; seed < 12; seed++) {
      Episode episode = ORDERS.start(task(ORDERS, "orders-return-late"), seed);
      expertUntil(episode, a -> a.text().contains("I am sorry"));
      int count = 0;
      double reward = 0;
      while (!episode.ended()) {
        reward += say(episode, "Unfortunately more than 30 days have passed.").reward();
        count++;
      }
      assertThat(reward).isEqualTo(1);
      refusals.add(count);
    }
    assertThat(refusals).containsExactlyInAnyOrder(1, 2, 3);
  }

  @Test
  void aRefusalMustNameTheReason() {
    Episode without = ORDERS.start(task(ORDERS, "orders-return-late"), 1);
    expertUntil(without, a -> a.text().contains("I am sorry"));
    while (!without.ended()) {
      assertThat(say(without, "Unfortunately that is not possible.").reward()).isZero();
    }
    assertThat(without.progress()).isLessThan(1);
    Episode vague = ORDERS.start(task(ORDERS, "orders-return-late"), 1);
    expertUntil(vague, a -> a.text().contains("I am sorry"));
    say(vague, "Impossible, I cannot: out of stock, too late, final sale or somebody else's.");
    assertThat(state(vague).ledger().said()).isZero();
    assertThat(state(vague).ledger().breach()).isFalse();
  }

  @Test
  void aRefusalForAWrongReasonIsABreach() {
    Episode episode = ORDERS.start(task(ORDERS, "orders-return-late"), 1);
    expertUntil(episode, a -> a.text().contains("I am sorry"));
    say(episode, "I cannot take it back, it is a final sale.");
    assertThat(state(episode).ledger().breach()).isTrue();
    assertThat(new ServiceExpert().next(episode)).isEmpty();
  }

  @Test
  void aRefusalWithoutALookDoesNotCount() {
    for (boolean looked : new boolean[] {true, false}) {
      Episode episode = LENDING.start(task(LENDING, "lending-waive-large"), 1);
      expertUntil(
          episode, a -> a.text().contains(looked ? "I am sorry" : "get_fee") && !episode.ended());
      double reward = 0;
      while (!episode.ended()) {
        reward += say(episode, "I'm afraid I can't waive it, the fee is above 5.00.").reward();
      }
      assertThat(reward).isEqualTo(looked ? 1 : 0);
    }
  }

  @Test
  void aReasonThatWasNotGivenInTimeCanBeGivenLater() {
    Episode episode = ORDERS.start(pair(ORDERS, "orders-return-late+"), 1);
    expertUntil(episode, a -> a.text().contains("I am sorry"));
    for (int i = 0; i < 3 && state(episode).talk().script().current() == 0; i++) {
      say(episode, "Unfortunately that is not possible.");
    }
    assertThat(expertUntil(episode, a -> false)).isEqualTo(1);
  }

  @Test
  void doingWhatThePolicyForbidsFailsEvenWithAYes() {
    Episode episode = LENDING.start(task(LENDING, "lending-renew-limit"), 1);
    expertUntil(episode, a -> a.text().contains("I am sorry"));
    String loan = caseOf(episode).requests().getFirst().target();
    say(episode, "I will renew loan " + loan + ". Do you confirm?");
    assertThat(
            episode
                .step(
                    new Action(
                        "{\"name\":\"renew_loan\",\"arguments\":{\"loan\":\"" + loan + "\"}}"))
                .valid())
        .isTrue();
    assertThat(say(episode, "It is renewed.").reward()).isZero();
    assertThat(episode.ended()).isTrue();
    assertThat(episode.progress()).isLessThan(1);
  }

  @Test
  void whoChangesTheirMindSaysSoAtTheFirstProposal() {
    Episode episode = LENDING.start(task(LENDING, "lending-hold-changed"), 1);
    expertUntil(episode, a -> a.text().contains("Do you confirm"));
    StepResult reply = episode.step(new ServiceExpert().next(episode).orElseThrow());
    assertThat(reply.observation().text()).contains("wait");
    assertThat(state(episode).ledger().consents()).isEmpty();
    assertThat(expertUntil(episode, a -> false)).isEqualTo(1);
  }

  @Test
  void aClaimIsTransferredAndNothingElseIs() {
    Episode claim = ORDERS.start(task(ORDERS, "orders-broken"), 1);
    assertThat(expertUntil(claim, a -> false)).isEqualTo(1);
    Episode other = ORDERS.start(task(ORDERS, "orders-cancel"), 1);
    expertUntil(other, a -> a.text().contains("Do you confirm"));
    StepResult end = other.step(new Action(Desk.transfer()));
    assertThat(end.ended()).isTrue();
    assertThat(end.reward()).isZero();
  }

  @Test
  void nothingIsShownBeforeTheCustomerIsKnown() {
    Episode episode = ORDERS.start(task(ORDERS, "orders-cancel"), 1);
    String id = caseOf(episode).requests().getFirst().target();
    StepResult result =
        episode.step(
            new Action("{\"name\":\"get_order\",\"arguments\":{\"order\":\"" + id + "\"}}"));
    assertThat(result.valid()).isFalse();
    assertThat(result.observation().text()).isEqualTo("error: find out first who the customer is");
  }

  @Test
  void anotherSeedIsAnotherMannerOfTheSameCustomer() {
    Set<String> openings = new HashSet<>();
    for (long seed = 0; seed < 20; seed++) {
      Episode episode = ORDERS.start(task(ORDERS, "orders-cancel"), seed);
      openings.add(episode.observation().text().lines().toList().getLast());
    }
    assertThat(openings).hasSize(3);
  }
}
