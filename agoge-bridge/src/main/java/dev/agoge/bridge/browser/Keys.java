package dev.agoge.bridge.browser;

import java.util.Map;

/** The keys that can be pressed, as the protocol wants them. */
final class Keys {

  /** A key's code on the keyboard and in Windows, and what it writes. */
  record Key(String code, int number, String text) {}

  private static final Map<String, Key> NAMED =
      Map.ofEntries(
          Map.entry("Enter", new Key("Enter", 13, "\r")),
          Map.entry("Tab", new Key("Tab", 9, "")),
          Map.entry("Escape", new Key("Escape", 27, "")),
          Map.entry("Backspace", new Key("Backspace", 8, "")),
          Map.entry("Delete", new Key("Delete", 46, "")),
          Map.entry("Space", new Key("Space", 32, " ")),
          Map.entry("ArrowLeft", new Key("ArrowLeft", 37, "")),
          Map.entry("ArrowUp", new Key("ArrowUp", 38, "")),
          Map.entry("ArrowRight", new Key("ArrowRight", 39, "")),
          Map.entry("ArrowDown", new Key("ArrowDown", 40, "")),
          Map.entry("Home", new Key("Home", 36, "")),
          Map.entry("End", new Key("End", 35, "")),
          Map.entry("PageUp", new Key("PageUp", 33, "")),
          Map.entry("PageDown", new Key("PageDown", 34, "")));

  private Keys() {}

  static boolean known(String name) {
    return NAMED.containsKey(name) || name.matches("[A-Za-z0-9]");
  }

  static Key of(String name) {
    Key named = NAMED.get(name);
    if (named != null) {
      return named;
    }
    char letter = Character.toUpperCase(name.charAt(0));
    return new Key((Character.isDigit(letter) ? "Digit" : "Key") + letter, letter, name);
  }
}
