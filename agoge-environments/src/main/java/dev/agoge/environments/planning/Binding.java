package dev.agoge.environments.planning;

import dev.agoge.environments.planning.pddl.Typed;
import java.util.Arrays;
import java.util.List;

/** The objects that variables stand for, as a stack: what is bound last hides what it shadows. */
final class Binding {
  private String[] names = new String[8];
  private int[] objects = new int[8];
  private int size;

  /** Nothing bound. */
  static Binding empty() {
    return new Binding();
  }

  /** Each parameter bound to the object in its place. */
  static Binding of(List<Typed> parameters, int[] arguments) {
    Binding binding = new Binding();
    for (int i = 0; i < arguments.length; i++) {
      binding.push(parameters.get(i).name(), arguments[i]);
    }
    return binding;
  }

  /** Binds one more variable. */
  void push(String name, int object) {
    if (size == objects.length) {
      names = Arrays.copyOf(names, 2 * size);
      objects = Arrays.copyOf(objects, 2 * size);
    }
    names[size] = name;
    objects[size++] = object;
  }

  /** Forgets the variable bound last. */
  void pop() {
    size--;
  }

  /** The object of a variable, -1 if it is not bound. */
  int object(String name) {
    for (int i = size - 1; i >= 0; i--) {
      if (names[i].equals(name)) {
        return objects[i];
      }
    }
    return -1;
  }
}
