package dev.agoge.environments.shell.machine;

import java.util.ArrayList;
import java.util.List;

/** Paths as lists of names. */
public final class Paths {
  private Paths() {}

  /** The names along a path from the root, {@code .} and {@code ..} resolved. */
  public static List<String> names(String folder, String path) {
    List<String> names = new ArrayList<>();
    String whole = path.startsWith("/") ? path : folder + "/" + path;
    int end;
    for (int at = 0; at <= whole.length(); at = end + 1) {
      int slash = whole.indexOf('/', at);
      end = slash < 0 ? whole.length() : slash;
      String name = whole.substring(at, end);
      if (name.equals("..")) {
        if (!names.isEmpty()) {
          names.removeLast();
        }
      } else if (!name.isEmpty() && !name.equals(".")) {
        names.add(name);
      }
    }
    return List.copyOf(names);
  }

  /** {@code /home/user} for its names. */
  public static String text(List<String> names) {
    return "/" + String.join("/", names);
  }

  static String last(String path) {
    List<String> names = names("", path);
    return names.isEmpty() ? "/" : names.getLast();
  }

  /** A path and a name below it, as they are written. */
  static String below(String path, String name) {
    return path.endsWith("/") ? path + name : path + "/" + name;
  }
}
