package dev.agoge.bridge.serve;

import dev.agoge.bridge.wire.Json;
import dev.agoge.environment.Environment;
import dev.agoge.environment.Split;
import dev.agoge.environment.TaskSet;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which families the tasks are of: {@code GET /agoge/tasks?split=held-out&from=0}. No protocol has
 * a word for that, so it is a route of ours. Tasks are made to find out, hence a page at a time.
 */
public final class TaskPages {
  /** Where. */
  public static final String PATH = "/agoge/tasks";

  /** Tasks told of at a time. */
  public static final int PAGE = 500;

  private final Environment environment;

  TaskPages(Environment environment) {
    this.environment = environment;
  }

  void answer(Context request) {
    try {
      Http.reply(request, 200, page(request));
    } catch (BadBodyException e) {
      Http.reply(request, 422, e.detail());
    } catch (Refusal e) {
      refuse(request, e.text());
    } catch (RuntimeException e) {
      refuse(request, "environment " + environment.spec().id() + " failed: " + e);
    }
  }

  private static void refuse(Context request, String why) {
    var error = new FieldError("refused", List.of("query"), why, Json.object());
    Http.reply(request, 422, new BadBodyException(error).detail());
  }

  private ObjectNode page(Context request) {
    Split split = TaskChoice.split(given(request, "split"));
    int from = from(given(request, "from"));
    TaskSet tasks = environment.tasks(split);
    ObjectNode page = Json.object().put("split", split.label()).put("from", from);
    ArrayNode families = page.putArray("families");
    for (int i = from; i < tasks.size() && i - from < PAGE; i++) {
      families.add(tasks.get(i).family());
    }
    return page.put("tasks", tasks.size());
  }

  private static String given(Context request, String name) {
    return Optional.ofNullable(request.queryParam(name)).orElse("");
  }

  private static int from(String given) {
    if (!given.matches("[0-9]{1,9}")) {
      throw new BadBodyException(FieldError.inQuery("from", given));
    }
    return Integer.parseInt(given);
  }
}
