package dev.agoge.environments.grid;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The commands of a world as players say them, to list and to understand. */
final class Phrases {
  private static final int LONGEST = 80;
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final World world;
  private final Rules rules;
  private final boolean high;
  private final Command[][] commands;
  private final String[][] texts;

  /**
   * For one granularity of actions.
   *
   * @param high whether walks to things are actions
   */
  Phrases(World world, Rules rules, boolean high) {
    this.world = world;
    this.rules = rules;
    this.high = high;
    commands = new Command[World.FIRST_DOOR + world.doors()][];
    texts = new String[commands.length][];
    for (int thing = 0; thing < commands.length; thing++) {
      if (thing < world.objects() || World.isDoor(thing)) {
        commands[thing] = of(thing, world.look(thing).kind());
        texts[thing] = new String[commands[thing].length];
        for (int i = 0; i < texts[thing].length; i++) {
          texts[thing][i] = commands[thing][i].text(world);
        }
      }
    }
  }

  private static Command[] of(int thing, Kind kind) {
    List<Act> acts =
        switch (kind) {
          case DOOR -> List.of(Act.GO_TO, Act.OPEN, Act.CLOSE, Act.GO_THROUGH);
          case BOX -> List.of(Act.GO_TO, Act.PICK_UP, Act.PUT_NEXT, Act.OPEN);
          case KEY, BALL -> List.of(Act.GO_TO, Act.PICK_UP, Act.PUT_NEXT);
        };
    return acts.stream().map(act -> new Command(act, thing)).toArray(Command[]::new);
  }

  /** What can be done in a state: with each thing in sight, then on the spot. */
  List<String> possible(GridState state) {
    List<String> possible = new ArrayList<>(48);
    if (high) {
      View view = new View(world, state);
      for (long rest = view.things(); rest != 0; rest &= rest - 1) {
        int thing = Long.numberOfTrailingZeros(rest);
        for (int i = 0; i < commands[thing].length; i++) {
          if (rules.allows(view, commands[thing][i])) {
            possible.add(texts[thing][i]);
          }
        }
      }
    }
    addSingle(state, possible);
    return Collections.unmodifiableList(possible);
  }

  private void addSingle(GridState state, List<String> possible) {
    possible.add(Act.TURN_LEFT.words());
    possible.add(Act.TURN_RIGHT.words());
    Grip grip = rules.grip();
    if (grip.isFreeAhead(state)) {
      possible.add(Act.GO_FORWARD.words());
    }
    if (state.carried() == GridState.NOTHING) {
      if (!high && grip.canTakeAhead(state)) {
        possible.add(Act.TAKE.words());
      }
    } else if (grip.canLayAhead(state)) {
      possible.add(Act.DROP.words());
    }
    if (grip.canToggleAhead(state)) {
      possible.add(Act.TOGGLE.words());
    }
  }

  /** What a text asks for; case, spaces, articles and numbers that say nothing may be left out. */
  Optional<Command> understand(GridState state, String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    Optional<Command> exact = exactly(state, text);
    if (exact.isPresent()) {
      return exact;
    }
    String plain = SPACES.matcher(text.strip().toLowerCase(Locale.ROOT)).replaceAll(" ");
    return exactly(state, plain.replace(" the ", " "));
  }

  private Optional<Command> exactly(GridState state, String text) {
    for (Act act : Act.SINGLE) {
      if (act.words().equals(text)) {
        return Optional.of(Command.of(act));
      }
    }
    if (high) {
      for (Act act : Act.ON_THINGS) {
        int length = act.words().length();
        if (text.startsWith(act.words()) && text.length() > length && text.charAt(length) == ' ') {
          return thing(state, text.substring(length + 1)).map(thing -> new Command(act, thing));
        }
      }
    }
    return Optional.empty();
  }

  /** The thing with a name; a name without its number means the only such thing in sight. */
  private Optional<Integer> thing(GridState state, String name) {
    long named = world.named(name);
    if (Long.bitCount(named) > 1) {
      named &= new View(world, state).things();
    }
    return Long.bitCount(named) == 1
        ? Optional.of(Long.numberOfTrailingZeros(named))
        : Optional.empty();
  }
}
