package dev.agoge.bridge.agentgym;

import dev.agoge.bridge.remote.Attempts;
import dev.agoge.bridge.remote.JsonHttp;
import dev.agoge.bridge.remote.NumberedTasks;
import dev.agoge.bridge.remote.Peer;
import dev.agoge.bridge.remote.Seen;
import dev.agoge.bridge.wire.Json;
import dev.agoge.environment.Environment;
import dev.agoge.environment.EnvironmentSpec;
import dev.agoge.environment.Episode;
import dev.agoge.environment.InfrastructureException;
import dev.agoge.environment.Rewards;
import dev.agoge.environment.Split;
import dev.agoge.environment.Task;
import dev.agoge.environment.TaskSet;
import dev.agoge.environment.Tool;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An environment that an AgentGym server plays; a session of it an episode. */
final class AgentGymEnvironment implements Environment {
  private final JsonHttp http;
  private final PeerDialect dialect;
  private final Peer peer;
  private final Attempts attempts;

  /**
   * An environment at a server.
   *
   * @param http to the server; closed with this environment
   */
  AgentGymEnvironment(JsonHttp http, PeerDialect dialect, Peer peer, Attempts attempts) {
    this.http = http;
    this.dialect = dialect;
    this.peer = peer;
    this.attempts = attempts;
  }

  @Override
  public EnvironmentSpec spec() {
    return peer.spec();
  }

  @Override
  public TaskSet tasks(Split split) {
    return peer.tasks().of(split);
  }

  @Override
  public List<Tool> tools() {
    return peer.tools();
  }

  @Override
  public Episode start(Task task, long seed) {
    return attempts.of(() -> begin(task, seed));
  }

  private Episode begin(Task task, long seed) {
    JsonNode created =
        PeerReplies.body(
            http.post(dialect.prefix() + "/create", Json.tree(dialect.create())), "create");
    var session = new PeerSession(http, dialect, PeerReplies.session(created, dialect.idKey()));
    try {
      JsonNode reply = session.order("/reset", reset(task, seed));
      String text = PeerReplies.text(dialect.looks() ? session.ask("/observation") : reply);
      boolean done = PeerReplies.done(reply);
      List<String> actions = done ? List.of() : PeerReplies.actions(reply);
      double[] none = new double[spec().players().size()];
      var first =
          new Seen(
              Seen.observation(reply, text, actions),
              Rewards.each(none),
              true,
              done,
              Seen.progress(reply));
      return new AgentGymEpisode(task, first, session, dialect);
    } catch (InfrastructureException e) {
      session.close();
      throw e;
    }
  }

  private ObjectNode reset(Task task, long seed) {
    ObjectNode body = Json.object();
    dialect.reset().forEach((key, value) -> body.set(key, Json.tree(value)));
    body.put(dialect.taskKey(), NumberedTasks.number(task));
    return peer.ours() ? body.put("split", task.split().label()).put("seed", seed) : body;
  }

  @Override
  public void close() {
    http.close();
  }
}
