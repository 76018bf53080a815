package dev.agoge.bridge.scienceworld;

import dev.agoge.bridge.Places;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Semaphore;

/**
 * Instances of the simulator, made when first needed and then used again, with a limit: who comes
 * later waits.
 */
final class SimulatorPool implements AutoCloseable {
  private final List<Path> jars;
  private final Semaphore places;
  private final Deque<Simulator> idle = new ArrayDeque<>();

  SimulatorPool(List<Path> jars, int most) {
    this.jars = jars;
    this.places = new Semaphore(most, true);
  }

  Simulator take() {
    Places.take(places, "simulator of ScienceWorld", "--option simulators");
    synchronized (idle) {
      Simulator ready = idle.poll();
      if (ready != null) {
        return ready;
      }
    }
    try {
      return Simulator.load(jars);
    } catch (RuntimeException e) {
      places.release();
      throw e;
    }
  }

  /** Takes one back for others to use: the next task sets all of it anew. */
  void giveBack(Simulator simulator) {
    synchronized (idle) {
      idle.push(simulator);
    }
    places.release();
  }

  /** Takes back one that failed: it is not used again. */
  void discard(Simulator simulator) {
    simulator.close();
    places.release();
  }

  @Override
  public void close() {
    synchronized (idle) {
      idle.forEach(Simulator::close);
      idle.clear();
    }
  }
}
