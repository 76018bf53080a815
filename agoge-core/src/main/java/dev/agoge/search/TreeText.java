package dev.agoge.search;

import dev.agoge.search.SearchTree.Branch;
import java.util.ArrayList;
import java.util.List;

/** Trees as lines of columns with tabs between, depth first; the first line is about the whole. */
final class TreeText {
  private TreeText() {}

  static String write(SearchTree tree) {
    StringBuilder text = new StringBuilder();
    text.append(
        String.join(
            "\t",
            tree.search(),
            "" + tree.asked(),
            "" + tree.tokens(),
            "" + tree.tried(),
            "" + tree.left()));
    text.append('\n');
    tree.branches().forEach(branch -> write(branch, 0, text));
    return text.toString();
  }

  private static void write(Branch branch, int depth, StringBuilder text) {
    text.append(
        String.join(
            "\t",
            "" + depth,
            "" + branch.player(),
            "" + branch.visits(),
            "" + branch.value(),
            "" + branch.prior(),
            (branch.ended() ? "e" : "") + (branch.chosen() ? "c" : ""),
            escaped(branch.remark()),
            escaped(branch.action())));
    text.append('\n');
    branch.branches().forEach(each -> write(each, depth + 1, text));
  }

  /**
   * Reads what was written.
   *
   * @throws IllegalArgumentException if it is not such a text
   */
  static SearchTree read(String text) {
    List<String[]> lines = text.lines().map(line -> line.split("\t", -1)).toList();
    try {
      String[] head = lines.getFirst();
      int[] at = {1};
      return new SearchTree(
          head[0],
          Long.parseLong(head[1]),
          Long.parseLong(head[2]),
          Long.parseLong(head[3]),
          Integer.parseInt(head[4]),
          read(lines, at, 0));
    } catch (RuntimeException e) {
      throw new IllegalArgumentException("a search tree is damaged", e);
    }
  }

  private static List<Branch> read(List<String[]> lines, int[] at, int depth) {
    List<Branch> found = new ArrayList<>();
    while (at[0] < lines.size() && Integer.parseInt(lines.get(at[0])[0]) == depth) {
      String[] row = lines.get(at[0]++);
      found.add(
          new Branch(
              plain(row[7]),
              Integer.parseInt(row[1]),
              Integer.parseInt(row[2]),
              Double.parseDouble(row[3]),
              Double.parseDouble(row[4]),
              row[5].contains("e"),
              row[5].contains("c"),
              plain(row[6]),
              read(lines, at, depth + 1)));
    }
    return found;
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = c >= ' ' && c != '\\' && c != '\u0085' && !Character.isSurrogate(c);
      out.append(plain ? "" + c : "\\u%04x".formatted((int) c));
    }
    return out.toString();
  }

  private static String plain(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        out.append((char) Integer.parseInt(text.substring(i + 2, i + 6), 16));
        i += 5;
      } else {
        out.append(text.charAt(i));
      }
    }
    return out.toString();
  }
}
