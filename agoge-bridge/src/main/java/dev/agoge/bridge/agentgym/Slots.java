package dev.agoge.bridge.agentgym;

import dev.agoge.bridge.serve.Refusal;
import dev.agoge.bridge.serve.Session;
import dev.agoge.bridge.serve.SessionTable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Sessions by the number that clients know them by. */
final class Slots {
  private final SessionTable sessions;
  private final Map<Integer, Session> byNumber = new ConcurrentSkipListMap<>();
  private final AtomicInteger next = new AtomicInteger();

  Slots(SessionTable sessions) {
    this.sessions = sessions;
  }

  /** Makes a session; the answer is its number. */
  int create() {
    int number = next.getAndIncrement();
    byNumber.put(number, sessions.open(reason -> byNumber.remove(number)));
    return number;
  }

  Session at(long number) {
    Session session = number == (int) number ? byNumber.get((int) number) : null;
    if (session == null) {
      throw new Refusal(Refusal.Kind.GONE, "The id " + number + " is not valid.");
    }
    return session;
  }

  /** Frees a session; whether there was one. */
  boolean close(long number) {
    Session session = number == (int) number ? byNumber.remove((int) number) : null;
    if (session == null) {
      return false;
    }
    session.close();
    return true;
  }

  List<Integer> numbers() {
    return List.copyOf(byNumber.keySet());
  }
}
