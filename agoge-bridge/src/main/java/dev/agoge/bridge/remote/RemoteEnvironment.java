package dev.agoge.bridge.remote;

import dev.agoge.environment.Environment;
import dev.agoge.environment.EnvironmentSpec;
import dev.agoge.environment.Episode;
import dev.agoge.environment.InfrastructureException;
import dev.agoge.environment.Split;
import dev.agoge.environment.Task;
import dev.agoge.environment.TaskSet;
import dev.agoge.environment.Tool;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/** An environment that is played elsewhere; no session there outlives it. */
public abstract class RemoteEnvironment implements Environment {
  private final Peer peer;
  private final Attempts attempts;
  private final Set<RemoteEpisode> open = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  protected RemoteEnvironment(Peer peer, Attempts attempts) {
    this.peer = peer;
    this.attempts = attempts;
  }

  /** What is known of the environment there. */
  protected final Peer peer() {
    return peer;
  }

  /**
   * Has the peer begin an episode, in a session of its own, which is given back if that fails.
   *
   * @throws InfrastructureException if it cannot; it may be tried again
   */
  protected abstract RemoteEpisode begin(Task task, long seed);

  /** Gives up the connections, after all episodes are closed. */
  protected abstract void release();

  @Override
  public final EnvironmentSpec spec() {
    return peer.spec();
  }

  @Override
  public final TaskSet tasks(Split split) {
    return peer.tasks().of(split);
  }

  @Override
  public final List<Tool> tools() {
    return peer.tools();
  }

  @Override
  public final Episode start(Task task, long seed) {
    RemoteEpisode begun = attempts.of(() -> begin(task, seed));
    open.add(begun);
    begun.onClose(() -> open.remove(begun));
    if (closed) {
      begun.close();
      throw new InfrastructureException("environment " + spec().id() + " is closed");
    }
    return begun;
  }

  /** Closes the episodes that are open, all at once, for a peer may be slow to answer. */
  @Override
  public final void close() {
    closed = true;
    try (var closing = Executors.newVirtualThreadPerTaskExecutor()) {
      open.forEach(episode -> closing.execute(episode::close));
    }
    release();
  }
}
