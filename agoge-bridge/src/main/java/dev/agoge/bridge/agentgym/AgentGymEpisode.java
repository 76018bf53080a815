package dev.agoge.bridge.agentgym;

import dev.agoge.bridge.remote.JsonHttp;
import dev.agoge.bridge.remote.RemoteEpisode;
import dev.agoge.bridge.remote.Seen;
import dev.agoge.bridge.wire.Json;
import dev.agoge.environment.Task;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** An episode in a session of a peer. */
final class AgentGymEpisode extends RemoteEpisode {
  private static final int TOO_LONG = 413;
  private static final int MALFORMED = 422;

  private final PeerSession session;
  private final PeerDialect dialect;
  private double last;

  AgentGymEpisode(Task task, Seen first, PeerSession session, PeerDialect dialect) {
    super(task, first);
    this.session = session;
    this.dialect = dialect;
  }

  @Override
  protected Seen act(String action, Seen before) {
    JsonHttp.Answer answer = session.send("/step", Json.object().put("action", action));
    if (answer.status() == TOO_LONG || answer.status() == MALFORMED) {
      return before.unchanged("The environment does not take that as an action.");
    }
    JsonNode reply = PeerReplies.body(answer, "step");
    boolean done = PeerReplies.done(reply);
    List<String> actions = done ? List.of() : PeerReplies.actions(reply);
    return new Seen(
        Seen.observation(reply, PeerReplies.text(reply), actions),
        Seen.rewards(reply, step(Seen.reward(reply, dialect.rewardField()))),
        Seen.valid(reply),
        done,
        Seen.progress(reply));
  }

  /** The reward of a step, such that those of all steps add up to the return. */
  private double step(double given) {
    double before = last;
    last = given;
    return switch (dialect.counting()) {
      case LAST -> given - before;
      case SUM -> given;
    };
  }

  @Override
  public void close() {
    session.close();
  }
}
