package dev.agoge.environments.library;

import java.util.List;

/**
 * What is written about an entity.
 *
 * @param subject the entity; its name is the title
 * @param mentioned the subject and every entity named in the text, once each
 * @param years the years named in the text
 */
record Article(Entity subject, String text, List<Entity> mentioned, List<String> years) {

  Article {
    mentioned = List.copyOf(mentioned);
    years = List.copyOf(years);
  }
}
