package dev.agoge.bridge.agentgym;

import dev.agoge.bridge.remote.Attempts;
import dev.agoge.bridge.remote.JsonHttp;
import dev.agoge.bridge.remote.NumberedTasks;
import dev.agoge.bridge.remote.Peer;
import dev.agoge.bridge.remote.RemoteEnvironment;
import dev.agoge.bridge.remote.RemoteEpisode;
import dev.agoge.bridge.remote.Seen;
import dev.agoge.bridge.wire.Json;
import dev.agoge.environment.InfrastructureException;
import dev.agoge.environment.Rewards;
import dev.agoge.environment.Task;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An environment that an AgentGym server plays; a session of it an episode. */
final class AgentGymEnvironment extends RemoteEnvironment {
  private final JsonHttp http;
  private final PeerForm form;
  private final PeerDialect.Scoring scoring;

  /**
   * An environment at a server.
   *
   * @param http to the server; closed with this environment
   */
  AgentGymEnvironment(
      JsonHttp http, PeerForm form, PeerDialect.Scoring scoring, Peer peer, Attempts attempts) {
    super(peer, attempts);
    this.http = http;
    this.form = form;
    this.scoring = scoring;
  }

  @Override
  protected RemoteEpisode begin(Task task, long seed) {
    JsonNode created =
        PeerReplies.body(http.post(form.prefix() + "/create", Json.tree(form.create())), "create");
    var session = new PeerSession(http, form, PeerReplies.session(created, form.idKey()));
    try {
      return new AgentGymEpisode(task, first(session, task, seed), session, scoring);
    } catch (RuntimeException e) {
      session.close();
      throw e;
    }
  }

  private Seen first(PeerSession session, Task task, long seed) {
    JsonNode reply = begun(session, task, seed);
    String text = PeerReplies.text(form.looks() ? session.ask("/observation") : reply);
    // Some forms of answer are a text only; ours says elsewhere what more there is to know.
    JsonNode fields = peer().ours() && !reply.isObject() ? session.ask("/detail") : reply;
    boolean done = PeerReplies.done(fields);
    List<String> actions = done ? List.of() : PeerReplies.actions(fields);
    double[] none = new double[spec().players().size()];
    return new Seen(
        Seen.observation(fields, text, actions),
        Rewards.each(none),
        true,
        done,
        Seen.progress(fields));
  }

  private JsonNode begun(PeerSession session, Task task, long seed) {
    ObjectNode body = Json.object();
    form.reset().forEach((key, value) -> body.set(key, Json.tree(value)));
    int number = NumberedTasks.number(task);
    body.put(form.taskKey(), number);
    if (peer().ours()) {
      body.put("split", task.split().label()).put("seed", seed);
    }
    try {
      return session.order("/reset", body);
    } catch (InfrastructureException e) {
      throw new InfrastructureException(
          "%s did not begin task %d: %s".formatted(http.base(), number, e.getMessage()), e);
    }
  }

  @Override
  protected void release() {
    http.close();
  }
}
