package dev.agoge.environments.shell;

import java.util.Locale;
import java.util.function.Function;

/** The kinds of tasks: first those that put files in order, then those that hide a flag. */
enum Family {
  CONFIG(Fixes::config),
  PERMISSIONS(Fixes::permissions),
  RENAME(Fixes::rename),
  COLLECT(Fixes::collect),
  DEDUPE(Fixes::dedupe),
  CLEANUP(Fixes::cleanup),
  SIFT(Fixes::sift),
  HIDDEN(Hunts::hidden),
  NEEDLE(Hunts::needle),
  DECODE(Hunts::decode),
  PARTS(Hunts::parts),
  LOCKED(Hunts::locked),
  ARCHIVE(Hunts::archive),
  VARIABLE(Hunts::variable),
  DIFFERENCE(Hunts::difference);

  @SuppressWarnings("ImmutableEnumChecker") // a reference to a static method
  private final Function<World, Puzzle> maker;

  Family(Function<World, Puzzle> maker) {
    this.maker = maker;
  }

  Puzzle puzzle(World world) {
    return maker.apply(world);
  }

  /** As in tables and options: {@code config}. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
