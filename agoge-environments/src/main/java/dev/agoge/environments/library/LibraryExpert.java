package dev.agoge.environments.library;

import dev.agoge.environment.Action;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Expert;
import java.util.Optional;

/** Reads the articles that lead to the answer, one after the other, and answers. */
final class LibraryExpert implements Expert {

  @Override
  public Optional<Action> next(Episode episode) {
    if (!(episode instanceof LibraryEpisode library)) {
      throw new IllegalArgumentException(
          "the expert of library cannot play task " + episode.task().id());
    }
    return episode.ended()
        ? Optional.empty()
        : Optional.of(new Action(choose(library.inquiry(), library.state())));
  }

  private static String choose(Inquiry inquiry, LibraryState state) {
    Question question = inquiry.question();
    int next = inquiry.next(state);
    if (next < 0) {
      return Offers.answer(question.answer());
    }
    Entity entity = inquiry.world().entity(next);
    if (state.hasFound(next)) {
      return Offers.open(entity);
    }
    boolean unnamed = question.seeksPerson() && entity.equals(question.chain().getLast());
    return unnamed
        ? Offers.search(Shelf.PEOPLE, question.lastSearch())
        : Offers.search(entity.kind().shelf(), entity.name());
  }
}
