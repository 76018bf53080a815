package dev.agoge.environments.library;

import dev.agoge.environment.Observation;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows the question, results or an article; everything is rendered when asked for. */
record LibraryObservation(Inquiry inquiry, LibraryState state) implements Observation {

  @Override
  public int player() {
    return 0;
  }

  @Override
  public String text() {
    StringBuilder text = new StringBuilder(512);
    if (!state.note().isEmpty()) {
      text.append(state.note()).append('\n');
    }
    if (!state.answered().isEmpty()) {
      return text.append(inquiry.solved(state) ? "Right." : "Wrong.").toString();
    }
    switch (state.shown()) {
      case LibraryState.QUESTION -> question(text);
      case LibraryState.RESULTS -> results(text);
      default -> {
        Article article = inquiry.world().article(state.shown());
        text.append("# ").append(article.subject().name()).append('\n').append(article.text());
      }
    }
    return text.toString();
  }

  private void question(StringBuilder text) {
    text.append("Question: ").append(inquiry.question().text()).append("\nCollections: ");
    text.append(
        Stream.of(Shelf.values())
            .map(shelf -> shelf.label() + " (" + inquiry.world().articlesOn(shelf) + ")")
            .collect(Collectors.joining(", ")));
    text.append(
        """

        Actions: search[people: words], or another collection, finds up to 5 titles, open[title] \
        shows one of them, answer[text] ends: one try, a name or a year.\
        """);
  }

  private void results(StringBuilder text) {
    text.append("Found: ");
    int[] hits = state.hits();
    if (hits.length == 0) {
      text.append("nothing");
    }
    for (int i = 0; i < hits.length; i++) {
      Entity entity = inquiry.world().entity(hits[i]);
      text.append(i == 0 ? "" : "; ").append(entity.name()).append(", ");
      text.append(entity.description());
    }
  }

  @Override
  public List<String> admissible() {
    return state.answered().isEmpty() ? Offers.of(inquiry, state) : List.of();
  }

  @Override
  public String stateKey() {
    return state.key();
  }
}
