package dev.agoge.environments.shell.machine;

import dev.agoge.support.Digest;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The whole machine between two lines.
 *
 * @param root all files
 * @param here the path of the folder the user is in
 * @param variables the environment of the user
 */
public record Machine(Folder root, String here, NavigableMap<String, String> variables) {
  /** Where a user's files are. */
  public static final String HOME = "/home/user";

  /** Copies the variables. */
  public Machine {
    variables = Collections.unmodifiableNavigableMap(new TreeMap<>(variables));
  }

  /** The same with the user in another folder. */
  Machine in(String folder) {
    return new Machine(root, folder, variables);
  }

  /** Equal exactly for equal machines. */
  public String digest() {
    return Digest.of(root.digest() + here + "\n" + variables);
  }
}
