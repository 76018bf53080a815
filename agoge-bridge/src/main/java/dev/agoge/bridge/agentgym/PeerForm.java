package dev.agoge.bridge.agentgym;

import java.util.Map;

/**
 * The form of a server's messages.
 *
 * @param prefix of its routes
 * @param idKey what it calls the session
 * @param create the body of {@code /create}
 * @param taskKey what it calls the number of the task
 * @param reset what else {@code /reset} takes
 * @param looks whether the first observation must be asked for after the reset
 */
record PeerForm(
    String prefix,
    String idKey,
    Map<String, Object> create,
    String taskKey,
    Map<String, Object> reset,
    boolean looks) {

  PeerForm {
    create = Map.copyOf(create);
    reset = Map.copyOf(reset);
  }

  /** Sessions called {@code id}. */
  static PeerForm a(String taskKey) {
    return new PeerForm("", "id", Map.of(), taskKey, Map.of(), false);
  }

  /** Sessions called {@code env_idx}. */
  static PeerForm b(String taskKey) {
    return new PeerForm("", "env_idx", Map.of(), taskKey, Map.of(), false);
  }

  /** The path below which one of our servers takes messages of this form. */
  String ours() {
    return idKey.equals("id") ? AgentGymDialect.A : AgentGymDialect.B;
  }

  PeerForm below(String path) {
    return new PeerForm(path, idKey, create, taskKey, reset, looks);
  }

  PeerForm creating(Map<String, Object> body) {
    return new PeerForm(prefix, idKey, body, taskKey, reset, looks);
  }

  PeerForm also(Map<String, Object> body) {
    return new PeerForm(prefix, idKey, create, taskKey, body, looks);
  }

  PeerForm looking() {
    return new PeerForm(prefix, idKey, create, taskKey, reset, true);
  }
}
