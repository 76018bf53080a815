package dev.agoge.environments.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes a world of a draft and of what is asked for in it. */
final class Composer {
  private final Draft draft;

  Composer(Draft draft) {
    this.draft = draft;
  }

  /** The world; empty if the draft was spoiled or what is asked for is not there. */
  Optional<World> compose(List<List<Wish>> stages) {
    List<List<Clause>> clauses = new ArrayList<>();
    for (List<Wish> stage : stages) {
      List<Clause> parts = new ArrayList<>();
      for (Wish wish : stage) {
        parts.add(clause(wish));
      }
      clauses.add(parts);
    }
    boolean missing =
        clauses.stream().flatMap(List::stream).anyMatch(c -> c.targets() == 0 || c.others() == 0);
    if (draft.isSpoiled() || draft.goals().isExhausted() || missing) {
      return Optional.empty();
    }
    Mission mission = new Mission(say(clauses), clauses, draft.goals().named());
    World world = world(mission);
    return beginsDone(world) ? Optional.empty() : Optional.of(world);
  }

  private World world(Mission mission) {
    short[] where = new short[draft.where().size()];
    int[] contents = new int[where.length];
    for (int i = 0; i < where.length; i++) {
      where[i] = draft.where().get(i).shortValue();
      contents[i] = draft.contents().get(i);
    }
    GridState start =
        new GridState(
            draft.playersCell(),
            draft.playersHeading(),
            GridState.NOTHING,
            draft.doorStates(),
            where,
            0,
            0,
            0,
            "");
    return new World(draft.rooms(), draft.objects(), contents, draft.doors(), mission, start);
  }

  /** Whether the player faces a thing to go to, or a thing lies next to another already. */
  private static boolean beginsDone(World world) {
    GridState start = world.start();
    int ahead = world.rooms().ahead(start.cell(), start.heading());
    long faced = world.thingOn(start, ahead);
    for (List<Clause> stage : world.mission().stages()) {
      for (Clause clause : stage) {
        if (clause.verb() == Clause.Verb.GO_TO && (clause.targets() & faced) != 0) {
          return true;
        }
        if (clause.verb() == Clause.Verb.PUT_NEXT && lieTogether(world, clause)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean lieTogether(World world, Clause clause) {
    for (int object = 0; object < world.objects(); object++) {
      int place = world.start().where()[object];
      if ((clause.targets() >>> object & 1) != 0 && place >= 0) {
        for (int heading = 0; heading < Heading.COUNT; heading++) {
          int next = world.rooms().ahead(place, heading);
          if ((world.thingOn(world.start(), next) & clause.others()) != 0) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private Clause clause(Wish wish) {
    long targets = things(wish.look(), wish.spot());
    long others = things(wish.other(), Optional.empty());
    String spot = wish.spot().map(s -> " " + s.words()).orElse("");
    String thing = article(targets, wish.look()) + wish.look() + spot;
    String text =
        switch (wish.verb()) {
          case GO_TO -> "go to " + thing;
          case OPEN -> "open " + thing;
          case PICK_UP -> "pick up " + thing;
          case PUT_NEXT ->
              "put " + thing + " next to " + article(others, wish.other()) + wish.other();
        };
    return new Clause(wish.verb(), targets, others, text);
  }

  private static String article(long things, Look look) {
    return Long.bitCount(things) == 1 ? "the " : look.colour() == Colour.ORANGE ? "an " : "a ";
  }

  private long things(Look look, Optional<Wish.Spot> spot) {
    long things = 0;
    for (int object = 0; object < draft.objects().size(); object++) {
      if (draft.objects().get(object).equals(look) && isAt(spot, draft.where().get(object))) {
        things |= 1L << object;
      }
    }
    for (int door = 0; door < draft.doors().size(); door++) {
      if (look.equals(new Look(draft.doors().get(door).colour(), Kind.DOOR))
          && isAt(spot, draft.doors().get(door).cell())) {
        things |= 1L << (World.FIRST_DOOR + door);
      }
    }
    return things;
  }

  private boolean isAt(Optional<Wish.Spot> spot, int cell) {
    if (spot.isEmpty()) {
      return true;
    }
    int width = draft.rooms().width();
    int dx = cell % width - draft.playersCell() % width;
    int dy = cell / width - draft.playersCell() / width;
    int heading = draft.playersHeading();
    return spot.get()
        .holds(GridText.forward(heading, dx, dy), GridText.forward(Heading.right(heading), dx, dy));
  }

  /** The order of two stages is said in one of three ways. */
  private String say(List<List<Clause>> stages) {
    List<String> parts =
        stages.stream()
            .map(stage -> String.join(" and ", stage.stream().map(Clause::text).toList()))
            .toList();
    if (parts.size() != 2) {
      return String.join(", then ", parts);
    }
    return switch (draft.random().nextInt(3)) {
      case 0 -> parts.get(0) + ", then " + parts.get(1);
      case 1 -> parts.get(1) + " after you " + parts.get(0);
      default -> parts.get(0) + " before you " + parts.get(1);
    };
  }
}
