package dev.agoge.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.agoge.agent.Agent;
import dev.agoge.agent.PromptFormat;
import dev.agoge.model.Tokenizer;
import dev.agoge.torch.checkpoint.Checkpoint;
import dev.agoge.torch.checkpoint.HuggingFaceFolder;
import dev.agoge.torch.decoder.Backend;
import dev.agoge.torch.decoder.ComputeThread;
import dev.agoge.torch.decoder.Decoder;
import dev.agoge.torch.decoder.Parameters;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.bytedeco.javacpp.PointerScope;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The same folder gives the same logits here and in Hugging Face transformers, whose answers (and
 * versions) are in golden/logits.json; golden.py beside it made them.
 */
class GoldenLogitsTest {
  private final Path folder;
  private final JsonNode golden;

  GoldenLogitsTest() throws URISyntaxException {
    folder = Path.of(Objects.requireNonNull(getClass().getResource("golden")).toURI());
    golden = JsonMapper.shared().readTree(folder.resolve("logits.json"));
  }

  @Test
  void logits_equal_those_of_transformers() {
    assertThat(Files.exists(folder.resolve("model.safetensors"))).isTrue();
    Checkpoint checkpoint = HuggingFaceFolder.read(folder);
    try (var thread = new ComputeThread("test")) {
      thread.run(() -> compare(checkpoint));
    }
  }

  private void compare(Checkpoint checkpoint) {
    Backend backend = Backend.standard();
    var parameters = new Parameters(checkpoint.config(), checkpoint.weights(), backend, false);
    try (var decoder = new Decoder(checkpoint.config(), parameters, backend);
        var _ = new PointerScope()) {
      long[] ids = numbers(golden.path("ids"));
      long[] rows = numbers(golden.path("rows"));
      float[] logits =
          Backend.read(
              decoder.logits(backend.indices(ids, 2, ids.length / 2), backend.indices(rows, 2)));
      int at = 0;
      for (JsonNode row : golden.path("logits")) {
        for (JsonNode expected : row) {
          assertThat(logits[at++]).isCloseTo((float) expected.asDouble(), within(1e-4f));
        }
      }
      assertThat(at).isEqualTo(logits.length);
    }
  }

  @Test
  void the_chat_template_writes_what_prompt_format_writes() {
    Tokenizer tokenizer = HuggingFaceFolder.read(folder).tokenizer();
    var agent =
        new Agent(
            "w",
            "be brief",
            java.util.List.of(),
            Agent.ContextStyle.HISTORY,
            true,
            dev.agoge.model.SamplingSettings.PLAIN);
    int[] ids =
        PromptFormat.concat(
            PromptFormat.preamble(agent, tokenizer),
            PromptFormat.turn("take the mug", tokenizer),
            PromptFormat.reply("take", tokenizer),
            PromptFormat.turn("héllo 12", tokenizer));
    assertThat(java.util.Arrays.stream(ids).asLongStream().toArray())
        .isEqualTo(numbers(golden.path("chat")));
  }

  private static long[] numbers(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false)
        .flatMap(
            n ->
                n.isArray()
                    ? StreamSupport.stream(n.spliterator(), false)
                    : java.util.stream.Stream.of(n))
        .mapToLong(JsonNode::asLong)
        .toArray();
  }
}
