package dev.agoge.bridge.remote;

import dev.agoge.bridge.serve.TaskPages;
import dev.agoge.environment.InfrastructureException;
import dev.agoge.environment.Split;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** Which families tasks are of. */
public interface Families {
  /**
   * The family of a task.
   *
   * @param number of the task in its split, or in the row of all
   */
  String of(Split split, int number);

  /** One for all. */
  static Families all(String name) {
    return (split, number) -> name;
  }

  /**
   * As one of our servers tells, which is asked when the first task of a page is needed.
   *
   * @param site the server, all of whose dialects are below this address
   * @param otherwise the family of all tasks at a server that does not tell
   */
  static Families asked(JsonHttp site, Attempts attempts, String otherwise) {
    Map<String, List<String>> pages = new ConcurrentHashMap<>();
    return (split, number) -> {
      int first = number - number % TaskPages.PAGE;
      String question = TaskPages.PATH + "?split=" + split.label() + "&from=" + first;
      List<String> page =
          pages.computeIfAbsent(question, q -> attempts.of(() -> page(site.get(q), q)));
      if (page.isEmpty()) {
        return otherwise;
      }
      if (number - first >= page.size()) {
        throw new InfrastructureException("too few families of tasks at " + question);
      }
      return page.get(number - first);
    };
  }

  private static List<String> page(JsonHttp.Answer answer, String question) {
    if (answer.status() == 404) {
      return List.of();
    }
    JsonNode families = answer.body().path("families");
    if (!answer.good() || families.isEmpty()) {
      throw new InfrastructureException("no families of tasks at " + question);
    }
    return Seen.texts(families).stream().map(String::intern).toList();
  }
}
