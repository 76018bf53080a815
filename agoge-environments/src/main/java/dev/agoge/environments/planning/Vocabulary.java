package dev.agoge.environments.planning;

import dev.agoge.environments.planning.pddl.ActionSchema;
import dev.agoge.environments.planning.pddl.Atom;
import dev.agoge.environments.planning.pddl.Domain;
import dev.agoge.environments.planning.pddl.Effect;
import dev.agoge.environments.planning.pddl.Problem;
import dev.agoge.environments.planning.pddl.Typed;
import dev.agoge.environments.planning.pddl.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Numbers for objects and predicates, and which predicates no action changes. */
final class Vocabulary {
  private static final int[] NOBODY = {};

  private final Domain domain;
  private final List<String> objects = new ArrayList<>();
  private final Map<String, Integer> objectNumbers = new HashMap<>();
  private final Map<String, Integer> predicateNumbers = new HashMap<>();
  private final Map<String, int[]> extensions = new HashMap<>();
  private final Map<String, boolean[]> memberships = new HashMap<>();
  private final boolean[] nobody;
  private final boolean[] fluent;

  Vocabulary(Domain domain, Problem problem) {
    this.domain = domain;
    List<Typed> all = new ArrayList<>(domain.constants());
    all.addAll(problem.objects());
    all.forEach(this::addObject);
    domain.predicates().forEach(p -> predicateNumbers.put(p.name(), predicateNumbers.size()));
    addExtensions(all);
    nobody = new boolean[all.size()];
    fluent = new boolean[predicateNumbers.size()];
    Set<String> changed = new HashSet<>();
    for (ActionSchema action : domain.actions()) {
      changed(action.effect(), changed);
    }
    changed.forEach(name -> fluent[predicate(name)] = true);
  }

  private void addObject(Typed object) {
    objectNumbers.put(object.name(), objects.size());
    objects.add(object.name());
  }

  /** Files each object under its type and all types above it. */
  private void addExtensions(List<Typed> all) {
    for (int o = 0; o < all.size(); o++) {
      String type = all.get(o).type();
      while (true) {
        memberships.computeIfAbsent(type, t -> new boolean[all.size()])[o] = true;
        if (!domain.types().parents().containsKey(type)) {
          break;
        }
        type = domain.types().parents().getOrDefault(type, Types.OBJECT);
      }
    }
    memberships.forEach((type, is) -> extensions.put(type, places(is)));
  }

  private static int[] places(boolean[] is) {
    return IntStream.range(0, is.length).filter(o -> is[o]).toArray();
  }

  private static void changed(Effect effect, Set<String> into) {
    switch (effect) {
      case Effect.All all -> all.parts().forEach(e -> changed(e, into));
      case Effect.Add(Atom atom) -> into.add(atom.predicate());
      case Effect.Delete(Atom atom) -> into.add(atom.predicate());
      case Effect.When when -> changed(when.effect(), into);
      case Effect.ForEach each -> changed(each.effect(), into);
    }
  }

  /** The object's number, -1 if there is none of the name. */
  int object(String name) {
    return objectNumbers.getOrDefault(name, -1);
  }

  String objectName(int object) {
    return objects.get(object);
  }

  List<String> objectNames(int[] some) {
    String[] names = new String[some.length];
    for (int i = 0; i < some.length; i++) {
      names[i] = objects.get(some[i]);
    }
    return List.of(names);
  }

  int objects() {
    return objects.size();
  }

  /** The predicate's number, -1 if there is none of the name. */
  int predicate(String name) {
    return predicateNumbers.getOrDefault(name, -1);
  }

  String predicateName(int predicate) {
    return domain.predicates().get(predicate).name();
  }

  int arity(int predicate) {
    return domain.predicates().get(predicate).parameters().size();
  }

  int predicates() {
    return fluent.length;
  }

  /** Whether some action changes facts of the predicate. */
  boolean isFluent(int predicate) {
    return fluent[predicate];
  }

  /** The objects of a type, ascending; callers leave the array as it is. */
  int[] ofType(String type) {
    return extensions.getOrDefault(type, NOBODY);
  }

  /** Which objects are of a type; callers leave the array as it is. */
  boolean[] members(String type) {
    return memberships.getOrDefault(type, nobody);
  }
}
