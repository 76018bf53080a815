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
  private final PeerDialect.Scoring scoring;
  private double last;

  AgentGymEpisode(Task task, Seen first, PeerSession session, PeerDialect.Scoring scoring) {
    super(task, first);
    this.session = session;
    this.scoring = scoring;
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
        Seen.rewards(reply, step(Seen.reward(reply, scoring.field()))),
        Seen.valid(reply),
        done,
        Seen.progress(reply));
  }

  /** The reward of a step, such that those of all steps add up to the return. */
  private double step(double given) {
    double before = last;
    last = given;
    return switch (scoring.counting()) {
      case LAST -> given - before;
      case SUM -> given;
    };
  }

  @Override
  protected void leave() {
    session.close();
  }
}
