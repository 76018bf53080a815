package dev.agoge.environments.planning;

import dev.agoge.environments.planning.pddl.ActionSchema;
import dev.agoge.environments.planning.pddl.Domain;
import dev.agoge.environments.planning.pddl.Location;
import dev.agoge.environments.planning.pddl.PddlException;
import dev.agoge.environments.planning.pddl.PredicateSchema;
import dev.agoge.environments.planning.pddl.Typed;
import dev.agoge.support.Suggestions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words for a domain: one template each for predicates, actions and their results, in which
 * {@code {x}} stands for the parameter {@code ?x}.
 *
 * <p>A side file overrides what is generated from the names. Each line is one of
 *
 * <pre>
 * # a comment
 * intro: One line shown above everything else.
 * predicate on: {x} is on {y}
 * action stack: put {x} onto {y}
 * result stack: You put {x} onto {y}.
 * object b1: the red block
 * </pre>
 *
 * A predicate with an empty template is never shown.
 */
final class Texts {
  private static final List<String> KINDS =
      List.of("intro", "predicate", "action", "result", "object");

  private final Map<String, String> templates = new HashMap<>();
  private final Map<String, List<Typed>> parameters = new HashMap<>();
  private final Domain domain;

  private Texts(Domain domain) {
    this.domain = domain;
    domain.predicates().forEach(p -> parameters.put("predicate " + p.name(), p.parameters()));
    for (ActionSchema action : domain.actions()) {
      parameters.put("action " + action.name(), action.parameters());
      parameters.put("result " + action.name(), action.parameters());
    }
  }

  /** The words generated from a domain's names. */
  static Texts generated(Domain domain) {
    Texts texts = new Texts(domain);
    for (PredicateSchema p : domain.predicates()) {
      texts.templates.put("predicate " + p.name(), sentence(words(p.name()), p.parameters()));
    }
    for (ActionSchema a : domain.actions()) {
      StringBuilder template = new StringBuilder(words(a.name()));
      a.parameters().forEach(p -> template.append(" {").append(p.name()).append('}'));
      texts.templates.put("action " + a.name(), template.toString());
      texts.templates.put("result " + a.name(), "Done: " + template + ".");
    }
    return texts;
  }

  private static String sentence(String words, List<Typed> parameters) {
    return switch (parameters.size()) {
      case 0 -> words;
      case 1 -> "{" + parameters.get(0).name() + "} is " + words;
      default -> {
        StringBuilder template =
            new StringBuilder("{" + parameters.get(0).name() + "} is " + words);
        parameters.stream()
            .skip(1)
            .forEach(p -> template.append(" {").append(p.name()).append('}'));
        yield template.toString();
      }
    };
  }

  private static String words(String name) {
    return name.replace('-', ' ').replace('_', ' ').strip();
  }

  /**
   * The generated words, with those of a side file in their place.
   *
   * @throws PddlException at the first line that cannot be used
   */
  static Texts of(Domain domain, String sourceName, String sideFile) {
    Texts texts = generated(domain);
    List<String> lines = sideFile.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        texts.override(line, new Location(sourceName, i + 1, 1));
      }
    }
    return texts;
  }

  private void override(String line, Location at) {
    int colon = line.indexOf(':');
    if (colon < 0) {
      throw new PddlException(
          at, "a line without ':'", "write, say, 'predicate on: {x} is on {y}'");
    }
    String[] key = line.substring(0, colon).strip().split("\\s+", 2);
    String template = line.substring(colon + 1).strip();
    String name = key.length > 1 ? key[1] : "";
    switch (key[0]) {
      case "intro", "object" -> {}
      case "predicate" -> checkPlaceholders(template, predicateNamed(name, at).parameters(), at);
      case "action", "result" ->
          checkPlaceholders(template, actionNamed(name, at).parameters(), at);
      default ->
          throw new PddlException(
              at, Suggestions.unknown("kind of line", key[0], KINDS), "see the documentation");
    }
    templates.put((key[0] + " " + name).strip(), template);
  }

  private PredicateSchema predicateNamed(String name, Location at) {
    return domain.predicates().stream()
        .filter(p -> p.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                unknown(
                    at,
                    "predicate",
                    name,
                    domain.predicates().stream().map(PredicateSchema::name).toList()));
  }

  private ActionSchema actionNamed(String name, Location at) {
    return domain.actions().stream()
        .filter(a -> a.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                unknown(
                    at,
                    "action",
                    name,
                    domain.actions().stream().map(ActionSchema::name).toList()));
  }

  private static PddlException unknown(Location at, String kind, String name, List<String> known) {
    return new PddlException(at, Suggestions.unknown(kind, name, known), "names are the domain's");
  }

  private static void checkPlaceholders(String template, List<Typed> parameters, Location at) {
    for (int i = template.indexOf('{'); i >= 0; i = template.indexOf('{', i + 1)) {
      int end = template.indexOf('}', i);
      String name = end < 0 ? template.substring(i + 1) : template.substring(i + 1, end);
      List<String> known = parameters.stream().map(Typed::name).toList();
      if (end < 0 || !known.contains(name)) {
        throw unknown(at, "placeholder", name, known);
      }
    }
  }

  /** The line above everything else, empty if there is none. */
  String intro() {
    return templates.getOrDefault("intro", "");
  }

  /** An object in words. */
  String object(String name) {
    return templates.getOrDefault("object " + name, name);
  }

  /** A fact in words; empty if it is not to be shown. */
  String predicate(String name, List<String> arguments) {
    return fill("predicate " + name, arguments);
  }

  /** A command in words. */
  String action(GroundAction action) {
    return fill("action " + action.schema(), action.arguments());
  }

  /** What is said after an action. */
  String result(GroundAction action) {
    return fill("result " + action.schema(), action.arguments());
  }

  private String fill(String key, List<String> arguments) {
    String text = templates.getOrDefault(key, "");
    List<Typed> named = parameters.getOrDefault(key, List.of());
    for (int i = 0; i < arguments.size(); i++) {
      text = text.replace("{" + named.get(i).name() + "}", object(arguments.get(i)));
    }
    return text;
  }
}
