package dev.agoge.environments.lab;

import dev.agoge.environments.lab.World.About;
import dev.agoge.environments.planning.State;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The next command towards the goal, from one state: each quest is a chain of {@link Moves}. */
final class Plan {
  private static final int WARM = 3;

  private final World world;
  private final State state;
  private final Moves moves;

  Plan(World world, State state) {
    this.world = world;
    this.state = state;
    this.moves = new Moves(world, state);
  }

  /** The command; empty if the task has ended or cannot be solved any more. */
  Optional<String> next() {
    if (world.hasEnded(state)) {
      return Optional.empty();
    }
    return switch (world.scene().quest()) {
      case Quest.Change(int sample, Phase p, int device) -> moves.treat(sample, device);
      case Quest.Sort sort -> sort(sort);
      case Quest.Make make ->
          canMake(make.product()) ? make(make.product(), make.hotplate()) : Optional.empty();
      case Quest.Divide(int mixture, int part, int tool) -> divide(mixture, tool);
      case Quest.BoilDown(int mixture, int part, int plate) ->
          world.exists(state, part) ? moves.get(part) : moves.treat(mixture, plate);
      case Quest.Light light -> moves.close(Circuit.of(light), bench());
      case Quest.Grow grow -> grow(grow);
      case Quest.Pick pick -> pick(pick);
      case Quest.Slide slide -> slide(slide);
    };
  }

  private int bench() {
    return IntStream.range(0, world.spots().size())
        .filter(s -> world.spot(s).kind() == SpotKind.BENCH)
        .findFirst()
        .orElseThrow();
  }

  private Optional<String> sort(Quest.Sort sort) {
    for (int subject : sort.subjects()) {
      if (!world.is(state, About.SORTED, subject)) {
        boolean yes = world.thing(subject).trait();
        return world.is(state, About.KNOWN, subject)
            ? moves.answer(subject, yes ? sort.yesBox() : sort.noBox())
            : experiment(sort, subject);
      }
    }
    return Optional.empty();
  }

  private Optional<String> experiment(Quest.Sort sort, int subject) {
    List<Integer> tools = sort.tools();
    return switch (sort.trial()) {
      case TEMPERATURE -> measure(tools.getFirst(), subject);
      case MELTING ->
          isHeated(subject)
              ? measure(tools.getFirst(), subject)
              : moves.get(tools.getFirst()).or(() -> moves.treat(subject, spot(SpotKind.HOTPLATE)));
      case FLOAT -> moves.put(subject, spot(SpotKind.TUB));
      case MAGNET, ACID ->
          moves
              .get(tools.getFirst())
              .or(() -> moves.get(subject))
              .or(
                  () ->
                      Moves.command(
                          "test " + moves.name(subject) + " with " + moves.name(tools.getFirst())));
      case CONDUCT -> moves.close(Circuit.of(sort, subject), bench());
    };
  }

  private int spot(SpotKind kind) {
    return IntStream.range(0, world.spots().size())
        .filter(s -> world.spot(s).kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  private Optional<String> measure(int thermometer, int sample) {
    return moves
        .get(thermometer)
        .or(() -> moves.get(sample))
        .or(() -> Moves.command("measure " + moves.name(sample)));
  }

  private boolean isHeated(int sample) {
    return world.temperature(state, sample) >= Heat.HOTPLATE
        || world.phase(state, sample) != Phase.SOLID;
  }

  /** Whether no part was used up for something else. */
  private boolean canMake(int product) {
    if (world.exists(state, product)) {
      return true;
    }
    List<Integer> parts = world.recipes().parts(product);
    return !parts.isEmpty() && parts.stream().allMatch(this::canMake);
  }

  private Optional<String> make(int product, int hotplate) {
    if (world.exists(state, product)) {
      return moves.get(product);
    }
    int a = world.recipes().parts(product).get(0);
    int b = world.recipes().parts(product).get(1);
    int heat = world.temperature(state, b);
    boolean ready = !world.recipes().warmOnly(b) || heat == WARM || heat == Heat.HOTPLATE;
    if (!ready) {
      return moves.treat(b, hotplate);
    }
    return make(a, hotplate)
        .or(() -> make(b, hotplate))
        .or(() -> Moves.command("mix " + moves.name(a) + " with " + moves.name(b)));
  }

  private Optional<String> divide(int mixture, int tool) {
    return moves
        .get(tool)
        .or(() -> moves.get(mixture))
        .or(() -> Moves.command("separate " + moves.name(mixture) + " with " + moves.name(tool)));
  }

  private Optional<String> grow(Quest.Grow grow) {
    if (world.potOf(state, grow.seed()) == World.NONE) {
      return sow(grow);
    }
    return moves
        .put(grow.pot(), grow.sill())
        .or(() -> pollinate(grow))
        .or(() -> water(grow))
        .or(() -> Moves.command("wait"));
  }

  private Optional<String> sow(Quest.Grow grow) {
    Optional<String> pot = moves.get(grow.pot());
    if (!world.is(state, About.FILLED, grow.pot())) {
      return pot.or(() -> moves.get(grow.soil()))
          .or(() -> Moves.command("fill " + moves.name(grow.pot()) + " with soil"));
    }
    return pot.or(() -> moves.get(grow.seed()))
        .or(
            () ->
                Moves.command(
                    "plant " + moves.name(grow.seed()) + " in " + moves.name(grow.pot())));
  }

  private Optional<String> pollinate(Quest.Grow grow) {
    boolean needed =
        world.stage(state, grow.seed()) == Stage.FLOWER
            && !world.is(state, About.POLLINATED, grow.seed());
    return needed
        ? moves
            .get(grow.brush())
            .or(() -> moves.beside(grow.sill()))
            .or(() -> Moves.command("pollinate " + moves.name(grow.seed())))
        : Optional.empty();
  }

  private Optional<String> water(Quest.Grow grow) {
    if (world.is(state, About.WET, grow.pot())) {
      return Optional.empty();
    }
    Optional<String> can = moves.get(grow.can());
    if (!world.is(state, About.FULL, grow.can())) {
      return can.or(() -> moves.beside(grow.sink()))
          .or(
              () ->
                  Moves.command(
                      "fill " + moves.name(grow.can()) + " at " + moves.place(grow.sink())));
    }
    return can.or(() -> moves.beside(grow.sill()))
        .or(() -> Moves.command("water " + moves.name(grow.pot())));
  }

  private Optional<String> pick(Quest.Pick pick) {
    int thing =
        pick.right().stream()
            .filter(t -> world.isHeld(state, t))
            .findFirst()
            .orElse(pick.right().getFirst());
    return moves.answer(thing, pick.box());
  }

  private Optional<String> slide(Quest.Slide slide) {
    for (int ramp : slide.ramps()) {
      if (!world.isTimed(state, ramp)) {
        return moves
            .get(slide.block())
            .or(() -> moves.beside(ramp))
            .or(
                () ->
                    Moves.command(
                        "slide " + moves.name(slide.block()) + " on " + moves.place(ramp)));
      }
    }
    return moves
        .beside(slide.fastest())
        .or(() -> Moves.command("focus on " + moves.place(slide.fastest())));
  }
}
