package dev.agoge.environments.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.agoge.environment.Action;
import dev.agoge.environment.Environment;
import dev.agoge.environment.Environments;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Split;
import dev.agoge.environment.StepResult;
import dev.agoge.environment.Task;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ServiceTasksTest {

  @Test
  void theExpertServesASampleOfTheHeldOutCustomersInWhateverMood() {
    for (ServiceEnvironment environment : List.of(Talks.ORDERS, Talks.LENDING)) {
      for (int i = 0; i < 400; i += 5) {
        Episode episode = environment.start(environment.tasks(Split.HELD_OUT).get(i), i);
        assertThat(Talks.expertUntil(episode, a -> false)).as(episode.task().id()).isEqualTo(1);
      }
    }
  }

  @Test
  void pairsOfRequestsKeptForHeldOutTasksNeverOccurInTraining() {
    for (ServiceEnvironment environment : List.of(Talks.ORDERS, Talks.LENDING)) {
      Set<String> known = families(environment, Split.TRAIN);
      Set<String> fresh =
          families(environment, Split.HELD_OUT).stream()
              .filter(f -> f.endsWith("-new") && f.contains("+"))
              .map(f -> f.substring(0, f.length() - 4))
              .collect(Collectors.toSet());
      assertThat(fresh).hasSizeGreaterThan(10).doesNotContainAnyElementsOf(known);
    }
  }

  private static Set<String> families(Environment environment, Split split) {
    return environment.tasks(split).stream().map(t -> t.family()).collect(Collectors.toSet());
  }

  /** Says who asks, and then no to everything. */
  private static double refuseEverything(Episode episode) {
    double reward = 0;
    while (!episode.ended()) {
      boolean known = !Talks.state(episode).ledger().customer().isEmpty();
      Action asked = new ServiceExpert().next(episode).orElseThrow();
      reward +=
          known
              ? Talks.say(episode, "Unfortunately this is not possible.").reward()
              : episode.step(asked).reward();
    }
    return reward;
  }

  @Test
  void whoRefusesEverythingServesNobody() {
    for (ServiceEnvironment environment : List.of(Talks.ORDERS, Talks.LENDING)) {
      for (int i = 0; i < 400; i += 3) {
        Episode episode = environment.start(environment.tasks(Split.HELD_OUT).get(i), i);
        assertThat(refuseEverything(episode)).as(episode.task().id()).isZero();
      }
    }
  }

  @Test
  void fewTasksAskForRefusalsOnly() {
    for (ServiceEnvironment environment : List.of(Talks.ORDERS, Talks.LENDING)) {
      long refusals =
          environment.tasks(Split.HELD_OUT).stream()
              .map(t -> Talks.caseOf(environment.start(t, 1)))
              .filter(c -> c.requests().stream().allMatch(r -> r.grounds().isPresent()))
              .count();
      assertThat(refusals).isBetween(20L, 64L);
    }
  }

  @Test
  void aRefusalNamesItsReasonAndNoOther() {
    for (List<Reason> policy : List.of(Reason.OF_ORDERS, Reason.OF_LENDING)) {
      for (Reason reason : policy) {
        Heard heard = Heard.in(reason.refusal());
        assertThat(heard.refuses()).isTrue();
        assertThat(policy.stream().filter(r -> r.isIn(heard.plain()))).containsExactly(reason);
      }
    }
  }

  @Test
  void aStoryIsForbiddenIfItsRequestIsToBeRefused() {
    for (ServiceEnvironment environment : List.of(Talks.ORDERS, Talks.LENDING)) {
      List<Story> stories =
          environment == Talks.ORDERS ? OrdersStories.all() : LendingStories.all();
      for (Story story : stories) {
        String family = (environment == Talks.ORDERS ? "orders-" : "lending-") + story.name();
        Request request =
            Talks.caseOf(environment.start(Talks.task(environment, family), 1))
                .requests()
                .getFirst();
        assertThat(story.isForbidden()).as(family).isEqualTo(request.grounds().isPresent());
        assertThat(story.isForbidden()).isEqualTo(request.right() == Request.Right.REFUSE);
      }
    }
  }

  @Test
  void aSeatForTheCustomerSeesItsInstructionsAndWhatWasSaid() {
    Environment seated = Environments.open("service", Map.of("user", "seat"));
    assertThat(seated.spec().players()).containsExactly("agent", "user");
    Episode episode = seated.start(Talks.task(Talks.ORDERS, "orders-cancel"), 1);
    StepResult asked = Talks.say(episode, "Hello, what is your e-mail, please?");
    assertThat(asked.observation().player()).isEqualTo(1);
    assertThat(asked.observation().text())
        .startsWith("you are a customer and talk to a clerk")
        .endsWith("clerk: Hello, what is your e-mail, please?");
    StepResult answered = episode.step(new Action("Why do you ask?"));
    assertThat(answered.observation().player()).isZero();
    assertThat(answered.observation().text()).isEqualTo("customer: Why do you ask?");
    Talks.say(episode, "Never mind.");
    StepResult left = episode.step(new Action("Then bye. [done]"));
    assertThat(left.ended()).isTrue();
    assertThat(left.rewards().players()).isEqualTo(2);
  }

  @Test
  void onASeatAFreeYesCountsAsConsent() {
    ServiceEnvironment seated = new ServiceEnvironment(new OrdersDomain(), true);
    Episode episode = seated.start(Talks.task(Talks.ORDERS, "orders-cancel"), 1);
    String id = Talks.caseOf(episode).requests().getFirst().target();
    Talks.say(episode, "I will cancel order " + id + ". Do you confirm?");
    episode.step(new Action("Sure, that would be great!"));
    assertThat(Talks.state(episode).ledger().consents()).hasSize(1);
  }

  @Test
  void badOptionsAreRefusedInOneLine() {
    assertThatThrownBy(() -> Environments.open("service", Map.of("domain", "bank")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("domain 'bank' of environment service: give orders or lending");
    assertThatThrownBy(() -> Environments.open("service", Map.of("user", "me")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("user 'me' of environment service: give script or seat");
  }

  @Test
  void aTaskThatIsInNoSplitIsRefused() {
    Task task = Talks.ORDERS.tasks(Split.HELD_OUT).get(0);
    for (String id : List.of("orders-held-out-400", "orders-train-0", "orders-held-out--1")) {
      Task other = new Task(ServiceEnvironment.ID, id, Split.HELD_OUT, "f", 1, task.content());
      assertThatThrownBy(() -> Talks.ORDERS.start(other, 1))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("is not a task of service-v1");
    }
    Task changed = new Task(task.environment(), task.id(), task.split(), "f", 1, "other");
    assertThatThrownBy(() -> Talks.ORDERS.start(changed, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("task orders-held-out-0 of service-v1 has another content here");
  }

  @Test
  void aTaskOfTheOtherDeskIsRefused() {
    assertThatThrownBy(() -> Talks.LENDING.start(Talks.task(Talks.ORDERS, "orders-cancel"), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is not a task of service-v1 with domain=lending");
  }
}
