package dev.agoge.environments.games;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Something that takes a while to make, made when it is first asked for. Thread-safe. */
final class Lazy<T> implements Supplier<T> {
  private final Supplier<T> maker;
  private final List<T> made = new ArrayList<>(1);

  Lazy(Supplier<T> maker) {
    this.maker = maker;
  }

  @Override
  public synchronized T get() {
    if (made.isEmpty()) {
      made.add(maker.get());
    }
    return made.getFirst();
  }
}
