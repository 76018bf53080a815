package dev.agoge.environments.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.agoge.environment.Environment;
import dev.agoge.environment.Environments;
import dev.agoge.environment.Split;
import dev.agoge.environment.Task;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HouseholdProviderTest {

  @Test
  void isFoundByName() {
    assertThat(Environments.open("household", Map.of()).spec().id()).isEqualTo("household-v1");
  }

  @Test
  void restrictsTheFamiliesOfEverySplit() {
    Environment environment = Environments.open("household", Map.of("families", "clean, two"));
    assertThat(environment.tasks(Split.TRAIN).size()).isEqualTo(4000);
    assertThat(environment.tasks(Split.HELD_OUT).stream().map(Task::family).distinct())
        .containsExactlyInAnyOrder("clean", "two", "clean-recombined", "two-recombined");
  }

  @Test
  void smallRoomsAreForTrainingOnly() {
    Environment small = Environments.open("household", Map.of("size", "small"));
    assertThat(small.tasks(Split.TRAIN).get(5).id()).isEqualTo("train-small-5");
    assertThat(small.tasks(Split.HELD_OUT).get(5).id()).isEqualTo("held-out-5");
  }

  @Test
  void namesTheNearestFamilyOnAMistake() {
    assertThatThrownBy(() -> Environments.open("household", Map.of("families", "clen")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("unknown family in option families 'clen'; did you mean 'clean'?");
    assertThatThrownBy(() -> Environments.open("household", Map.of("size", "huge")))
        .hasMessage("unknown value of option size 'huge'; known: small, full");
  }
}
