package dev.agoge.environments.lab;

import dev.agoge.environments.planning.GroundAction;
import dev.agoge.environments.planning.State;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The commands of one world that change it, and the planning actions behind them.
 *
 * <p>Listed order: by verb as in {@link #ORDER}, then by name; at the end what changes nothing.
 */
final class Commands {
  /** Commands that change nothing, listed last. */
  static final List<String> PASSIVE = List.of("look", "inventory");

  private static final List<String> USUAL =
      List.of("go to R", "take X from Y", "put X in Y", "open X", "close X", "turn on X");

  private static final Map<String, String> FORMS =
      Map.ofEntries(
          Map.entry("measure", "measure X"),
          Map.entry("mix", "mix X with Y"),
          Map.entry("separate", "separate X with Y"),
          Map.entry("probe", "test X with Y"),
          Map.entry("connect", "connect A to B"),
          Map.entry("disconnect", "disconnect A from B"),
          Map.entry("fill-pot", "fill POT with soil"),
          Map.entry("fill-can", "fill CAN at Y"),
          Map.entry("plant", "plant SEED in POT"),
          Map.entry("water", "water POT"),
          Map.entry("pollinate", "pollinate SEED"),
          Map.entry("slide", "slide X on RAMP"),
          Map.entry("focus", "focus on RAMP"));

  private static final List<String> ORDER =
      List.of(
          "take",
          "put",
          "answer",
          "open",
          "close",
          "turn-on",
          "turn-off",
          "power-on",
          "power-off",
          "measure",
          "mix",
          "separate",
          "probe",
          "connect",
          "disconnect",
          "fill-pot",
          "fill-can",
          "plant",
          "water",
          "pollinate",
          "slide",
          "focus",
          "go",
          "wait");

  private final World world;
  private final Map<String, String> names = new HashMap<>();
  private final String[] texts;
  private final int[] rankOf;
  private final int[] byRank;
  private final Map<String, int[]> byText = new HashMap<>();

  Commands(World world) {
    this.world = world;
    Scene scene = world.scene();
    scene.rooms().forEach(r -> names.put(Scene.symbol(r), r));
    scene.spots().forEach(s -> names.put(Scene.symbol(s.name()), s.name()));
    scene.things().forEach(t -> names.put(Scene.symbol(t.name()), t.name()));
    int count = world.problem().actionCount();
    texts = new String[count];
    Map<String, Integer> verbs = new LinkedHashMap<>();
    ORDER.forEach(v -> verbs.put(v, verbs.size()));
    for (int a = 0; a < count; a++) {
      GroundAction action = world.problem().action(a);
      texts[a] = text(action);
      file(texts[a], a);
      if (action.schema().equals("mix")) {
        file("mix " + name(action, 1) + " with " + name(action, 0), a);
      }
    }
    byRank =
        IntStream.range(0, count)
            .boxed()
            .sorted(
                Comparator.comparing(
                        (Integer a) ->
                            verbs.getOrDefault(world.problem().action(a).schema(), verbs.size()))
                    .thenComparing(a -> texts[a]))
            .mapToInt(a -> a)
            .toArray();
    rankOf = new int[count];
    for (int r = 0; r < count; r++) {
      rankOf[byRank[r]] = r;
    }
  }

  private void file(String text, int action) {
    byText.merge(
        text.toLowerCase(Locale.ROOT),
        new int[] {action},
        (a, b) -> IntStream.concat(IntStream.of(a), IntStream.of(b)).toArray());
  }

  private String name(GroundAction action, int argument) {
    String symbol = action.arguments().get(argument);
    return names.getOrDefault(symbol, symbol);
  }

  private String text(GroundAction a) {
    return switch (a.schema()) {
      case "go" -> "go to " + name(a, 1);
      case "open", "close" -> a.schema() + " " + name(a, 0);
      case "turn-on", "power-on" -> "turn on " + name(a, 0);
      case "turn-off", "power-off" -> "turn off " + name(a, 0);
      case "take" -> "take " + name(a, 0) + " from " + name(a, 1);
      case "put", "answer" -> "put " + name(a, 0) + " in " + name(a, 1);
      case "mix" -> "mix " + name(a, 0) + " with " + name(a, 1);
      case "separate" -> "separate " + name(a, 0) + " with " + name(a, 3);
      case "probe" -> "test " + name(a, 0) + " with " + name(a, 1);
      case "connect" -> "connect " + name(a, 0) + " to " + name(a, 1);
      case "disconnect" -> "disconnect " + name(a, 0) + " from " + name(a, 1);
      case "fill-pot" -> "fill " + name(a, 0) + " with soil";
      case "fill-can" -> "fill " + name(a, 0) + " at " + name(a, 1);
      case "plant" -> "plant " + name(a, 0) + " in " + name(a, 1);
      case "slide" -> "slide " + name(a, 2) + " on " + name(a, 0);
      case "focus" -> "focus on " + name(a, 0);
      case "wait" -> "wait";
      default -> a.schema() + " " + name(a, 0);
    };
  }

  /** The forms of the commands of this world, for one who has never seen it. */
  String forms() {
    Set<String> forms = new LinkedHashSet<>(USUAL);
    for (int action : byRank) {
      String form = FORMS.get(world.problem().action(action).schema());
      if (form != null) {
        forms.add(form);
      }
    }
    forms.addAll(List.of("wait", "look", "inventory", "examine X"));
    return String.join(", ", forms);
  }

  /** The command of a planning action. */
  String text(int action) {
    return texts[action];
  }

  /** The name of an argument of a planning action. */
  String argument(int action, int argument) {
    return name(world.problem().action(action), argument);
  }

  /** The admissible commands of a state, in the listed order. */
  List<String> admissible(State state) {
    int[] applicable = world.problem().applicable(state);
    for (int i = 0; i < applicable.length; i++) {
      applicable[i] = rankOf[applicable[i]];
    }
    Arrays.sort(applicable);
    String[] listed = new String[applicable.length + PASSIVE.size()];
    for (int i = 0; i < applicable.length; i++) {
      listed[i] = texts[byRank[applicable[i]]];
    }
    for (int i = 0; i < PASSIVE.size(); i++) {
      listed[applicable.length + i] = PASSIVE.get(i);
    }
    return Collections.unmodifiableList(Arrays.asList(listed));
  }

  /** Whether the command could be done in some state. */
  boolean isKnown(String command) {
    return byText.containsKey(command);
  }

  /** The planning action that a command in lower case means in a state, or {@link World#NONE}. */
  int action(State state, String command) {
    int[] meant = byText.get(command);
    if (meant != null) {
      for (int action : meant) {
        if (world.problem().isApplicable(state, action)) {
          return action;
        }
      }
    }
    return World.NONE;
  }
}
