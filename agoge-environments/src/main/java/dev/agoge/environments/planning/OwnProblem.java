package dev.agoge.environments.planning;

import dev.agoge.environment.Split;
import dev.agoge.environment.Task;
import dev.agoge.environment.TaskSet;
import dev.agoge.environments.planning.pddl.Domain;
import dev.agoge.environments.planning.pddl.PddlException;
import dev.agoge.environments.planning.pddl.PddlParser;
import dev.agoge.environments.planning.pddl.Problem;
import dev.agoge.support.Digest;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A user's own problem: the one task of every split. */
final class OwnProblem implements TaskSource {
  private static final int STEP_LIMIT = 100;

  private final Domain domain;
  private final Problem problem;
  private final Texts texts;
  private final String content;

  OwnProblem(String domainPath, String problemPath, Optional<String> textsPath) {
    String domainText = read("domain", domainPath);
    String problemText = read("problem", problemPath);
    String sideText = textsPath.map(p -> read("texts", p)).orElse("");
    domain = PddlParser.domain(domainPath, domainText);
    problem = PddlParser.problem(problemPath, problemText);
    texts = Texts.of(domain, textsPath.orElse("texts"), sideText);
    content = Digest.of(String.join("\0", domainText, problemText, sideText));
    GroundProblem ground = new World(domain, problem, texts).problem();
    if (ground.isGoal(ground.initial())) {
      throw new PddlException(
          problem.location(), "the goal holds at the start", "ask for something in :goal");
    }
  }

  private static String read(String option, String path) {
    String what = "option " + option + ": ";
    try {
      return Files.readString(Path.of(path));
    } catch (NoSuchFileException e) {
      throw new IllegalArgumentException(
          what + "there is no file " + path + "; give the path of an existing file", e);
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(what + path + " is not UTF-8 text; convert it", e);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          what + "cannot read " + path + " (" + e.getMessage() + "); check the path", e);
    }
  }

  @Override
  public String summary() {
    return "problem " + problem.name() + " of PDDL domain " + domain.name();
  }

  @Override
  public int stepLimit() {
    return STEP_LIMIT;
  }

  @Override
  public TaskSet tasks(Split split) {
    String id = domain.name() + "/" + problem.name();
    return TaskSet.of(
        List.of(new Task(PlanningEnvironment.ID, id, split, domain.name(), 1, content)));
  }

  @Override
  public World world(Task task) {
    if (!task.content().equals(content)) {
      throw new IllegalArgumentException(
          "task " + task.id() + " is not the problem " + problem.name() + " that was opened");
    }
    return new World(domain, problem, texts);
  }
}
