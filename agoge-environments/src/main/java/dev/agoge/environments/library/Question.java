package dev.agoge.environments.library;

import dev.agoge.support.Digest;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Something to be found out.
 *
 * @param named the entities that the text names
 * @param chain what must be read, in an order in which each is named by the text or by one read
 *     before, or found by the last search
 * @param lastSearch words that find the last of the chain where no name is known; empty if all are
 *     named
 * @param answer a name or a year
 */
record Question(
    Family family,
    String text,
    List<Entity> named,
    List<Entity> chain,
    String lastSearch,
    String answer) {

  Question {
    named = List.copyOf(named);
    chain = List.copyOf(chain);
  }

  /** Whether people are to be looked for by a town and an organisation. */
  boolean seeksPerson() {
    return !lastSearch.isEmpty();
  }

  /** A digest of what is asked, whatever the words around it, and of what there is to read. */
  String digest(World world) {
    return Digest.of(
        chain.stream()
            .map(entity -> world.article(entity.number()).text())
            .collect(Collectors.joining("\n", family + "\n" + text + "\n", "\n" + answer)));
  }
}
