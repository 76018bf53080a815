package dev.agoge.torch.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.agoge.agent.PromptFormat;
import dev.agoge.environment.InfrastructureException;
import dev.agoge.learn.DivergedException;
import dev.agoge.model.ContextOverflowException;
import dev.agoge.model.FinishReason;
import dev.agoge.model.Generation;
import dev.agoge.model.GenerationRequest;
import dev.agoge.model.Prompt;
import dev.agoge.model.SamplingSettings;
import dev.agoge.torch.decoder.DecoderConfig;
import dev.agoge.torch.decoder.DecoderWeights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SamplingEngineTest {
  private static final SamplingSettings PLAIN = new SamplingSettings(1, 1, 0, 12);
  private static final List<String> CHOICES =
      List.of("w5 w6 w7", "w5 w6 w8 w9", "w5 w11", "w5", "w20 w21");

  private static SamplingEngine engine(DecoderConfig config, int threads) {
    return new SamplingEngine(
        config, new Models.Words(config.vocabulary()), Models.weights(config, 1), "first", threads);
  }

  private static void matchesNaive(DecoderConfig config, int promptLength, SamplingSettings s) {
    try (var engine = engine(config, 2)) {
      int[] prompt = Models.prompt(config, promptLength, 5);
      Generation said = engine.generate(Models.request(prompt, s, List.of(), 9, "a"));
      int[] all = PromptFormat.concat(prompt, said.tokens());
      double[][] logits = new NaiveDecoder(config, Models.weights(config, 1)).logits(all);
      for (int i = 0; i < said.tokens().length; i++) {
        double[] logs = NaiveDecoder.logSoftmax(logits[prompt.length - 1 + i], s.temperature());
        assertThat((double) said.logProbs()[i]).isCloseTo(logs[said.tokens()[i]], within(1e-5));
      }
      assertThat(said.tokens()).isNotEmpty();
    }
  }

  @Test
  void logProbabilitiesAgreeWithANaiveDecoderInDoublePrecision() {
    matchesNaive(Models.ODD, 21, PLAIN);
    matchesNaive(Models.ODD, 1, new SamplingSettings(0.5, 1, 0, 40));
    matchesNaive(Models.USUAL, 40, new SamplingSettings(1.7, 1, 0, 8));
    matchesNaive(
        new DecoderConfig(64, 24, 1, 4, 1, 20, 64, 500, 1e-6),
        30,
        new SamplingSettings(1, 1, 0, 9));
  }

  @Test
  void promptsLongerThanAPieceAgreeWithANaiveDecoder() {
    var config = new DecoderConfig(64, 16, 2, 2, 1, 24, 400, 10_000, 1e-5);
    matchesNaive(config, Worker.PIECE + 60, new SamplingSettings(1, 1, 0, 5));
  }

  @Test
  void aGenerationIsTheSameBitForBitAloneAndInABatchAndOnOneThreadOrThree() throws Exception {
    List<GenerationRequest> requests = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      int[] prompt = Models.prompt(Models.ODD, 1 + i % 37, i);
      List<String> choices = i % 3 == 0 ? CHOICES : List.of();
      requests.add(Models.request(prompt, PLAIN, choices, i, "c" + i));
    }
    List<String> alone = new ArrayList<>();
    try (var engine = engine(Models.ODD, 1)) {
      for (GenerationRequest request : requests) {
        alone.add(Models.exactly(engine.generate(request)));
      }
    }
    for (int threads : new int[] {1, 3}) {
      try (var engine = engine(Models.ODD, threads)) {
        assertThat(together(engine, requests)).isEqualTo(alone);
      }
    }
  }

  private static List<String> together(SamplingEngine engine, List<GenerationRequest> requests)
      throws Exception {
    List<Future<String>> said = new ArrayList<>();
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (GenerationRequest request : requests) {
        said.add(callers.submit(() -> Models.exactly(engine.generate(request))));
      }
    }
    List<String> all = new ArrayList<>();
    for (Future<String> one : said) {
      all.add(one.get());
    }
    return all;
  }

  @Test
  void aGrowingConversationReusesItsCacheAndSaysTheSameAsWithoutOne() {
    try (var engine = engine(Models.ODD, 2);
        var fresh = engine(Models.ODD, 1)) {
      int[] prompt = Models.prompt(Models.ODD, 10, 3);
      for (int turn = 0; turn < 5; turn++) {
        List<String> choices = turn % 2 == 0 ? CHOICES : List.of();
        Generation said = engine.generate(Models.request(prompt, PLAIN, choices, turn, "talk"));
        Generation expected =
            fresh.generate(Models.request(prompt, PLAIN, choices, turn, "other" + turn));
        assertThat(Models.exactly(said)).isEqualTo(Models.exactly(expected));
        if (turn > 0) {
          assertThat(said.cachedTokens()).isBetween(prompt.length - 18, prompt.length - 1);
        }
        prompt = PromptFormat.concat(prompt, said.tokens(), Models.prompt(Models.ODD, 4, turn));
      }
    }
  }

  @Test
  void aPromptThatChangedInTheMiddleReusesOnlyWhatStayed() {
    try (var engine = engine(Models.ODD, 1)) {
      int[] prompt = Models.prompt(Models.ODD, 30, 3);
      engine.generate(Models.request(prompt, PLAIN, List.of(), 1, "a"));
      prompt[20] ^= 1;
      Generation said = engine.generate(Models.request(prompt, PLAIN, List.of(), 1, "a"));
      assertThat(said.cachedTokens()).isEqualTo(20);
      assertThat(Models.exactly(said))
          .isEqualTo(exactlyAlone(Models.request(prompt, PLAIN, List.of(), 1, "a")));
    }
  }

  private static String exactlyAlone(GenerationRequest request) {
    try (var engine = engine(Models.ODD, 1)) {
      return Models.exactly(engine.generate(request));
    }
  }

  @Test
  void aConversationThatBeginsLikeAnotherSharesItsBeginning() {
    try (var engine = engine(Models.ODD, 1)) {
      int[] prompt = Models.prompt(Models.ODD, 30, 3);
      engine.generate(Models.request(prompt, PLAIN, List.of(), 1, "a"));
      Generation said = engine.generate(Models.request(prompt, PLAIN, List.of(), 2, "b"));
      assertThat(said.cachedTokens()).isEqualTo(29);
      assertThat(Models.exactly(said))
          .isEqualTo(exactlyAlone(Models.request(prompt, PLAIN, List.of(), 2, "b")));
    }
  }

  @Test
  void aForgottenConversationStartsFromNothing() {
    try (var engine = engine(Models.ODD, 1)) {
      int[] prompt = Models.prompt(Models.ODD, 30, 3);
      engine.generate(Models.request(prompt, PLAIN, List.of(), 1, "a"));
      engine.forget("a");
      assertThat(engine.cachedTokens()).isZero();
      assertThat(engine.generate(Models.request(prompt, PLAIN, List.of(), 1, "a")).cachedTokens())
          .isZero();
    }
  }

  @Test
  void cachesOfConversationsStayWithinTheirBudget() {
    var words = new Models.Words(Models.ODD.vocabulary());
    DecoderWeights weights = Models.weights(Models.ODD, 1);
    try (var engine = new SamplingEngine(Models.ODD, words, weights, "v", 1, 200)) {
      for (int i = 0; i < 20; i++) {
        int[] prompt = Models.prompt(Models.ODD, 30, i);
        engine.generate(Models.request(prompt, PLAIN, List.of(), 1, "c" + i));
        assertThat(engine.cachedTokens()).isBetween(30L, 200L);
      }
    }
  }

  @Test
  void constrainedDrawsAreRenormalisedOverWhatTheChoicesAllow() {
    var naive = new NaiveDecoder(Models.ODD, Models.weights(Models.ODD, 1));
    try (var engine = engine(Models.ODD, 1)) {
      for (int seed = 0; seed < 20; seed++) {
        int[] prompt = Models.prompt(Models.ODD, 9, seed);
        Generation said = engine.generate(Models.request(prompt, PLAIN, CHOICES, seed, "s" + seed));
        assertThat(CHOICES).contains(said.text());
        assertThat(said.finish()).isEqualTo(FinishReason.STOP);
        double[][] logits = naive.logits(PromptFormat.concat(prompt, said.tokens()));
        assertThat(said.allowed().length).isEqualTo(said.tokens().length);
        assertThat(said.allowed()[0]).containsExactly(5, 20);
        for (int i = 0; i < said.tokens().length; i++) {
          int[] allowed = said.allowed()[i];
          double[] row = logits[prompt.length - 1 + i];
          double[] some = Arrays.stream(allowed).mapToDouble(id -> row[id]).toArray();
          int at = Arrays.binarySearch(allowed, said.tokens()[i]);
          assertThat((double) said.logProbs()[i])
              .isCloseTo(NaiveDecoder.logSoftmax(some, 1)[at], within(1e-5));
        }
      }
    }
  }

  @Test
  void aSingleChoiceIsSaidWithCertaintyAndEveryChoiceCanBeDrawn() {
    try (var engine = engine(Models.ODD, 1)) {
      int[] prompt = Models.prompt(Models.ODD, 9, 1);
      Generation said = engine.generate(Models.request(prompt, PLAIN, List.of("w3 w4"), 1, "a"));
      assertThat(said.tokens()).containsExactly(3, 4, Models.Words.END);
      assertThat(said.logProbs()).containsExactly(0, 0, 0);
      assertThat(said.text()).isEqualTo("w3 w4");
      var hot = new SamplingSettings(50, 1, 0, 12);
      var seen = new TreeSet<String>();
      for (int seed = 0; seed < 60; seed++) {
        seen.add(engine.generate(Models.request(prompt, hot, CHOICES, seed, "a")).text());
      }
      assertThat(seen).containsExactlyInAnyOrderElementsOf(CHOICES);
    }
  }

  @Test
  void outputStopsAtTheEndTokenOrAtTheLimitOrAtTheContext() {
    try (var engine = engine(Models.ODD, 1)) {
      int[] prompt = Models.prompt(Models.ODD, 20, 1);
      var hot = new SamplingSettings(5, 1, 0, 500);
      boolean stopped = false;
      for (int seed = 0; seed < 20; seed++) {
        Generation said = engine.generate(Models.request(prompt, hot, List.of(), seed, "a"));
        boolean ended = said.tokens()[said.tokens().length - 1] == Models.Words.END;
        stopped |= ended;
        assertThat(said.finish()).isEqualTo(ended ? FinishReason.STOP : FinishReason.LENGTH);
        assertThat(said.tokens().length).isLessThanOrEqualTo(Models.ODD.context() - 20);
        assertThat(ended || said.tokens().length == Models.ODD.context() - 20).isTrue();
      }
      assertThat(stopped).isTrue();
      var one = new SamplingSettings(0, 1, 0, 1);
      assertThat(engine.generate(Models.request(prompt, one, CHOICES, 1, "b")).finish())
          .isEqualTo(FinishReason.LENGTH);
    }
  }

  @Test
  void greedyDrawsTheMostProbableTokenOfTheNaiveDecoder() {
    try (var engine = engine(Models.ODD, 1)) {
      int[] prompt = Models.prompt(Models.ODD, 12, 8);
      var greedy = new SamplingSettings(0, 1, 0, 6);
      int[] said = engine.generate(Models.request(prompt, greedy, List.of(), 1, "a")).tokens();
      double[][] logits =
          new NaiveDecoder(Models.ODD, Models.weights(Models.ODD, 1))
              .logits(PromptFormat.concat(prompt, said));
      for (int i = 0; i < said.length; i++) {
        double[] row = logits[prompt.length - 1 + i];
        assertThat(row[said[i]]).isEqualTo(Arrays.stream(row).max().orElseThrow());
      }
    }
  }

  @Test
  void newWeightsAreUsedAndNamedAndOldCachesDropped() {
    try (var engine = engine(Models.ODD, 2)) {
      int[] prompt = Models.prompt(Models.ODD, 30, 3);
      GenerationRequest request = Models.request(prompt, PLAIN, List.of(), 1, "a");
      Generation before = engine.generate(request);
      engine.load(Models.weights(Models.ODD, 2), "second");
      Generation after = engine.generate(request);
      assertThat(before.policyVersion()).isEqualTo("first");
      assertThat(after.policyVersion()).isEqualTo("second");
      assertThat(engine.spec().id()).isEqualTo("second");
      assertThat(after.cachedTokens()).isZero();
      assertThat(after.logProbs()).isNotEqualTo(before.logProbs());
      engine.load(Models.weights(Models.ODD, 1), "first again");
      assertThat(Models.exactly(engine.generate(request))).isEqualTo(Models.exactly(before));
    }
  }

  @Test
  void weightsCanBeExchangedUnderLoadAndEachGenerationIsOfOneVersion() throws Exception {
    List<GenerationRequest> requests = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      requests.add(Models.request(Models.prompt(Models.ODD, 12, i), PLAIN, List.of(), i, "c" + i));
    }
    DecoderWeights second = Models.weights(Models.ODD, 2);
    List<Future<Generation>> said = new ArrayList<>();
    try (var engine = engine(Models.ODD, 2);
        var fresh = engine(Models.ODD, 1)) {
      try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
        requests.forEach(r -> said.add(callers.submit(() -> engine.generate(r))));
        engine.load(second, "second");
        requests.forEach(r -> said.add(callers.submit(() -> engine.generate(r))));
      }
      List<String> byFirst = together(fresh, requests);
      fresh.load(second, "second");
      List<String> bySecond = together(fresh, requests);
      for (int i = 0; i < said.size(); i++) {
        Generation one = said.get(i).get();
        boolean first = one.policyVersion().equals("first");
        assertThat(Models.exactly(one))
            .isEqualTo((first ? byFirst : bySecond).get(i % requests.size()));
      }
      assertThat(said.getLast().get().policyVersion()).isEqualTo("second");
    }
  }

  @Test
  void closingFailsWhoeverWaitsOrComesLater() throws Exception {
    var config = new DecoderConfig(101, 64, 4, 4, 4, 128, 4096, 10_000, 1e-5);
    DecoderWeights weights = Models.neverEnding(config, 1);
    var engine = new SamplingEngine(config, new Models.Words(101), weights, "v", 1);
    var endless = new SamplingSettings(0, 1, 0, 4000);
    List<Future<Generation>> waiting = new ArrayList<>();
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 8; i++) {
        int[] prompt = Models.prompt(config, 12, i);
        String name = "c" + i;
        waiting.add(
            callers.submit(
                () -> engine.generate(Models.request(prompt, endless, List.of(), 1, name))));
      }
      engine.close();
    }
    for (Future<Generation> one : waiting) {
      assertThatThrownBy(one::get)
          .cause()
          .isInstanceOf(InfrastructureException.class)
          .hasMessageContaining("closed");
    }
    var late = Models.request(Models.prompt(config, 12, 1), endless, List.of(), 1, "late");
    assertThatThrownBy(() -> engine.generate(late))
        .isInstanceOf(InfrastructureException.class)
        .hasMessageContaining("the sampling engine");
    assertThatThrownBy(() -> engine.load(Models.weights(config, 1), "late"))
        .isInstanceOf(InfrastructureException.class)
        .hasMessageContaining("closed");
  }

  @Test
  void divergedWeightsFailTheCallerAndNotTheEngine() {
    DecoderWeights broken = Models.weights(Models.ODD, 1);
    Arrays.fill(broken.get(DecoderWeights.NORM), Float.NaN);
    try (var engine = engine(Models.ODD, 2)) {
      engine.load(broken, "broken");
      GenerationRequest request =
          Models.request(Models.prompt(Models.ODD, 9, 1), PLAIN, List.of(), 1, "a");
      assertThatThrownBy(() -> engine.generate(request))
          .isInstanceOf(DivergedException.class)
          .hasMessageContaining("diverged");
      engine.load(Models.weights(Models.ODD, 1), "first");
      assertThat(Models.exactly(engine.generate(request))).isEqualTo(exactlyAlone(request));
    }
  }

  @Test
  void whatCannotBeSampledIsRefusedWithAReason() {
    try (var engine = engine(Models.ODD, 1)) {
      int[] full = Models.prompt(Models.ODD, Models.ODD.context(), 1);
      assertThatThrownBy(() -> engine.generate(Models.request(full, PLAIN, List.of(), 1, "a")))
          .isInstanceOf(ContextOverflowException.class);
      assertThatThrownBy(
              () -> engine.generate(Models.request(new int[0], PLAIN, List.of(), 1, "a")))
          .hasMessageContaining("at least one token");
      assertThatThrownBy(
              () -> engine.generate(Models.request(new int[] {101}, PLAIN, List.of(), 1, "a")))
          .hasMessageContaining("token id 101");
      var messages =
          new GenerationRequest(new Prompt.Messages(List.of()), PLAIN, List.of(), 1, "a");
      assertThatThrownBy(() -> engine.generate(messages)).hasMessageContaining("token ids");
    }
    assertThatThrownBy(
            () ->
                new SamplingEngine(
                    Models.ODD, new Models.Words(102), Models.weights(Models.ODD, 1), "v", 1))
        .hasMessageContaining("102 tokens");
  }
}
