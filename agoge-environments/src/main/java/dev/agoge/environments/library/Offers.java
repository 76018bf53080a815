package dev.agoge.environments.library;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The actions to list: opening what was found last; searching each shelf for each name seen, and
 * for people by each town and organisation seen where the question asks for one; answering with
 * each name and year seen.
 */
final class Offers {
  private Offers() {}

  static String search(Shelf shelf, String words) {
    return "search[" + shelf.label() + ": " + words + "]";
  }

  static String open(Entity entity) {
    return "open[" + entity.name() + "]";
  }

  static String answer(String text) {
    return "answer[" + text + "]";
  }

  static List<String> of(Inquiry inquiry, LibraryState state) {
    World world = inquiry.world();
    List<String> actions = new ArrayList<>();
    for (int hit : state.hits()) {
      actions.add(open(world.entity(hit)));
    }
    BitSet seen = seen(inquiry, state);
    for (Shelf shelf : Shelf.values()) {
      seen.stream().forEach(n -> actions.add(search(shelf, world.entity(n).name())));
    }
    if (inquiry.question().seeksPerson()) {
      pairs(world, seen, actions);
    }
    seen.stream().forEach(n -> actions.add(answer(world.entity(n).name())));
    Set<String> years = new LinkedHashSet<>();
    for (int opened : state.opened()) {
      years.addAll(world.article(opened).years());
    }
    years.forEach(year -> actions.add(answer(year)));
    return Collections.unmodifiableList(actions);
  }

  /** Numbers of the entities named in the question and in the articles read. */
  private static BitSet seen(Inquiry inquiry, LibraryState state) {
    BitSet seen = new BitSet();
    inquiry.question().named().forEach(entity -> seen.set(entity.number()));
    for (int opened : state.opened()) {
      inquiry.world().article(opened).mentioned().forEach(entity -> seen.set(entity.number()));
    }
    return seen;
  }

  private static void pairs(World world, BitSet seen, List<String> actions) {
    for (int town = seen.nextSetBit(0); town >= 0; town = seen.nextSetBit(town + 1)) {
      for (int body = seen.nextSetBit(0); body >= 0; body = seen.nextSetBit(body + 1)) {
        if (world.entity(town).kind() == Kind.TOWN
            && world.entity(body).kind() == Kind.ORGANISATION) {
          actions.add(
              search(Shelf.PEOPLE, world.entity(town).name() + " " + world.entity(body).name()));
        }
      }
    }
  }
}
