package dev.agoge.run.export;

import dev.agoge.run.store.StoredEpisode;
import dev.agoge.trajectory.ModelCall;
import dev.agoge.trajectory.Step;
import dev.agoge.trajectory.Trajectory;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Episodes in the Agent Trajectory Interchange Format 1.7 (Harbor, RFC 0001): the first observation
 * is a user's step, each turn an agent's step that holds what was seen after it.
 */
final class Atif {
  private Atif() {}

  static List<ObjectNode> documents(StoredEpisode episode) {
    Trajectory t = episode.trajectory();
    List<ModelCall> calls = t.calls();
    int[] context = contexts(calls);
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("schema_version", "ATIF-v1.7").put("session_id", t.id());
    agent(document.putObject("agent"), t, calls);
    ArrayNode steps = document.putArray("steps");
    int call = 0;
    user(steps, t.steps().isEmpty() ? t.finalObservation() : t.steps().getFirst().observation());
    for (int s = 0; s < t.steps().size(); s++) {
      boolean last = s + 1 == t.steps().size();
      String next = last ? t.finalObservation() : t.steps().get(s + 1).observation();
      step(steps, t.steps().get(s), next, context, call);
      call += t.steps().get(s).calls().size();
    }
    totals(document.putObject("final_metrics"), t, context, steps.size());
    extra(document.putObject("extra"), episode);
    return List.of(document);
  }

  /** How many tokens each call saw before it spoke. */
  private static int[] contexts(List<ModelCall> calls) {
    int[] seen = new int[calls.size()];
    for (int c = 0; c < seen.length; c++) {
      ModelCall call = calls.get(c);
      int parent = call.parent();
      seen[c] =
          call.appended().length
              + (parent < 0 ? 0 : seen[parent] + calls.get(parent).output().length);
    }
    return seen;
  }

  private static void agent(ObjectNode agent, Trajectory t, List<ModelCall> calls) {
    agent.put("name", "agoge").put("version", t.agent());
    if (!calls.isEmpty()) {
      agent.put("model_name", calls.getLast().policyVersion());
    }
  }

  private static void user(ArrayNode steps, String observation) {
    steps.addObject().put("step_id", 1).put("source", "user").put("message", observation);
  }

  private static void step(ArrayNode steps, Step step, String next, int[] context, int call) {
    ObjectNode node = steps.addObject();
    node.put("step_id", steps.size()).put("source", "agent").put("message", step.action());
    node.putObject("observation").putArray("results").addObject().put("content", next);
    int calls = step.calls().size();
    if (calls > 0) {
      ObjectNode metrics = node.putObject("metrics");
      long prompt = 0;
      long completion = 0;
      for (int c = 0; c < calls; c++) {
        prompt += context[call + c];
        completion += step.calls().get(c).output().length;
      }
      metrics.put("prompt_tokens", prompt).put("completion_tokens", completion);
      if (calls == 1) {
        exact(metrics, step.calls().getFirst());
      }
    }
    node.put("llm_call_count", calls);
    ObjectNode extra = node.putObject("extra");
    extra
        .put("player", step.player())
        .put("reward", step.rewards().of(step.player()))
        .put("valid", step.valid());
    if (step.rewards().players() > 1) {
      ArrayNode rewards = extra.putArray("rewards");
      for (int player = 0; player < step.rewards().players(); player++) {
        rewards.add(step.rewards().of(player));
      }
    }
    if (!Double.isNaN(step.progress())) {
      extra.put("progress", step.progress());
    }
  }

  private static void exact(ObjectNode metrics, ModelCall call) {
    ArrayNode ids = metrics.putArray("completion_token_ids");
    for (int id : call.output()) {
      ids.add(id);
    }
    if (call.logProbs().length > 0) {
      ArrayNode logProbs = metrics.putArray("logprobs");
      for (float logProb : call.logProbs()) {
        logProbs.add(logProb);
      }
    }
  }

  private static void totals(ObjectNode totals, Trajectory t, int[] context, int steps) {
    totals
        .put("total_prompt_tokens", java.util.Arrays.stream(context).asLongStream().sum())
        .put("total_completion_tokens", t.outputTokens())
        .put("total_steps", steps);
    ObjectNode extra = totals.putObject("extra");
    extra.put("reward", t.episodeReturn());
    extra.put("success", t.counts() && t.success());
    if (!Double.isNaN(t.progress())) {
      extra.put("progress", t.progress());
    }
  }

  private static void extra(ObjectNode extra, StoredEpisode episode) {
    Trajectory t = episode.trajectory();
    extra
        .put("environment", t.task().environment())
        .put("task", t.task().id())
        .put("split", t.task().split().label())
        .put("family", t.task().family())
        .put("difficulty", t.task().difficulty())
        .put("content", t.task().content())
        .put("seed", t.seed())
        .put("group", t.group())
        .put("phase", episode.phase())
        .put("update", episode.update())
        .put("ending", t.ending().name())
        .put("note", t.note());
    extra
        .putObject("rewards")
        .put("min", t.rewards().min())
        .put("max", t.rewards().max())
        .put("success", t.rewards().success());
  }
}
