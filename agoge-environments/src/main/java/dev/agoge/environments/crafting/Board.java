package dev.agoge.environments.crafting;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the episodes of a task share: its workshop, its commands by their text, its planner. */
final class Board {
  private static final int LONGEST = 200;
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern GET = Pattern.compile("get ([1-9][0-9]?) ([a-z ]+)");
  private static final String USING = " using ";

  private final Workshop workshop;
  private final Planner planner;
  private final String opening;
  private final int steps;
  private final Map<String, Command> byText = new HashMap<>();

  Board(Workshop workshop) {
    this.workshop = workshop;
    planner = new Planner(workshop);
    steps = planner.plan(new int[workshop.size()]).steps();
    opening = opening(workshop.problem());
    for (Command command : workshop.commands()) {
      byText.put(command.text(), command);
      byText.putIfAbsent(inputsInOrder(command.text()), command);
    }
  }

  private static String opening(Problem problem) {
    StringBuilder text = new StringBuilder("recipes:\n");
    problem.recipes().forEach(recipe -> text.append(recipe).append('\n'));
    return text.append("goal: ").append(problem.goal()).append('\n').toString();
  }

  Workshop workshop() {
    return workshop;
  }

  Planner planner() {
    return planner;
  }

  int goal() {
    return workshop.goal();
  }

  /** The recipes and the goal, shown at the start. */
  String opening() {
    return opening;
  }

  /** The fewest steps from the start to the goal. */
  int steps() {
    return steps;
  }

  /** What a text asks for; inputs may come in any order, and any count may be gathered. */
  Optional<Command> understand(String text) {
    Command listed = byText.get(text);
    return listed != null ? Optional.of(listed) : understandLoosely(text);
  }

  private Optional<Command> understandLoosely(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    String plain = SPACES.matcher(text.strip()).replaceAll(" ");
    Command known = byText.get(inputsInOrder(plain));
    if (known != null) {
      return Optional.of(known);
    }
    Matcher get = GET.matcher(plain);
    return get.matches()
        ? gather(Integer.parseInt(get.group(1)), get.group(2))
        : Optional.ofNullable(byText.get(plain));
  }

  private Optional<Command> gather(int count, String name) {
    int item = workshop.indexOf(name);
    return item >= 0 && workshop.isRaw(item)
        ? Optional.of(Command.get(count, name, item))
        : Optional.empty();
  }

  private static String inputsInOrder(String text) {
    int using = text.indexOf(USING);
    if (using < 0) {
      return text;
    }
    String[] inputs = text.substring(using + USING.length()).split(", ", -1);
    Arrays.sort(inputs);
    return text.substring(0, using + USING.length()) + String.join(", ", inputs);
  }

  /** The listed command that gathers so many of an item. */
  String get(int item, int count) {
    return find(c -> c.product() == item && c.made() == count);
  }

  /** The listed command that carries out a formula with the given inputs. */
  String craft(Formula formula, int[] inputs) {
    return find(c -> c.product() == formula.product() && Arrays.equals(c.inputs(), inputs));
  }

  private String find(Predicate<Command> wanted) {
    List<Command> commands = workshop.commands();
    return commands.stream().filter(wanted).findFirst().orElseThrow().text();
  }
}
