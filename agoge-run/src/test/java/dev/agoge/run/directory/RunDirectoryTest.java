package dev.agoge.run.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.agoge.run.RunException;
import dev.agoge.run.RunException.Kind;
import dev.agoge.run.Trajectories;
import dev.agoge.run.store.EpisodeFilter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunDirectoryTest {
  @TempDir Path folder;

  @Test
  void whatIsSavedIsReadBack() {
    RunManifest manifest = manifest();
    RunState state = new RunState("train", 7, 900, Map.of("tokens", 12L), false);
    try (RunDirectory run = RunDirectory.create(root(), manifest)) {
      assertThat(run.files().state()).isEqualTo(RunState.NEW);
      run.save(state);
      assertThat(run.files().result()).isEmpty();
      run.save(result(Optional.empty()));
    }
    RunFiles files = RunFiles.of(root());
    assertThat(files.manifest()).isEqualTo(manifest);
    assertThat(files.state()).isEqualTo(state);
    assertThat(files.result()).contains(result(Optional.empty()));
  }

  @Test
  void theManifestKnowsVersionsMachineAndCommit() {
    RunManifest manifest = manifest();
    assertThat(manifest.versions()).containsOnlyKeys("agoge", "java", "os");
    assertThat(manifest.versions().get("java")).startsWith("25");
    assertThat(manifest.machine().cores()).isPositive();
    assertThat(manifest.machine().memoryBytes()).isGreaterThan(1L << 20);
    manifest.commit().ifPresent(c -> assertThat(c).matches("[0-9a-f]{40}([0-9a-f]{24})?"));
  }

  @Test
  void theCommitIsReadFromPlainPackedLinkedAndDetachedCheckouts() throws IOException {
    String commit = "0123456789abcdef0123456789abcdef01234567";
    Path git = folder.resolve(".git");
    Files.createDirectories(git.resolve("refs/heads"));
    Files.writeString(git.resolve("HEAD"), "ref: refs/heads/main\n");
    assertThat(GitCommit.of(folder)).isEmpty();
    Files.writeString(git.resolve("packed-refs"), "# pack\n" + commit + " refs/heads/main\n");
    assertThat(GitCommit.of(folder.resolve("below"))).contains(commit);
    Files.writeString(git.resolve("refs/heads/main"), commit.replace('0', 'f') + "\n");
    assertThat(GitCommit.of(folder)).contains(commit.replace('0', 'f'));
    Path worktree = Files.createDirectories(folder.resolve("w"));
    Path linked = Files.createDirectories(git.resolve("worktrees/w"));
    Files.writeString(worktree.resolve(".git"), "gitdir: " + linked + "\n");
    Files.writeString(linked.resolve("HEAD"), "ref: refs/heads/main\n");
    Files.writeString(linked.resolve("commondir"), "../..\n");
    assertThat(GitCommit.of(worktree)).contains(commit.replace('0', 'f'));
    Files.writeString(linked.resolve("HEAD"), commit + "\n");
    assertThat(GitCommit.of(worktree)).contains(commit);
  }

  @Test
  void theResultIsTheDocumentedDocument() {
    assertThat(result(Optional.of(new RunResult.Interval(0.9, 0.8, 1))).toJson())
        .isEqualToNormalizingWhitespace(
            """
            {
              "schema" : 1,
              "recipe" : "gigpo",
              "environment" : "household-v1",
              "seed" : 3,
              "checkpoint" : "checkpoints/final",
              "digest" : "abc",
              "budget" : {
                "rollouts" : 10,
                "updates" : 2,
                "tokens" : 500,
                "seconds" : 1.5
              },
              "heldout" : {
                "tasks" : 400,
                "success" : {
                  "mean" : 0.8,
                  "low" : 0.75,
                  "high" : 0.85
                },
                "progress" : {
                  "mean" : 0.9,
                  "low" : 0.8,
                  "high" : 1.0
                },
                "infrastructureFailures" : 1
              },
              "references" : {
                "random" : {
                  "success" : 0.01
                },
                "expert" : {
                  "success" : 1.0
                }
              }
            }
            """);
  }

  @Test
  void aSecondRunInTheSameDirectoryIsRefused() {
    RunDirectory.create(root(), manifest()).close();
    refused(() -> RunDirectory.create(root(), manifest()), Kind.IN_USE, "resume it");
  }

  @Test
  void aDirectoryWithOtherFilesIsRefusedAndLeftAlone() throws IOException {
    Files.createDirectories(root());
    Files.writeString(root().resolve("thesis.tex"), "years of work");
    refused(() -> RunDirectory.create(root(), manifest()), Kind.NOT_A_RUN, "holds other files");
    assertThat(root().toFile().list()).containsExactly("thesis.tex");
  }

  @Test
  void whatAStartKilledBeforeItsManifestLeftIsTakenOver() throws IOException {
    Files.createDirectories(root());
    Files.writeString(root().resolve("lock"), "");
    Files.writeString(root().resolve("owner.json"), "{\"pid\":999999999,\"started\":1}");
    RunDirectory.create(root(), manifest()).close();
    assertThat(RunFiles.of(root()).manifest().recipe()).isEqualTo("gigpo");
  }

  @Test
  void aFileInTheWayIsTold() throws IOException {
    Files.writeString(folder.resolve("file"), "");
    refused(
        () -> RunDirectory.create(folder.resolve("file"), manifest()),
        Kind.NOT_WRITABLE,
        "a file is in the way");
    refused(
        () -> RunDirectory.create(folder.resolve("file/below"), manifest()),
        Kind.NOT_WRITABLE,
        "a file is in the way");
  }

  @Test
  void openingWhatIsNoRunIsTold() {
    refused(() -> RunDirectory.open(root()), Kind.MISSING, "agoge runs");
    refused(() -> RunDirectory.open(folder), Kind.NOT_A_RUN, "agoge runs");
  }

  @Test
  void whileOneHoldsARunASecondIsRefusedAndReadingWorks() {
    try (RunDirectory run = RunDirectory.create(root(), manifest());
        var store = run.trajectories()) {
      refused(
          () -> RunDirectory.open(root()),
          Kind.IN_USE,
          "in use by process " + ProcessHandle.current().pid());
      store.append("train", 0, Trajectories.kitchen());
      try (var reader = RunFiles.of(root()).trajectories()) {
        assertThat(reader.count(EpisodeFilter.ALL)).isEqualTo(1);
      }
      assertThat(RunFiles.of(root()).status()).isEqualTo(RunStatus.RUNNING);
    }
    RunDirectory.open(root()).close();
  }

  @Test
  void aDamagedFileIsToldWithItsPlace() throws IOException {
    RunDirectory.create(root(), manifest()).close();
    Files.writeString(root().resolve("state.json"), "{\n  \"phase\": \"train\",\n  \"upd");
    refused(() -> RunFiles.of(root()).state(), Kind.DAMAGED, "state.json:3:");
  }

  @Test
  void freshNamesCountUp() throws IOException {
    LocalDate date = LocalDate.of(2026, 11, 20);
    Path first = RunDirectory.fresh(folder, "household", "gigpo", date);
    assertThat(first).isEqualTo(folder.resolve("household-gigpo-20261120-1"));
    Files.createDirectories(first);
    assertThat(RunDirectory.fresh(folder, "household", "gigpo", date))
        .isEqualTo(folder.resolve("household-gigpo-20261120-2"));
  }

  @Test
  void theListTellsFinishedRunningInterruptedAndDamagedRunsApart() throws IOException {
    try (RunDirectory done = RunDirectory.create(folder.resolve("done"), manifest())) {
      done.save(new RunState("done", 2, 10, Map.of(), true));
      done.save(result(Optional.empty()));
    }
    RunDirectory.create(folder.resolve("stopped"), manifest()).close();
    RunDirectory.create(folder.resolve("torn"), manifest()).close();
    Files.writeString(folder.resolve("torn/run.json"), "{");
    Files.createDirectories(folder.resolve("something-else"));
    try (RunDirectory _ = RunDirectory.create(folder.resolve("going"), manifest())) {
      List<RunList.Entry> runs = RunList.under(folder);
      assertThat(runs)
          .extracting(RunList.Entry::name, RunList.Entry::status)
          .containsExactlyInAnyOrder(
              org.assertj.core.groups.Tuple.tuple("done", RunStatus.FINISHED),
              org.assertj.core.groups.Tuple.tuple("stopped", RunStatus.INTERRUPTED),
              org.assertj.core.groups.Tuple.tuple("going", RunStatus.RUNNING),
              org.assertj.core.groups.Tuple.tuple("torn", RunStatus.DAMAGED));
      assertThat(runs.stream().filter(r -> r.name().equals("done")).findFirst().orElseThrow())
          .satisfies(r -> assertThat(r.success()).contains(0.8))
          .satisfies(r -> assertThat(r.environment()).isEqualTo("household-v1"));
    }
    assertThat(RunList.under(folder.resolve("nowhere"))).isEmpty();
  }

  static RunManifest manifest() {
    return RunManifest.now(
        "gigpo",
        "recipe: gigpo\n",
        "household-v1",
        Map.of("rooms", "3"),
        Optional.empty(),
        3,
        1,
        List.of("agoge", "train", "household"));
  }

  private static RunResult result(Optional<RunResult.Interval> progress) {
    return new RunResult(
        RunResult.SCHEMA,
        "gigpo",
        "household-v1",
        3,
        "checkpoints/final",
        "abc",
        new RunResult.Budget(10, 2, 500, 1.5),
        new RunResult.HeldOut(400, new RunResult.Interval(0.8, 0.75, 0.85), progress, 1),
        new RunResult.References(
            Optional.of(new RunResult.Reference(0.01)), Optional.of(new RunResult.Reference(1))));
  }

  private static void refused(ThrowingCallable action, Kind kind, String why) {
    RunException told = catchThrowableOfType(RunException.class, action);
    assertThat(told).isNotNull().hasMessageContaining(why);
    assertThat(told.kind()).isEqualTo(kind);
    assertThat(told.getMessage()).doesNotContain("\n");
  }

  private Path root() {
    return folder.resolve("household-gigpo-20261120-1");
  }
}
