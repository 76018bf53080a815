package dev.agoge.environments.codeaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopLevelTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "let a = 1; const b = 2 | var a = 1; var   b = 2",
        "const {a, b} = f(), [c] = g() | var   {a, b} = f(), [c] = g()",
        "{ let a = 1 } | { let a = 1 }",
        "for (const x of y) { const z = x } | for (const x of y) { const z = x }",
        "f(() => { let a }); let b | f(() => { let a }); var b",
        "'let a'; \"const b\"; let c | 'let a'; \"const b\"; var c",
        "`let ${ (() => { let d = `}` })() } let`; let e | `let ${ (() => { let d = `}` })() }"
            + " let`; var e",
        "// let a | // let a",
        "/* { */ let a | /* { */ var a",
        "x = /[/{]'/.test(y); let a | x = /[/{]'/.test(y); var a",
        "x = 4 / 2; let a = b / c | x = 4 / 2; var a = b / c",
        "class A { f() {} } | var A = class A { f() {} }",
        "x = class A {}; y.let = 3 | x = class A {}; y.let = 3",
        "letter = 1; constant = 2 | letter = 1; constant = 2",
        "let | let",
      })
  void declarationsOutsideAllBracketsBecomeVar(String source, String expected) {
    assertThat(TopLevel.toGlobals(source)).isEqualTo(expected);
  }

  @Property(tries = 500)
  void anyTextIsRead(@ForAll @CharRange(from = ' ', to = '~') @StringLength(max = 60) String text) {
    assertThatCode(() -> TopLevel.toGlobals(text)).doesNotThrowAnyException();
  }
}
