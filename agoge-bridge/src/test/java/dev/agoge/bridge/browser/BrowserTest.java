package dev.agoge.bridge.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.agoge.environment.Action;
import dev.agoge.environment.Attachment;
import dev.agoge.environment.Environment;
import dev.agoge.environment.Episode;
import dev.agoge.environment.Expert;
import dev.agoge.environment.InfrastructureException;
import dev.agoge.environment.Split;
import dev.agoge.environment.StepResult;
import dev.agoge.environment.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrowserTest {
  private static final String CORE =
      """
      var WOB_DONE_GLOBAL = false, WOB_RAW_REWARD_GLOBAL = 0;
      var core = {
        startEpisodeReal() { genProblem(); },
        getUtterance() { return {utterance: 'Press "Go".', fields: {}}; },
        endEpisode(reward) { WOB_RAW_REWARD_GLOBAL = reward; WOB_DONE_GLOBAL = true; }
      };
      """;

  @TempDir Path folder;

  @BeforeEach
  void needsABrowser() {
    Assumptions.assumeTrue(Chromium.onPath().isPresent(), "no Chromium on the PATH");
  }

  private static Environment own() {
    return new BrowserProvider().open(Map.of());
  }

  private static Episode start(Environment environment, String page) {
    Task task =
        environment.tasks(Split.TRAIN).stream()
            .filter(t -> t.family().equals(page))
            .findFirst()
            .orElseThrow();
    return environment.start(task, 1);
  }

  /** An environment of one page of the user's, beside a core that is found from it. */
  private Environment page(String html, String... options) throws IOException {
    Path pages = Files.createDirectories(folder.resolve("html/pages"));
    Files.createDirectories(folder.resolve("html/core"));
    Files.writeString(folder.resolve("html/core/core.js"), CORE);
    Files.writeString(pages.resolve("page.html"), html);
    Map<String, String> all = new java.util.HashMap<>(Map.of("pages", pages.toString()));
    for (int i = 0; i < options.length; i += 2) {
      all.put(options[i], options[i + 1]);
    }
    return new BrowserProvider().open(all);
  }

  private static int number(Episode episode, String role, String name) {
    return ((BrowserEpisode) episode)
        .tree().elements().stream()
            .filter(e -> e.role().equals(role) && e.name().equals(name))
            .findFirst()
            .orElseThrow(() -> new AssertionError(episode.observation().text()))
            .id();
  }

  @Test
  void theExpertSolvesEveryPageOfEverySplit() {
    try (Environment environment = own()) {
      Expert expert = environment.expert().orElseThrow();
      for (Split split : Split.values()) {
        for (int i = 0; i < 15; i++) {
          try (Episode episode = environment.start(environment.tasks(split).get(i), 1)) {
            double total = 0;
            for (int step = 0; step < 12 && !episode.ended(); step++) {
              Action action = expert.next(episode).orElseThrow();
              assertThat(episode.observation().admissible()).contains(action.text());
              total += episode.step(action).reward();
            }
            assertThat(total).as(episode.task().id()).isEqualTo(1);
          }
        }
      }
    }
  }

  @Test
  void wordsOfOneSplitAreNotThoseOfAnother() {
    try (Environment environment = own()) {
      String train;
      String heldOut;
      try (Episode episode = environment.start(environment.tasks(Split.TRAIN).get(0), 1)) {
        train = episode.observation().text();
      }
      try (Episode episode = environment.start(environment.tasks(Split.HELD_OUT).get(0), 1)) {
        heldOut = episode.observation().text();
      }
      assertThat(train)
          .containsPattern("button '(anchor|basket|candle|flute|globe|hammer|kettle)'");
      assertThat(heldOut).containsPattern("button '(easel|jug|oar|teapot|zither)'");
      assertThat(heldOut).doesNotContainPattern("button '(anchor|basket|candle|flute|globe)'");
    }
  }

  @Test
  void theWrongButtonEndsTheTaskUnsolved() {
    try (Environment environment = own();
        Episode episode = start(environment, "click-button")) {
      Action right = environment.expert().orElseThrow().next(episode).orElseThrow();
      String wrong =
          episode.observation().admissible().stream()
              .filter(a -> a.startsWith("click") && !a.equals(right.text()))
              .findFirst()
              .orElseThrow();
      StepResult result = episode.step(new Action(wrong));
      assertThat(result.ended()).isTrue();
      assertThat(result.reward()).isZero();
    }
  }

  @Test
  void whatCannotBeDoneIsSaidAndChangesNothing() {
    try (Environment environment = own();
        Episode episode = start(environment, "fill-form")) {
      String first = ((BrowserEpisode) episode).tree().text();
      int save = number(episode, "button", "Save");
      assertSaid(episode, "click 999", "(there is no element 999 on this page)");
      assertSaid(episode, "type " + save + " x", "(element " + save + " takes no text)");
      assertSaid(episode, "select " + save + " x", "is no list to select from)");
      assertSaid(episode, "goto http://example.com/", "(there is no page http://example.com/)");
      assertSaid(episode, "goto nowhere.html", "(there is no page nowhere.html)");
      assertSaid(episode, "back", "(there is no page to go back to)");
      assertSaid(episode, "press Ctrl", "(not understood; write one of: click N");
      assertSaid(episode, "dance", "(not understood; write one of: click N");
      assertThat(((BrowserEpisode) episode).tree().text()).isEqualTo(first);
    }
  }

  private static void assertSaid(Episode episode, String action, String said) {
    StepResult result = episode.step(new Action(action));
    assertThat(result.valid()).as(action).isFalse();
    assertThat(result.observation().text()).as(action).contains(said);
  }

  @Test
  void typingReplacesAndKeysArePressed() {
    try (Environment environment = own();
        Episode episode = start(environment, "log-in")) {
      int user = number(episode, "textbox", "user");
      episode.step(new Action("type " + user + " one"));
      StepResult two = episode.step(new Action("type " + user + " Grüße, 世界 'x'"));
      assertThat(two.observation().text()).contains("value='Grüße, 世界 'x''").contains("focused");
      assertThat(episode.step(new Action("press Backspace")).observation().text())
          .contains("value='Grüße, 世界 'x'");
      StepResult sent = episode.step(new Action("press Enter"));
      assertThat(sent.ended()).isTrue();
      assertThat(sent.reward()).isZero();
    }
  }

  @Test
  void aTaskMayGoOverSeveralPages() {
    try (Environment environment = own();
        Episode episode = start(environment, "shop-and-pay")) {
      Action open = environment.expert().orElseThrow().next(episode).orElseThrow();
      assertThat(episode.step(open).observation().text()).contains("shop-item.html");
      assertThat(episode.step(new Action("back")).observation().text())
          .contains("shop-and-pay.html");
      StepResult gone = episode.step(new Action("goto shop-and-pay.html"));
      assertThat(gone.valid()).isTrue();
    }
  }

  @Test
  void pagesOfTheUserInMiniWobsMannerArePlayed() throws IOException {
    String html =
        """
        <script src="../core/core.js"></script><body><script>
        function genProblem() {
          document.body.innerHTML = '<button onclick="core.endEpisode(0.5)">Go</button>';
          fetch('https://example.com/').catch(() => document.body.append('no way out'));
        }</script></body>
        """;
    try (Environment environment = page(html);
        Episode episode = start(environment, "page")) {
      assertThat(environment.expert()).isEmpty();
      assertThat(episode.observation().text()).startsWith("Goal: Press \"Go\".");
      assertThat(episode.step(new Action("scroll down")).observation().text())
          .contains("no way out");
      StepResult done = episode.step(new Action("click " + number(episode, "button", "Go")));
      assertThat(done.ended()).isTrue();
      assertThat(done.reward()).isEqualTo(0.5);
    }
  }

  private static final String BEGIN =
      "<script src='../core/core.js'></script><body><script>function genProblem() {\n";

  @Test
  void noWayLeadsOutOfThePages() throws Exception {
    try (var server = new java.net.ServerSocket(0, 50, java.net.InetAddress.getLoopbackAddress())) {
      String there = "127.0.0.1:" + server.getLocalPort();
      String html =
          BEGIN
              + """
              document.body.innerHTML = '<a target="_blank" href="http://THERE/popup">Go</a>'
                + '<img src="http://THERE/image"><link rel="prefetch" href="http://THERE/prefetch">';
              const ways = [
                () => new WebSocket('ws://THERE/socket'),
                () => navigator.sendBeacon('http://THERE/beacon', 'x'),
                () => window.open('http://THERE/window'),
                () => new EventSource('http://THERE/events'),
                () => new Worker(URL.createObjectURL(new Blob(["new WebSocket('ws://THERE/w')"]))),
                () => new RTCPeerConnection({iceServers: [{urls: 'stun:THERE'}]}),
              ];
              for (const way of ways) { try { way(); } catch (e) { } }
              document.body.append('tried; peers: ' + typeof RTCPeerConnection);
              }</script></body>
              """
                  .replace("THERE", there);
      try (Environment environment = page(html);
          Episode episode = start(environment, "page")) {
        assertThat(episode.observation().text()).contains("tried; peers: undefined");
        episode.step(new Action("click " + number(episode, "link", "Go")));
        episode.step(new Action("scroll down"));
        episode.step(new Action("goto http://" + there + "/goto"));
        server.setSoTimeout(300);
        assertThatThrownBy(server::accept).isInstanceOf(java.net.SocketTimeoutException.class);
      }
    }
  }

  @Test
  void aFrameOrADownloadDoesNotKeepThePageFromResting() throws IOException {
    String html =
        BEGIN
            + """
            document.body.innerHTML = '<a href="data.bin" download>File</a><a target="in" href="page.html">'
              + 'Frame</a><iframe name="in"></iframe>';
            }</script></body>
            """;
    try (Environment environment = page(html, "patience", "5");
        Episode episode = start(environment, "page")) {
      Files.write(folder.resolve("html/pages/data.bin"), new byte[10]);
      for (String link : new String[] {"File", "Frame"}) {
        assertThat(episode.step(new Action("click " + number(episode, "link", link))).ended())
            .isFalse();
      }
    }
  }

  @Test
  void onlyTheFolderIsServedAndWhatPagesLoadFromBesideIt() throws IOException {
    Files.createDirectories(folder.resolve("html/secret"));
    Files.writeString(folder.resolve("html/secret/page.html"), "secret");
    Files.writeString(folder.resolve("outside.html"), "outside");
    try (Environment environment = page(BEGIN + "}</script></body>")) {
      Files.createSymbolicLink(
          folder.resolve("html/pages/link.html"), folder.resolve("outside.html"));
      Files.writeString(folder.resolve("html/pages/my página.html"), "<p>spaces</p>");
      try (Episode episode = start(environment, "page")) {
        for (String path :
            new String[] {
              "secret/page.html", "pages/link.html", "core/core.js", "../outside.html"
            }) {
          assertSaid(episode, "goto " + path, "(there is no page " + path + ")");
        }
        assertThat(
                episode.step(new Action("goto pages/my%20p%C3%A1gina.html")).observation().text())
            .contains("spaces");
      }
    }
  }

  @Test
  void manyTabsWithMuchToLoadDoNotLoseEachOthersMessages() throws Exception {
    String html =
        BEGIN
            + """
            for (let i = 0; i < 4; i++) document.body.append(Object.assign(new Image(), {src: i + '.png'}));
            document.body.append('done');
            }</script></body>
            """;
    try (Environment environment = page(html, "tabs", "6")) {
      for (int i = 0; i < 4; i++) {
        Files.write(folder.resolve("html/pages/" + i + ".png"), new byte[1_500_000]);
      }
      try (var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
        var all = new java.util.ArrayList<java.util.concurrent.Future<String>>();
        for (int i = 0; i < 12; i++) {
          all.add(
              threads.submit(
                  () -> {
                    try (Episode episode = start(environment, "page")) {
                      return episode.step(new Action("scroll down")).observation().text();
                    }
                  }));
        }
        for (var each : all) {
          assertThat(each.get()).contains("done");
        }
      }
    }
  }

  @Test
  void aPictureIsAttachedIfAskedFor() {
    try (Environment environment = new BrowserProvider().open(Map.of("screenshot", "on"));
        Episode episode = start(environment, "menus")) {
      Attachment picture = episode.observation().attachments().getFirst();
      assertThat(picture.mediaType()).isEqualTo("image/png");
      assertThat(picture.data()).startsWith(0x89, 'P', 'N', 'G').hasSizeGreaterThan(1000);
    }
  }

  @Test
  void aPageThatNeverLoadsIsAFailureOfTheInfrastructure() throws IOException {
    try (Environment environment = page("<script>while (true) {}</script>", "patience", "1")) {
      assertThatThrownBy(() -> start(environment, "page"))
          .isInstanceOf(InfrastructureException.class)
          .hasMessageMatching("the page .* did not (load|answer .*) within 1 s");
    }
  }

  @Test
  void aPageWithoutATaskSaysSo() throws IOException {
    try (Environment environment = page("<p>hello</p>")) {
      assertThatThrownBy(() -> start(environment, "page"))
          .isInstanceOf(InfrastructureException.class)
          .hasMessageContaining("has no task: it has no core.startEpisodeReal");
    }
  }

  @Test
  void aBrowserThatDiesEndsItsEpisodesAndIsStartedAgain() {
    try (Environment environment = own()) {
      Episode lost = start(environment, "mailbox");
      ProcessHandle.current()
          .descendants()
          .filter(p -> p.info().command().orElse("").contains("chrom"))
          .forEach(ProcessHandle::destroyForcibly);
      assertThatThrownBy(() -> lost.step(new Action("press Tab")))
          .isInstanceOf(InfrastructureException.class);
      lost.close();
      try (Episode next = start(environment, "mailbox")) {
        assertThat(next.step(new Action("press Tab")).valid()).isTrue();
      }
    }
  }

  @Test
  void whatIsWrongWithTheOptionsIsOneLine() throws IOException {
    assertRefused(
        Map.of("browser", "/no/such/thing"), "no browser at /no/such/thing; give the path");
    assertRefused(
        Map.of("tabs", "0"), "tabs '0' of environment browser: give a number from 2 to 64");
    assertRefused(Map.of("screenshot", "yes"), "screenshot 'yes' of environment browser");
    assertRefused(Map.of("patience", "0"), "patience '0' of environment browser");
    assertRefused(
        Map.of("pages", folder.resolve("x").toString()), "no such folder; check the path");
    assertRefused(Map.of("pages", folder.toString()), "holds no .html file");
  }

  private static void assertRefused(Map<String, String> options, String why) {
    assertThatThrownBy(() -> new BrowserProvider().open(options))
        .hasMessageContaining(why)
        .hasMessageNotContaining("\n");
  }

  @Test
  void commandsAreReadAsWritten() {
    assertThat(Command.read("click [12]")).contains(new Command.Click(12));
    assertThat(Command.read("  type 3  a  b ")).contains(new Command.Type(3, "a  b"));
    assertThat(Command.read("type 3")).contains(new Command.Type(3, ""));
    assertThat(Command.read("select 3 Red wine")).contains(new Command.Select(3, "Red wine"));
    assertThat(Command.read("press a")).contains(new Command.Press("a"));
    assertThat(Command.read("back")).contains(new Command.Back());
    for (String none :
        new String[] {"click", "click x", "click 1 2", "select 3", "press", "goto"}) {
      assertThat(Command.read(none)).as(none).isEqualTo(Optional.empty());
    }
  }
}
