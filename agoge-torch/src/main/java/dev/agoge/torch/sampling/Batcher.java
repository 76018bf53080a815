package dev.agoge.torch.sampling;

import dev.agoge.environment.InfrastructureException;
import dev.agoge.torch.decoder.DecoderConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The engine thread's loop, continuous batching (Yu et al., OSDI 2022): admit whoever waits, take
 * everyone one token further, let those go who are done, again. Weights are exchanged when nobody
 * is in the batch, so that one generation comes from one version.
 */
final class Batcher implements Runnable {
  /** Most requests in the batch; more would need more caches and run no faster. */
  static final int MOST = 256;

  /** Rows of a part that still fit the second-level cache beside the weights of a layer. */
  private static final int PART_ROWS = 64;

  /** New weights, and who waits for them. */
  private record Swap(PackedDecoder decoder, String version, CompletableFuture<String> done) {}

  private final Inbox inbox;
  private final ConversationCaches caches;
  private final Crew crew;
  private final List<Worker> workers = new ArrayList<>();
  private final List<Run> active = new ArrayList<>();
  private final List<List<Run>> parts = new ArrayList<>();
  private PackedDecoder decoder;
  private String version;
  private volatile @Nullable Swap swap;
  private volatile boolean closed;

  Batcher(
      DecoderConfig config,
      int threads,
      Inbox inbox,
      ConversationCaches caches,
      PackedDecoder decoder,
      String version) {
    this.inbox = inbox;
    this.caches = caches;
    this.crew = new Crew(threads);
    this.decoder = decoder;
    this.version = version;
    for (int i = 0; i < threads; i++) {
      workers.add(new Worker(config));
    }
  }

  /** Asks for new weights; the result completes when all later generations come from them. */
  CompletableFuture<String> exchange(PackedDecoder next, String nextVersion) {
    var done = new CompletableFuture<String>();
    swap = new Swap(next, nextVersion, done);
    inbox.wake();
    return done;
  }

  void close() {
    closed = true;
    inbox.wake();
  }

  boolean isClosed() {
    return closed;
  }

  @Override
  public void run() {
    String reason = "the sampling engine was closed before the generation was done";
    Throwable cause = null;
    try {
      while (!closed) {
        turn();
      }
    } catch (Throwable e) {
      closed = true;
      reason = "the sampling engine stopped on an error of its own: " + e;
      cause = e;
    }
    crew.close();
    failAll(
        cause == null
            ? new InfrastructureException(reason)
            : new InfrastructureException(reason, cause));
  }

  /** Fails whoever still waits; also called by who comes too late. */
  void failWaiting(InfrastructureException reason) {
    for (Run run = inbox.poll(); run != null; run = inbox.poll()) {
      run.fail(reason);
    }
  }

  private void turn() {
    if (active.isEmpty()) {
      exchangeIfAsked();
      inbox.await(() -> closed || swap != null);
      inbox.gather();
    }
    admit();
    if (!active.isEmpty()) {
      split();
      crew.run(
          parts.size(), (member, part) -> workers.get(member).advance(parts.get(part), decoder));
      active.removeIf(this::letGo);
    }
  }

  private void exchangeIfAsked() {
    Swap asked = swap;
    if (asked != null) {
      decoder = asked.decoder();
      version = asked.version();
      caches.clear();
      swap = null;
      asked.done().complete(version);
    }
  }

  private void admit() {
    while (active.size() < MOST && swap == null) {
      Run run = inbox.poll();
      if (run == null) {
        return;
      }
      run.start(caches.take(run.request.conversation(), run.prompt()), version);
      active.add(run);
      if (run.finished()) {
        active.removeLast();
        letGo(run);
      }
    }
  }

  private boolean letGo(Run run) {
    if (run.done.isDone()) {
      return true;
    }
    if (run.finished() || run.abandoned) {
      caches.give(run.request.conversation(), run.cache());
      run.complete();
      return true;
    }
    return false;
  }

  /** Cuts the batch into parts of about equal numbers of rows, at least one for each thread. */
  private void split() {
    int rows = 0;
    for (Run run : active) {
      rows += Math.min(run.pending(), Worker.PIECE);
    }
    int share = Math.clamp((rows + workers.size() - 1) / workers.size() + 3 & -4, 4, PART_ROWS);
    parts.clear();
    int filled = share;
    for (Run run : active) {
      if (filled >= share) {
        parts.add(new ArrayList<>());
        filled = 0;
      }
      parts.getLast().add(run);
      filled += Math.min(run.pending(), Worker.PIECE);
    }
  }

  private void failAll(InfrastructureException reason) {
    active.forEach(run -> run.fail(reason));
    failWaiting(reason);
    Swap asked = swap;
    if (asked != null) {
      asked.done().completeExceptionally(reason);
    }
  }
}
