package dev.agoge.environments.library;

import dev.agoge.environment.Action;
import dev.agoge.environment.NativeEpisode;
import dev.agoge.environment.Observation;
import dev.agoge.environment.Rewards;
import dev.agoge.environment.Task;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An attempt to answer a question. */
final class LibraryEpisode extends NativeEpisode<LibraryState> {
  private static final int LONGEST = 250;
  private static final Pattern ACTION =
      Pattern.compile("\\s*(search|open|answer)\\[([^\\[\\]]+)\\]\\s*");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final Inquiry inquiry;

  LibraryEpisode(Task task, Inquiry inquiry) {
    this(task, inquiry, LibraryState.start());
  }

  private LibraryEpisode(Task task, Inquiry inquiry, LibraryState state) {
    super(task, state);
    this.inquiry = inquiry;
  }

  Inquiry inquiry() {
    return inquiry;
  }

  @Override
  protected Observation observe(LibraryState state) {
    return new LibraryObservation(inquiry, state);
  }

  @Override
  protected Transition<LibraryState> transition(LibraryState state, Action action) {
    Matcher parts = ACTION.matcher(action.text());
    if (action.text().length() > LONGEST || !parts.matches()) {
      return refused(
          state, "Not understood: say search[collection: words], open[title] or answer[text].");
    }
    String argument = SPACES.matcher(parts.group(2).strip()).replaceAll(" ");
    return switch (parts.group(1)) {
      case "search" -> search(state, argument);
      case "open" -> open(state, argument);
      default -> answer(state, argument);
    };
  }

  private Transition<LibraryState> search(LibraryState state, String argument) {
    int colon = argument.indexOf(':');
    String words = argument.substring(colon + 1).strip().toLowerCase(Locale.ROOT);
    String name = colon < 0 ? "" : argument.substring(0, colon).strip().toLowerCase(Locale.ROOT);
    Optional<Shelf> shelf = Stream.of(Shelf.values()).filter(s -> s.label().equals(name)).findAny();
    if (shelf.isEmpty() || words.isEmpty()) {
      return refused(
          state, "Say where and what: search[people: words], or places, works or records.");
    }
    return went(state.found(inquiry.world().search(shelf.get(), words)));
  }

  private Transition<LibraryState> open(LibraryState state, String title) {
    int number = inquiry.world().numberOf(title);
    return number >= 0 && state.hasFound(number)
        ? went(state.open(number))
        : refused(state, "The last search did not find '" + title + "': search for it first.");
  }

  private Transition<LibraryState> answer(LibraryState state, String text) {
    if (Answers.normal(text).isEmpty()) {
      return refused(state, "Answer with a name or a year: answer[text].");
    }
    LibraryState ended = state.answer(text);
    return new Transition<>(ended, Rewards.single(inquiry.solved(ended) ? 1 : 0), true);
  }

  private static Transition<LibraryState> went(LibraryState next) {
    return new Transition<>(next, Rewards.single(0), true);
  }

  private static Transition<LibraryState> refused(LibraryState state, String why) {
    return new Transition<>(state.refused(why), Rewards.single(0), false);
  }

  @Override
  protected boolean isFinal(LibraryState state) {
    return !state.answered().isEmpty();
  }

  /** Reading all there is to read leaves the answer to be given. */
  @Override
  protected double progressOf(LibraryState state) {
    int chain = inquiry.question().chain().size();
    return inquiry.solved(state) ? 1 : inquiry.share(state) * chain / (chain + 1);
  }

  @Override
  protected NativeEpisode<LibraryState> at(LibraryState state) {
    return new LibraryEpisode(task(), inquiry, state);
  }
}
