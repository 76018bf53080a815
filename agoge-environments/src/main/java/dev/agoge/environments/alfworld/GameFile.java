package dev.agoge.environments.alfworld;

import dev.agoge.environments.planning.pddl.LoosePddl;
import dev.agoge.support.Digest;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A game as its file gives it.
 *
 * @param source the path, for messages
 * @param sentence the task, such as {@code put a mug in shelf}
 * @param grammar how the file says to put things down
 * @param solvable whether the file says that the game can be won
 * @param steps length of the walkthrough in the file, 0 if there is none
 */
record GameFile(
    String source,
    String domain,
    String problem,
    String sentence,
    Grammar grammar,
    boolean solvable,
    int steps) {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
  private static final Pattern TASK = Pattern.compile("Your task is to: ([^\"\\\\]+?)\\.?\\s*\"");

  /** Actions that only tell something; they are answered without the planning engine. */
  private static final List<String> TELLING = List.of("look", "inventory", "help");

  /**
   * Reads a file.
   *
   * @throws GameFileException if it is no game file
   */
  static GameFile read(Path path) {
    String source = path.toString();
    JsonNode root = json(source, text(path));
    String grammar = required(root, source, "grammar");
    Matcher task = TASK.matcher(grammar.replace("\\\"", "\""));
    if (!task.find() || task.group(1).equals("UNKNOWN GOAL")) {
      throw new GameFileException(
          source,
          "its grammar has no sentence 'Your task is to: ...'",
          "generate the game with ALFWorld's tools, which write it");
    }
    return new GameFile(
        source,
        required(root, source, "pddl_domain"),
        required(root, source, "pddl_problem"),
        task.group(1).strip(),
        Grammar.of(grammar),
        root.path("solvable").asBoolean(true),
        root.path("walkthrough").size());
  }

  private static String text(Path path) {
    try {
      return Files.readString(path);
    } catch (CharacterCodingException e) {
      throw new GameFileException(path.toString(), "it is not UTF-8 text", "convert it");
    } catch (IOException e) {
      throw new GameFileException(
          path.toString(), "it cannot be read (" + e.getMessage() + ")", "check the path");
    }
  }

  private static JsonNode json(String source, String text) {
    try {
      JsonNode root = JSON.readTree(text);
      if (root.isObject()) {
        return root;
      }
    } catch (JacksonException e) {
      String place = source;
      if (e.getLocation() != null) {
        place += ":" + e.getLocation().getLineNr() + ":" + e.getLocation().getColumnNr();
      }
      throw new GameFileException(place, "it is not JSON", "unpack or download it again");
    }
    throw new GameFileException(source, "it is no JSON object", "unpack or download it again");
  }

  private static String required(JsonNode root, String source, String field) {
    JsonNode value = root.path(field);
    if (!value.isString()) {
      throw new GameFileException(
          source, "it has no text '" + field + "'", "give a game.tw-pddl file of ALFWorld");
    }
    return value.asString();
  }

  /** A content address of the rules, the room and the task. */
  String digest() {
    return Digest.of(String.join("\0", domain, problem, sentence));
  }

  /**
   * The planning problem.
   *
   * @throws dev.agoge.environments.planning.pddl.PddlException at the first mistake
   */
  LoosePddl.Pair parse() {
    return LoosePddl.read(
        source + ":pddl_domain", domain, source + ":pddl_problem", problem, GameFile::acts);
  }

  private static boolean acts(String action) {
    String name = action.toLowerCase(Locale.ROOT);
    return !TELLING.contains(name) && !name.startsWith("examine");
  }
}
