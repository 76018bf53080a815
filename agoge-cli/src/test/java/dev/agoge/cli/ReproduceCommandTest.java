package dev.agoge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agoge.recipe.Recipe;
import dev.agoge.run.evidence.MethodRow;
import dev.agoge.run.evidence.MethodRows;
import dev.agoge.run.recipe.RecipeReader;
import dev.agoge.run.train.Comparing;
import dev.agoge.run.train.Rehearsal;
import dev.agoge.run.train.Reproduction;
import dev.agoge.run.train.TrainingListener;
import dev.agoge.torch.TorchPolicyFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReproduceCommandTest {
  /** Shared, so that a baseline of several recipes runs once. */
  @TempDir static Path runs;

  @TempDir Path folder;

  static List<String> recipes() {
    return RecipeReader.names();
  }

  @ParameterizedTest
  @MethodSource("recipes")
  void everyRecipeRunsToItsEndBesideItsBaseline(String name) {
    Rehearsal rehearsal = Rehearsal.of(name, Optional.empty());
    Comparing.Compared compared =
        rehearsal.run(runs, 1, new TorchPolicyFactory(1), new TrainingListener() {}, () -> false);

    assertThat(compared.members())
        .extracting(Comparing.Member::recipe)
        .containsExactlyElementsOf(rehearsal.recipes().stream().map(Recipe::name).toList());
    assertThat(compared.members())
        .allSatisfy(m -> assertThat(m.result().budget().updates()).isPositive());
  }

  @Test
  void theQuickFormWritesNoRow() {
    Path rows = folder.resolve("rows");
    Said said = Said.by("reproduce", "--quick", "rloo", "--threads", "1", "--rows", rows);
    assertThat(said.code()).as(said.err()).isZero();
    assertThat(said.out()).contains("rloo", "ran on", "next: agoge reproduce rloo");
    assertThat(rows).doesNotExist();
  }

  @Test
  void aRowThatIsThereIsNotMeasuredAgain() {
    var rows = new MethodRows(folder.resolve("rows"));
    Reproduction rloo = Reproduction.of("rloo", Optional.empty());
    MethodRow row = ReproducedRow.of(rloo);
    rows.write("rloo", row);

    Said said = Said.by("reproduce", "rloo", "--rows", rows.folder(), "--out", folder);
    assertThat(said.code()).as(said.err()).isZero();
    assertThat(said.err()).contains("0 rows to measure, 1 there already");
    assertThat(said.out()).contains("rloo", "+5.0 [+1.0, +9.0], better over reinforce");
  }

  @Test
  void thePageIsWrittenWithoutRunningAnything() {
    var rows = new MethodRows(folder.resolve("rows"));
    rows.write("rloo", ReproducedRow.of(Reproduction.of("rloo", Optional.empty())));
    Said said = Said.by("reproduce", "--write-page", "--rows", rows.folder());
    assertThat(said.code()).as(said.err()).isZero();
    assertThat(rows.page()).content().contains("`rloo` − `reinforce`");
  }

  @Test
  void mistakesAreOneLine() {
    Said.by("reproduce", "gigop").refused(2, "unknown recipe 'gigop'; did you mean 'gigpo'?");
    Said.by("reproduce", "imitation").refused(2, "recipe imitation names no baseline");
    Said.by("reproduce", "grpo", "--evidence", "nowhere").refused(2, "no evidence plan 'nowhere'");
    Said.by("recipe").refused(2, "which recipe?");
  }

  @Test
  void aRecipeSaysWhereItComesFrom() {
    Said said = Said.by("recipe", "gigpo");
    assertThat(said.code()).as(said.err()).isZero();
    assertThat(said.out()).contains("2505.10978", "baseline:  grpo", "claims:", "measured");
  }
}
