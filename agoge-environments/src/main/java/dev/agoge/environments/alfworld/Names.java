package dev.agoge.environments.alfworld;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names of objects. A symbol such as {@code apple_bar__plus_01_dot_59_bar_...} is a class and a
 * place; the name is the class and a number. The numbers of a class are given out in the order of
 * the symbols, the highest first. What holds water is a part of its sink, and has a class of its
 * own: {@code sinkbasin}.
 */
final class Names {
  private static final String BAR = "_bar_";
  private static final String BASIN = "basin";

  private final Map<String, String> names = new HashMap<>();

  Names(Collection<String> symbols) {
    List<String> sorted = new ArrayList<>(symbols);
    sorted.sort(null);
    Map<String, Integer> left = new HashMap<>();
    for (String symbol : sorted) {
      if (symbol.contains(BAR)) {
        left.merge(kind(symbol), 1, Integer::sum);
      }
    }
    for (String symbol : sorted) {
      if (symbol.contains(BAR)) {
        String kind = kind(symbol);
        int number = left.getOrDefault(kind, 0);
        left.put(kind, number - 1);
        names.put(symbol, kind + " " + number);
      } else {
        names.put(symbol, symbol);
      }
    }
  }

  private static String kind(String symbol) {
    String kind = symbol.substring(0, symbol.indexOf(BAR));
    return symbol.contains(BASIN) ? kind + BASIN : kind;
  }

  /** The name of a symbol. */
  String of(String symbol) {
    return names.getOrDefault(symbol, symbol);
  }
}
