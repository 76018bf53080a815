package dev.agoge.bridge.browser;

import dev.agoge.environment.InfrastructureException;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One page in a context of its own: no cookie, no storage, no cache is shared with another. Every
 * request is answered from a {@link Site}; whatever is not there does not exist.
 */
final class Tab implements AutoCloseable {
  private static final int WIDTH = 800;
  private static final int HEIGHT = 600;

  /**
   * What would lead out of the page in ways that are no requests, or into windows that nobody
   * watches, is taken from it.
   */
  private static final String CLOSED =
      """
      for (const way of ['RTCPeerConnection', 'webkitRTCPeerConnection', 'WebTransport']) {
        delete window[way];
        Object.defineProperty(window, way, {value: undefined});
      }
      window.open = () => null;
      addEventListener('click', event => {
        const link = event.composedPath().find(e => e.target && (e.tagName === 'A' || e.tagName === 'AREA'));
        if (link && link.target !== '_self') link.target = '_self';
      }, true);
      """;

  private static final String READY =
      "new Promise(done => document.readyState === 'complete' ? done()"
          + " : addEventListener('load', () => done()))";

  private final DevTools tools;
  private final Site site;
  private final String context;
  private final String session;
  private final String target;
  private volatile CompletableFuture<Boolean> load = new CompletableFuture<>();

  private Tab(DevTools tools, Site site, String context, String target, String session) {
    this.tools = tools;
    this.site = site;
    this.context = context;
    this.target = target;
    this.session = session;
  }

  static Tab open(DevTools tools, Site site) {
    String context =
        tools
            .call("", "Target.createBrowserContext", DevTools.parameters())
            .path("browserContextId")
            .asString();
    String target =
        tools
            .call(
                "",
                "Target.createTarget",
                DevTools.parameters(
                    "url",
                    "about:blank",
                    "browserContextId",
                    context,
                    "width",
                    WIDTH,
                    "height",
                    HEIGHT))
            .path("targetId")
            .asString();
    String session =
        tools
            .call(
                "",
                "Target.attachToTarget",
                DevTools.parameters("targetId", target, "flatten", true))
            .path("sessionId")
            .asString();
    var tab = new Tab(tools, site, context, target, session);
    tools.listen(session, tab::event);
    tab.call("Page.enable");
    tab.call("DOM.enable");
    tab.call("Accessibility.enable");
    tab.call("Page.addScriptToEvaluateOnNewDocument", "source", CLOSED);
    tools.call(
        "",
        "Browser.setDownloadBehavior",
        DevTools.parameters("behavior", "deny", "browserContextId", context));
    // Else the one page that the browser takes for the front one would look different.
    tab.call("Emulation.setFocusEmulationEnabled", "enabled", true);
    tab.call("Fetch.enable", "patterns", List.of(Map.of("urlPattern", "*")));
    return tab;
  }

  /** Calls a method of the protocol on this page, with names and values in turn. */
  JsonNode call(String method, Object... parameters) {
    return tools.call(session, method, DevTools.parameters(parameters));
  }

  private void event(JsonNode event) {
    JsonNode parameters = event.path("params");
    switch (event.path("method").asString("")) {
      case "Fetch.requestPaused" -> answer(parameters);
      case "Page.frameRequestedNavigation" -> {
        if (leaves(parameters)) {
          pending();
        }
      }
      // Comes for downloads and failed navigations too, which never fire a load event.
      case "Page.frameStoppedLoading" -> {
        if (parameters.path("frameId").asString("").equals(target)) {
          load.complete(true);
        }
      }
      case "Page.loadEventFired" -> load.complete(true);
      case "Page.javascriptDialogOpening" ->
          tools.post(session, "Page.handleJavaScriptDialog", DevTools.parameters("accept", true));
      case "Inspector.targetCrashed" -> load.complete(false);
      default -> {}
    }
  }

  /** Whether this page goes away: not so for a frame in it, a new window, or a download. */
  private boolean leaves(JsonNode navigation) {
    return navigation.path("frameId").asString("").equals(target)
        && navigation.path("disposition").asString("currentTab").equals("currentTab");
  }

  /** A link was followed or a form sent: there is something to wait for again. */
  private void pending() {
    if (load.isDone()) {
      load = new CompletableFuture<>();
    }
  }

  private void answer(JsonNode paused) {
    String id = paused.path("requestId").asString();
    String url = paused.path("request").path("url").asString("");
    Optional<byte[]> found = file(url);
    ObjectNode reply =
        found.isPresent()
            ? DevTools.parameters(
                "requestId",
                id,
                "responseCode",
                200,
                "responseHeaders",
                List.of(Map.of("name", "Content-Type", "value", Site.mediaType(path(url)))),
                "body",
                Base64.getEncoder().encodeToString(found.get()))
            : DevTools.parameters("requestId", id, "errorReason", "AddressUnreachable");
    tools.post(session, found.isPresent() ? "Fetch.fulfillRequest" : "Fetch.failRequest", reply);
  }

  private static String path(String url) {
    String path = url.substring(Site.ORIGIN.length()).replaceFirst("[?#].*", "");
    // Not a form's encoding: a plus stays one.
    return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private Optional<byte[]> file(String url) {
    if (!url.startsWith(Site.ORIGIN)) {
      return Optional.empty();
    }
    try {
      return site.file(path(url));
    } catch (IOException | IllegalArgumentException e) {
      // What cannot be read is not there; a page that needs it will not start, and that is said.
      return Optional.empty();
    }
  }

  /** Whether there is a page at an address, which is not so of any outside of the site. */
  boolean has(String url) {
    return url.startsWith(Site.ORIGIN) && site.page(path(url)) && file(url).isPresent();
  }

  /**
   * Goes to a page and waits until it has loaded.
   *
   * @return whether there is such a page
   * @throws InfrastructureException if it never loads
   */
  boolean navigate(String url) {
    load = new CompletableFuture<>();
    JsonNode answer = call("Page.navigate", "url", url);
    if (!answer.path("errorText").asString("").isEmpty()) {
      return false;
    }
    if (answer.path("loaderId").isMissingNode()) {
      return true;
    }
    loaded(url);
    evaluate(READY);
    return true;
  }

  private void loaded(String what) {
    try {
      if (!load.get(tools.patience().toMillis(), TimeUnit.MILLISECONDS)) {
        throw new InfrastructureException("the page " + what + " crashed");
      }
    } catch (TimeoutException e) {
      throw new InfrastructureException(
          "the page " + what + " did not load within " + tools.patience().toSeconds() + " s", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("nothing completes a load so", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InfrastructureException("interrupted while a page loaded", e);
    }
  }

  /**
   * The value of a JavaScript expression; a promise is waited for.
   *
   * @throws InfrastructureException if it throws
   */
  JsonNode evaluate(String expression) {
    JsonNode answer =
        call(
            "Runtime.evaluate",
            "expression",
            expression,
            "returnByValue",
            true,
            "awaitPromise",
            true);
    if (answer.has("exceptionDetails")) {
      JsonNode details = answer.path("exceptionDetails");
      throw new InfrastructureException(
          "the page failed: "
              + details
                  .path("exception")
                  .path("description")
                  .asString(details.path("text").asString(""))
                  .lines()
                  .findFirst()
                  .orElse(""));
    }
    return answer.path("result").path("value");
  }

  /** Waits until the page has done what an action set off. */
  void settle() {
    for (int attempt = 0; ; attempt++) {
      try {
        evaluate("new Promise(done => setTimeout(() => setTimeout(done, 0), 0))");
        evaluate(READY);
        loaded("that was gone to");
        return;
      } catch (DevTools.RefusedException e) {
        // The page went away under the question, to another one: ask that.
        if (attempt == 20) {
          throw new InfrastructureException("the page does not come to rest", e);
        }
        loaded("that was gone to");
      }
    }
  }

  @Override
  public void close() {
    tools.forget(session);
    if (tools.open()) {
      tools.post(
          "", "Target.disposeBrowserContext", DevTools.parameters("browserContextId", context));
    }
  }
}
