package dev.agoge.run.load;

import dev.agoge.environment.RewardSpec;
import dev.agoge.environment.Split;
import dev.agoge.environment.Task;
import dev.agoge.run.load.Dialect.Conversation;
import dev.agoge.run.load.Documents.Document;
import dev.agoge.run.store.StoredEpisode;
import dev.agoge.support.Digest;
import dev.agoge.trajectory.Ending;
import dev.agoge.trajectory.Step;
import dev.agoge.trajectory.Trajectory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads conversations. Most do not say what they earned, so whoever imports them must; nor when
 * nobody answered any more, so what was seen last is not known.
 */
record ConversationImporter(Dialect dialect, String environment, OptionalDouble reward)
    implements Importer {
  private static final Pattern ITEM = Pattern.compile("(.+)_(train|validation|held-out)_[0-9]+");

  @Override
  public Optional<String> read(Path file, Consumer<StoredEpisode> episodes) {
    var told = new TreeSet<String>();
    Documents.read(
        file,
        (number, document) -> {
          Conversation conversation = dialect.read(document);
          conversation.instructions().ifPresent(told::add);
          episodes.accept(
              new StoredEpisode(PHASE, 0, trajectory(number, document, conversation.turns())));
        });
    return told.size() == 1 ? Optional.of(told.first()) : Optional.empty();
  }

  private Trajectory trajectory(int number, Document document, List<Turn> turns) {
    RewardSpec range = range(document);
    double earned = earned(document, range);
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < turns.size(); i++) {
      steps.add(turns.get(i).step(i + 1 == turns.size() ? earned : 0));
    }
    String id = String.format(Locale.ROOT, "%s/%06d", PHASE, number);
    return new Trajectory(
        id,
        task(number, document, turns),
        0,
        id,
        PHASE,
        steps,
        Ending.TASK_ENDED,
        "",
        "",
        range,
        0);
  }

  /** What it says itself, unless whoever imports it says otherwise. */
  private double earned(Document document, RewardSpec range) {
    double earned = reward.orElse(document.json().path("reward").asDouble(Double.NaN));
    if (Double.isNaN(earned)) {
      throw document.wrong(
          "the file does not say what its episodes earned; say it with --reward, such as --reward 1"
              + " for successes");
    }
    if (!range.contains(earned)) {
      throw document.wrong(
          "a reward of "
              + earned
              + " is outside ["
              + range.min()
              + ", "
              + range.max()
              + "]; scale it, or give its reward_range");
    }
    return earned;
  }

  private RewardSpec range(Document document) {
    try {
      return reward.isPresent()
          ? RewardSpec.BINARY
          : Ranges.of(document.json().path("reward_range"));
    } catch (IllegalArgumentException e) {
      throw document.wrong(e.getMessage() + "; check reward_range");
    }
  }

  private Task task(int number, Document document, List<Turn> turns) {
    String content = Digest.of(turns.getFirst().seen());
    String item = document.json().path("item_id").asString("");
    Matcher own = ITEM.matcher(item);
    if (own.matches()) {
      Split split = Split.valueOf(own.group(2).toUpperCase(Locale.ROOT).replace('-', '_'));
      String named = environment.isEmpty() ? own.group(1) + "-v1" : environment;
      return new Task(named, item, split, PHASE, 1, content);
    }
    String named = environment.isEmpty() ? PHASE : environment;
    String id = item.isEmpty() ? PHASE + "-" + number : item;
    return new Task(named, id, Split.TRAIN, PHASE, 1, content);
  }
}
