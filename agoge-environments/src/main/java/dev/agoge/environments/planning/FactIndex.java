package dev.agoge.environments.planning;

import java.util.ArrayList;
import java.util.List;

/** Facts by predicate, and by predicate, argument position and object. */
final class FactIndex {
  private final List<List<FactTable.Tuple>> byPredicate = new ArrayList<>();
  private final List<List<List<List<FactTable.Tuple>>>> byArgument = new ArrayList<>();

  FactIndex(Vocabulary vocabulary) {
    for (int p = 0; p < vocabulary.predicates(); p++) {
      byPredicate.add(new ArrayList<>());
      List<List<List<FactTable.Tuple>>> positions = new ArrayList<>();
      for (int i = 0; i < vocabulary.arity(p); i++) {
        List<List<FactTable.Tuple>> objects = new ArrayList<>(vocabulary.objects());
        for (int o = 0; o < vocabulary.objects(); o++) {
          objects.add(new ArrayList<>(0));
        }
        positions.add(objects);
      }
      byArgument.add(positions);
    }
  }

  void add(FactTable.Tuple fact) {
    byPredicate.get(fact.head()).add(fact);
    for (int i = 0; i < fact.arity(); i++) {
      byArgument.get(fact.head()).get(i).get(fact.argument(i)).add(fact);
    }
  }

  List<FactTable.Tuple> all(int predicate) {
    return byPredicate.get(predicate);
  }

  List<FactTable.Tuple> with(int predicate, int position, int object) {
    return byArgument.get(predicate).get(position).get(object);
  }
}
