package dev.agoge.bridge.browser;

import dev.agoge.environment.Environment;
import dev.agoge.environment.EnvironmentProvider;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Offers {@code browser}. */
public final class BrowserProvider implements EnvironmentProvider {

  @Override
  public String name() {
    return "browser";
  }

  @Override
  public String summary() {
    return "do small tasks on web pages in a real browser (needs a Chromium)";
  }

  @Override
  public Map<String, String> options() {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("pages", "a folder of pages in MiniWoB++'s manner (default: a dozen of our own)");
    options.put("browser", "the path of a Chromium (default: the first on the PATH)");
    options.put("tabs", "pages open at once, 2 to 64 (default 8)");
    options.put(
        "patience", "seconds that a page may take to load or answer, 1 to 600 (default 20)");
    options.put("screenshot", "on or off: attach a picture to each observation (default off)");
    return options;
  }

  @Override
  public Environment open(Map<String, String> options) {
    String tabs = options.getOrDefault("tabs", "8");
    if (!tabs.matches("[2-9]|[1-5][0-9]|6[0-4]")) {
      throw new IllegalArgumentException(
          "tabs '" + tabs + "' of environment browser: give a number from 2 to 64");
    }
    String patience = options.getOrDefault("patience", "20");
    if (!patience.matches("[1-9][0-9]?|[1-5][0-9]{2}|600")) {
      throw new IllegalArgumentException(
          "patience '" + patience + "' of environment browser: give seconds from 1 to 600");
    }
    String screenshot = options.getOrDefault("screenshot", "off");
    if (!screenshot.matches("on|off")) {
      throw new IllegalArgumentException(
          "screenshot '" + screenshot + "' of environment browser: give on or off");
    }
    String pages = options.getOrDefault("pages", "");
    Site site = pages.isEmpty() ? Site.own() : Site.folder(Path.of(pages));
    return new BrowserEnvironment(
        site,
        pages.isEmpty(),
        Chromium.find(options.getOrDefault("browser", "")),
        Integer.parseInt(tabs),
        Duration.ofSeconds(Long.parseLong(patience)),
        screenshot.equals("on"));
  }
}
