package dev.agoge.bridge.browser;

import dev.agoge.bridge.Places;
import dev.agoge.environment.InfrastructureException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * One browser for all episodes of an environment, started when the first begins and again if it
 * died, with a limit on the pages open at once: who comes later waits.
 */
final class BrowserPool implements AutoCloseable {
  private final Path binary;
  private final Site site;
  private final Duration patience;
  private final Semaphore places;
  private Optional<Chromium> browser = Optional.empty();
  private boolean closed;

  BrowserPool(Path binary, Site site, int tabs, Duration patience) {
    this.binary = binary;
    this.site = site;
    this.patience = patience;
    this.places = new Semaphore(tabs, true);
  }

  /** A page that gives its place back when closed. */
  final class Lease implements AutoCloseable {
    private final Tab tab;
    private boolean closed;

    private Lease(Tab tab) {
      this.tab = tab;
    }

    Tab tab() {
      return tab;
    }

    @Override
    public void close() {
      if (!closed) {
        closed = true;
        tab.close();
        places.release();
      }
    }
  }

  /**
   * Opens a page, when there is a place.
   *
   * @throws InfrastructureException if the browser cannot
   */
  Lease lease() {
    Places.take(places, "tab of the browser", "--option tabs");
    try {
      return new Lease(Tab.open(living().tools(), site));
    } catch (RuntimeException e) {
      places.release();
      throw e instanceof DevTools.RefusedException
          ? new InfrastructureException("the browser opens no page: " + e.getMessage(), e)
          : e;
    }
  }

  private synchronized Chromium living() {
    if (closed) {
      throw new InfrastructureException("the browser's environment is closed");
    }
    if (browser.filter(Chromium::alive).isEmpty()) {
      browser.ifPresent(Chromium::close);
      browser = Optional.empty();
      browser = Optional.of(Chromium.start(binary, patience));
    }
    return browser.orElseThrow();
  }

  @Override
  public synchronized void close() {
    closed = true;
    browser.ifPresent(Chromium::close);
    browser = Optional.empty();
  }
}
