package dev.agoge.run.load;

import dev.agoge.run.directory.FileErrors;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON documents of a file: one a line, or the elements of one array. */
final class Documents {
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private Documents() {}

  /** A document and where it begins. */
  record Document(Path file, TokenStreamLocation place, JsonNode json) {

    /** Says what is wrong with it. */
    ImportException wrong(String what) {
      return ImportException.at(file, place, what);
    }
  }

  /** Shows every document with its number, from 0. */
  static void read(Path file, BiConsumer<Integer, Document> documents) {
    FileErrors.guarding(
        "read",
        file,
        () -> {
          try (Reader reader = Files.newBufferedReader(file);
              JsonParser parser = JSON.createParser(reader)) {
            return each(file, parser, documents);
          }
        });
  }

  private static int each(Path file, JsonParser parser, BiConsumer<Integer, Document> documents)
      throws IOException {
    int count = 0;
    try {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (count == 0 && token == JsonToken.START_ARRAY) {
          continue;
        }
        if (token == JsonToken.END_ARRAY) {
          continue;
        }
        TokenStreamLocation place = parser.currentTokenLocation();
        JsonNode json = JSON.readTree(parser);
        var document = new Document(file, place, json);
        if (!json.isObject()) {
          throw document.wrong("an episode is a JSON object, this is not; check the format");
        }
        documents.accept(count++, document);
      }
    } catch (JacksonException e) {
      throw ImportException.at(
          file, e.getLocation(), "not JSON: " + reason(e) + "; check the file");
    }
    return count;
  }

  /** Without Jackson's note on where a bracket was opened, which does not say where. */
  private static String reason(JacksonException e) {
    return e.getOriginalMessage().replaceFirst(" \\(start marker at .*", "");
  }
}
