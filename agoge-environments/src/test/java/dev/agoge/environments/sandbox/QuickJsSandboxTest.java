package dev.agoge.environments.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.agoge.environment.InfrastructureException;
import dev.agoge.environments.sandbox.Outcome.Completed;
import dev.agoge.environments.sandbox.Outcome.Limit;
import dev.agoge.environments.sandbox.Outcome.Stopped;
import dev.agoge.environments.sandbox.Outcome.Threw;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuickJsSandboxTest {
  private static final QuickJsSandbox SANDBOX =
      new QuickJsSandbox(new SandboxLimits(16, 8_000_000, 1000));
  private static final InterpreterState FRESH = SANDBOX.start(1, List.of("tool"));

  @AfterAll
  static void close() {
    SANDBOX.close();
  }

  private static Run run(String script) {
    return SANDBOX.run(FRESH, script);
  }

  private static String value(String script) {
    return run(script).outcome() instanceof Completed(Optional<String> value)
        ? value.orElse("nothing")
        : run(script).outcome().toString();
  }

  @Test
  void theLastValueIsShown() {
    assertThat(value("1 + 1")).isEqualTo("2");
    assertThat(value("'a' + 'b'")).isEqualTo("ab");
    assertThat(value("({a: [1, null]})")).isEqualTo("{\"a\":[1,null]}");
    assertThat(value("new Map([[1, 2]])")).isEqualTo("Map [[1,2]]");
    assertThat(value("10n ** 20n")).isEqualTo("100000000000000000000n");
    assertThat(value("let o = {}; o.o = o; o")).isEqualTo("[object Object]");
    assertThat(value("undefined")).isEqualTo("nothing");
    assertThat(value("'\\ud800'")).isEqualTo("\ufffd");
  }

  @Test
  void whatIsPrintedIsKeptUpToALimit() {
    Run run = run("print('a', [1]); console.log('b')");
    assertThat(run.printed()).isEqualTo("a [1]\nb");
    assertThat(run.cut()).isFalse();
    Run much = run("for (let i = 0; i < 1000; i++) print('line', i)");
    assertThat(much.outcome()).isEqualTo(new Completed(Optional.empty()));
    assertThat(much.printed()).hasSize(1000).startsWith("line 0\nline 1\n");
    assertThat(much.cut()).isTrue();
    assertThat(value("'x'.repeat(5000)")).hasSize(1000);
  }

  @Test
  void anErrorHasItsMessageAndLine() {
    assertThat(run("let a = 1;\n\nnull.b").outcome())
        .isEqualTo(new Threw("TypeError: cannot read property 'b' of null", 3));
    assertThat(run("function f() {\n  throw new Error('no')\n}\nf()").outcome())
        .isEqualTo(new Threw("Error: no", 2));
    assertThat(run("let a = 1;\nlet b c").outcome())
        .isInstanceOfSatisfying(Threw.class, t -> assertThat(t.error()).startsWith("SyntaxError"));
    assertThat(run("throw {code: 4}").outcome()).isEqualTo(new Threw("thrown: {\"code\":4}", 0));
    assertThat(run("throw {get a() { throw 1 }}").outcome()).isInstanceOf(Threw.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "for (;;);",
        "/(a+)+$/.test('a'.repeat(40) + 'b')",
        "Promise.resolve().then(() => { for (;;); }); 1",
        "let x = 1n; for (;;) x = x * 3n % 1000007n",
        "new Array(4294967295).join('')",
        "while (true) { try { throw 1 } catch {} }",
      })
  void workWithoutEndIsStopped(String script) {
    Run run = run(script);
    assertThat(run.outcome()).isEqualTo(new Stopped(Limit.WORK));
    assertThat(run.after()).isSameAs(FRESH);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "let s = []; for (;;) s.push(new Array(1000).fill(1))",
        "new Uint8Array(100 * 1024 * 1024)",
        "'a'.repeat(500000000)",
        "let a = new Array(1e6).fill(0)",
        "let m = new Map(); for (let i = 0; ; i++) m.set(i, new Array(1000).fill(i))",
      })
  void aMemoryBombIsStopped(String script) {
    try (QuickJsSandbox small = new QuickJsSandbox(new SandboxLimits(4, 60_000_000, 1000), 1)) {
      Run run = small.run(small.start(1, List.of()), script);
      assertThat(run.outcome()).isEqualTo(new Stopped(Limit.MEMORY));
      assertThat(run.after().bytes()).isLessThan(1_000_000);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(function f() { f() })()",
        "try { (function f() { f() })() } catch { 1 }",
        "const f = (x) => [1].map(() => f(x + 1)); f(1)",
        "let o = { toString() { return '' + o } }; '' + o",
        "JSON.parse('['.repeat(100000))",
        "globalThis[Symbol.for('enter')]()",
      })
  void recursionTooDeepIsStopped(String script) {
    assertThat(run(script).outcome()).isEqualTo(new Stopped(Limit.DEPTH));
  }

  @Test
  void aThousandCallsDeepIsFine() {
    assertThat(value("(function f(n) { return n ? 1 + f(n - 1) : 0 })(1000)")).isEqualTo("1000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "require",
        "process",
        "std",
        "os",
        "fetch",
        "Java",
        "java",
        "Packages",
        "Polyglot",
        "importPackage",
        "load",
        "XMLHttpRequest",
        "WebAssembly",
        "setTimeout",
        "Javy",
        "java_invoke",
        "plugin",
        "scriptArgs",
        "Worker",
        "Deno",
        "Bun",
        "window",
      })
  void nothingLeadsOut(String name) {
    assertThat(value("typeof " + name)).isEqualTo("undefined");
    assertThat(value("Function('return typeof " + name + "')()")).isEqualTo("undefined");
  }

  @Test
  void noModuleCanBeLoaded() {
    Run run = run("import('fs').then(() => print('in'), (e) => print('out'))");
    assertThat(run.printed()).isEqualTo("out");
    assertThat(run("import fs from 'fs'").outcome()).isInstanceOf(Threw.class);
  }

  @Test
  void aRunLeavesNothingBehindForTheNext() {
    run(
        "Array.prototype.map = () => 'evil'; Object.prototype.x = 1; globalThis.y = 2; JSON.parse ="
            + " null");
    assertThat(value("[1].map((n) => n + 1) + ' ' + ({}).x + ' ' + typeof y + typeof JSON.parse"))
        .isEqualTo("2 undefined undefinedfunction");
  }

  @Test
  void tamperingWithBuiltInsHarmsOnlyTheTamperer() {
    Run run =
        run(
            """
            String.prototype.slice = () => "sevil()"; JSON.stringify = () => { throw 1 };
            Array.prototype[Symbol.iterator] = null; Object.prototype.toJSON = () => "x";
            Function.prototype.call = null; Promise = null; globalThis.eval = null;
            print([1, 2]);
            tool({a: 1})\
            """);
    assertThat(run.printed()).isEqualTo("\"x\"");
    assertThat(run.outcome()).isEqualTo(new Threw("Error: tool cannot be called now", 5));
  }

  @Test
  void calledFunctionsAnswerWithValuesTextsOrErrors() {
    HostFunctions host =
        (name, argument) -> {
          if (argument.contains("bad")) {
            throw new RefusedCallException("not that");
          }
          return argument.isEmpty() ? "plain text" : "{\"got\":" + argument + "}";
        };
    Run run =
        SANDBOX.run(
            FRESH,
            "print(tool({a: 1}).got.a, tool()); try { tool('bad') } catch (e) { print(e.message) }",
            host);
    assertThat(run.printed()).isEqualTo("1 plain text\nnot that");
  }

  @Test
  void whatAFunctionThrowsReachesTheCallerWhateverTheScriptCatches() {
    for (RuntimeException thrown :
        List.of(new IllegalStateException("mine"), new IndexOutOfBoundsException("mine too"))) {
      assertThatThrownBy(
              () ->
                  SANDBOX.run(
                      FRESH,
                      "for (;;) try { tool() } catch {} finally { continue }",
                      (name, argument) -> {
                        throw thrown;
                      }))
          .isSameAs(thrown);
    }
  }

  @Test
  void aStateIsAValueThatRunsStartFrom() {
    InterpreterState one = run("var n = 1").after();
    InterpreterState two = SANDBOX.run(one, "n += 10").after();
    assertThat(SANDBOX.run(one, "n").outcome()).isEqualTo(new Completed(Optional.of("1")));
    assertThat(SANDBOX.run(two, "n").outcome()).isEqualTo(new Completed(Optional.of("11")));
    assertThat(run("typeof n").outcome()).isEqualTo(new Completed(Optional.of("undefined")));
    assertThat(SANDBOX.run(one, "n += 10").after().digest()).isEqualTo(two.digest());
    assertThat(two.digest()).isNotEqualTo(one.digest());
    assertThat(two.bytes()).isLessThan(500_000);
  }

  @Test
  void aStateLargerThanItsBeginningIsKeptToo() {
    InterpreterState large = run("var list = new Array(100000).fill(7)").after();
    assertThat(run("1").outcome()).isEqualTo(new Completed(Optional.of("1")));
    assertThat(SANDBOX.run(large, "list.reduce((a, b) => a + b, 0)").outcome())
        .isEqualTo(new Completed(Optional.of("700000")));
  }

  @Test
  void chanceComesFromTheSeedAndTheClockStandsStill() {
    String script = "[Math.random(), Math.random(), Date.now(), new Date().getFullYear()]";
    Run once = SANDBOX.run(SANDBOX.start(5, List.of()), script);
    assertThat(SANDBOX.run(SANDBOX.start(5, List.of()), script).outcome())
        .isEqualTo(once.outcome());
    assertThat(SANDBOX.run(SANDBOX.start(6, List.of()), script).outcome())
        .isNotEqualTo(once.outcome());
    assertThat(once.outcome().toString()).endsWith(",1767225600000,2026]]]");
    assertThat(
            value(
                "let s = 0; for (let i = 0; i < 2000; i++) s += Math.random(); s > 940 && s <"
                    + " 1060"))
        .isEqualTo("true");
  }

  @Test
  void manyRunsAtOnceGoAsOneByOne() throws Exception {
    List<String> scripts = new ArrayList<>();
    for (int i = 0; i < 32; i++) {
      scripts.add(
          switch (i % 4) {
            case 0 -> "let s = 0; for (let i = 0; i < " + 10 * i + "; i++) s += i; s";
            case 1 -> "(function f(n) { return f(n + 1) })(" + i + ")";
            case 2 -> "for (let i = 0; i < " + 2000 * i + "; i++) if (i % 1000 === 0) print(i)";
            default -> "new Array(" + i + "000000).fill(1)";
          });
    }
    List<Run> alone = scripts.stream().map(QuickJsSandboxTest::run).toList();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Run>> together = scripts.stream().map(s -> threads.submit(() -> run(s))).toList();
      for (int i = 0; i < alone.size(); i++) {
        Run run = together.get(i).get();
        assertThat(run.outcome()).isEqualTo(alone.get(i).outcome());
        assertThat(run.printed()).isEqualTo(alone.get(i).printed());
        assertThat(run.work()).isEqualTo(alone.get(i).work());
        assertThat(run.after().digest()).isEqualTo(alone.get(i).after().digest());
      }
    }
  }

  @Test
  void interruptingTheCallerEndsTheRunAsInfrastructure() throws Exception {
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    try (QuickJsSandbox slow =
        new QuickJsSandbox(SandboxLimits.DEFAULT.withWork(Long.MAX_VALUE), 1)) {
      InterpreterState state = slow.start(1, List.of());
      Thread caller =
          Thread.ofVirtual()
              .start(
                  () -> {
                    try {
                      slow.run(state, "for (;;);");
                    } catch (InfrastructureException e) {
                      thrown.set(e);
                    }
                  });
      caller.interrupt();
      caller.join();
      assertThat(thrown.get()).hasMessage("waiting for a run in the sandbox was interrupted");
      assertThat(slow.run(state, "1 + 1").outcome()).isEqualTo(new Completed(Optional.of("2")));
    }
  }

  @Test
  void closingEndsTheRunAndThoseThatWaitForIt() throws Exception {
    CountDownLatch running = new CountDownLatch(1);
    QuickJsSandbox slow = new QuickJsSandbox(SandboxLimits.DEFAULT.withWork(Long.MAX_VALUE), 1);
    InterpreterState state = slow.start(1, List.of("tell"));
    HostFunctions tell =
        (name, argument) -> {
          running.countDown();
          return "null";
        };
    AtomicReference<Throwable> first = new AtomicReference<>();
    AtomicReference<Throwable> second = new AtomicReference<>();
    Thread endless = caller(() -> slow.run(state, "tell(); for (;;);", tell), first);
    running.await();
    Thread queued = caller(() -> slow.run(state, "1 + 1"), second);
    while (queued.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    slow.close();
    endless.join();
    queued.join();
    assertThat(first.get())
        .isInstanceOf(InfrastructureException.class)
        .hasMessage("a run in the sandbox was interrupted");
    assertThat(second.get())
        .isInstanceOf(InfrastructureException.class)
        .hasMessage("the sandbox is closed");
  }

  private static Thread caller(Runnable work, AtomicReference<Throwable> thrown) {
    return Thread.ofPlatform()
        .daemon()
        .uncaughtExceptionHandler((t, e) -> thrown.set(e))
        .start(work);
  }

  @Test
  void badUseIsRefusedInOneLine() {
    assertThatThrownBy(() -> SANDBOX.start(1, List.of("a b")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("function name 'a b' of a sandbox is no identifier");
    assertThatThrownBy(() -> new SandboxLimits(1, 1_000_000, 10))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("give 2-1024 MiB");
    QuickJsSandbox closed = new QuickJsSandbox();
    closed.close();
    assertThatThrownBy(() -> closed.start(1, List.of()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the sandbox is closed");
  }
}
