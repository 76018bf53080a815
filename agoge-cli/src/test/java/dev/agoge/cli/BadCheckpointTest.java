package dev.agoge.cli;

import dev.agoge.learn.ModelShape;
import dev.agoge.learn.TrainablePolicy;
import dev.agoge.torch.TorchPolicyFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadCheckpointTest {
  @TempDir Path folder;

  @BeforeEach
  void save() {
    var factory = new TorchPolicyFactory(1);
    try (TrainablePolicy policy =
        factory.create(new ModelShape(1, 8, 2, 1, 8, 64, 280), List.of("craft a plank"), 1)) {
      policy.save(folder.resolve("checkpoint"), policy.agent());
    }
  }

  private Path file(String name) {
    return folder.resolve("checkpoint").resolve(name);
  }

  private Said load() {
    return Said.by("eval", "crafting", "--agent", folder.resolve("checkpoint").toString());
  }

  @Test
  void eachMissingFileIsNamed() throws IOException {
    for (String name :
        List.of(
            "config.json", "model.safetensors", "tokenizer.json", "trainer_state.safetensors")) {
      byte[] contents = Files.readAllBytes(file(name));
      Files.delete(file(name));
      load().refused(5, file(name) + " is missing");
      Files.write(file(name), contents);
    }
  }

  @Test
  void aForeignModelIsNamed() throws IOException {
    Files.writeString(file("config.json"), "{\"architectures\": [\"GPT2LMHeadModel\"]}");
    load().refused(5, file("config.json") + ": architecture is GPT2LMHeadModel, but only Llama");
  }

  @Test
  void aConfigurationThatIsNotJsonIsNamed() throws IOException {
    Files.writeString(file("config.json"), "<html>not found</html>");
    load().refused(5, file("config.json") + " is not JSON");
  }

  @Test
  void weightsThatWereCutAreNamed() throws IOException {
    byte[] weights = Files.readAllBytes(file("model.safetensors"));
    Files.write(file("model.safetensors"), Arrays.copyOf(weights, weights.length / 2));
    load().refused(5, file("model.safetensors") + " ends too early");
  }

  @Test
  void weightsThatAreSomethingElseAreNamed() throws IOException {
    Files.writeString(file("model.safetensors"), "no tensors in here, only text");
    load().refused(5, file("model.safetensors") + " is not a safetensors file");
  }

  @Test
  void aForeignTokenizerIsNamed() throws IOException {
    Files.writeString(file("tokenizer.json"), "{\"model\": {\"type\": \"WordPiece\"}}");
    load().refused(5, file("tokenizer.json") + " cannot be used");
  }
}
