package dev.agoge.environments.grid;

import dev.agoge.environment.Action;
import dev.agoge.environment.Split;
import dev.agoge.environment.StepResult;
import dev.agoge.environment.Task;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A grid drawn by hand: rooms in one row, {@code #} for walls, {@code >} for the player (also
 * {@code < ^ v}), a letter for each thing that is named beside it.
 */
final class Drawn {
  private final Map<Character, Integer> numbers = new HashMap<>();
  private final List<Look> looks = new ArrayList<>();
  private final List<Short> where = new ArrayList<>();
  private final List<Door> doors = new ArrayList<>();
  private final List<int[]> hidden = new ArrayList<>();
  private final List<List<Clause>> stages = new ArrayList<>();
  private final String[] rows;
  private final Rooms rooms;
  private long doorStates;

  Drawn(int columns, String picture) {
    rows = picture.strip().split("\n");
    rooms = new Rooms(columns, 1, rows.length - 2);
  }

  private int find(char sign) {
    for (int y = 0; y < rows.length; y++) {
      int x = rows[y].indexOf(sign);
      if (x >= 0) {
        return y * rooms.width() + x;
      }
    }
    throw new IllegalArgumentException("no '" + sign + "' in the picture");
  }

  Drawn object(char sign, Colour colour, Kind kind) {
    numbers.put(sign, looks.size());
    looks.add(new Look(colour, kind));
    where.add((short) find(sign));
    return this;
  }

  /** An object inside of a box that is drawn. */
  Drawn inside(char sign, Colour colour, Kind kind, char box) {
    numbers.put(sign, looks.size());
    hidden.add(new int[] {numbers.getOrDefault(box, 0), looks.size()});
    looks.add(new Look(colour, kind));
    where.add(GridState.INSIDE);
    return this;
  }

  Drawn door(char sign, Colour colour, int state) {
    int cell = find(sign);
    int room = cell % rooms.width() / (rooms.side() + 1) - 1;
    numbers.put(sign, World.FIRST_DOOR + doors.size());
    doorStates |= (long) state << (2 * doors.size());
    doors.add(Door.between(rooms, room, false, cell / rooms.width() - 1, colour));
    return this;
  }

  /** Adds a stage of clauses. */
  Drawn then(Clause... clauses) {
    stages.add(List.of(clauses));
    return this;
  }

  Clause clause(Clause.Verb verb, char target, char other, String text) {
    return new Clause(verb, thing(target), thing(other), text);
  }

  Clause clause(Clause.Verb verb, char target, String text) {
    return clause(verb, target, target, text);
  }

  private long thing(char sign) {
    return 1L << numbers.getOrDefault(sign, 0);
  }

  GridEpisode start(boolean high) {
    int cell = 0;
    int heading = 0;
    for (int h = 0; h < Heading.COUNT; h++) {
      char sign = ">v<^".charAt(h);
      if (String.join("", rows).indexOf(sign) >= 0) {
        cell = find(sign);
        heading = h;
      }
    }
    short[] places = new short[where.size()];
    for (int i = 0; i < places.length; i++) {
      places[i] = where.get(i);
    }
    int[] contents = new int[places.length];
    Arrays.fill(contents, GridState.NOTHING);
    hidden.forEach(pair -> contents[pair[0]] = pair[1]);
    String text = stages.getFirst().getFirst().text();
    Mission mission = new Mission(text, stages, Set.of());
    GridState state =
        new GridState(cell, heading, GridState.NOTHING, doorStates, places, 0, 0, 0, "");
    World world = new World(rooms, looks, contents, doors, mission, state);
    Task task = new Task("grid-v1", "train-boss-0", Split.TRAIN, "boss", 1, "drawn");
    return new GridEpisode(task, new Stage(world, high));
  }

  /** Says some commands; gives what the last one brought about. */
  static StepResult say(GridEpisode episode, String... commands) {
    StepResult last = episode.step(new Action(commands[0]));
    for (int i = 1; i < commands.length; i++) {
      last = episode.step(new Action(commands[i]));
    }
    return last;
  }
}
