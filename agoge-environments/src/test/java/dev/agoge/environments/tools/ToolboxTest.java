package dev.agoge.environments.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agoge.environments.tools.Toolbox.Reading;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToolboxTest {
  private final Toolbox box =
      new Toolbox(
          List.of(
              Signature.of(
                  "book",
                  "Books a table.",
                  Argument.text("name", "who"),
                  Argument.of("seats", Argument.Type.INTEGER, "how many"),
                  Argument.oneOf("place", "where", List.of("inside", "outside")).optional(),
                  Argument.of("guests", Argument.Type.STRINGS, "their names").optional())));

  @Test
  void aCallIsReadAsItIsWritten() {
    ToolCall call = ToolCall.of("book", "name", "Ada", "seats", 2L, "guests", List.of("Bo"));
    assertThat(call.action().text())
        .isEqualTo(
            "{\"name\":\"book\",\"arguments\":{\"name\":\"Ada\",\"seats\":2,\"guests\":[\"Bo\"]}}");
    assertThat(box.read(call.action().text())).isEqualTo(new Reading.Call(call));
  }

  @Test
  void aListingShowsWhatIsOptionalAndTheFewValuesThatAreTaken() {
    assertThat(box.listing())
        .isEqualTo("book(name, seats, place?=inside|outside, guests[]?): Books a table.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          book a table | not a tool call; write {"name": …, "arguments": {…}}
          {"name":"book","arguments":{}} trailing | not a tool call; write {"name": …, "arguments": {…}}
          {"name":"bok","arguments":{}} | unknown tool 'bok'
          {"name":"book"} | book needs 'name'
          {"name":"book","arguments":[1]} | 'arguments' of book is not an object
          {"name":"book","arguments":{"name":"A","seats":"2"}} | 'seats' of book is not a whole number
          {"name":"book","arguments":{"name":"A","seats":2.5}} | 'seats' of book is not a whole number
          {"name":"book","arguments":{"name":"A","seats":2,"place":"roof"}} | 'place' of book is none of inside, outside
          {"name":"book","arguments":{"name":"A","seats":2,"guests":[1]}} | 'guests' of book is not a list of texts
          {"name":"book","arguments":{"name":"A","seats":2,"plaec":"inside"}} | unknown argument of book 'plaec'
          {"name":"book","arguments":{},"id":3} | a call has 'name' and 'arguments', no 'id'
          """)
  void aMisfitIsRefusedWithItsReason(String text, String reason) {
    assertThat(box.read(text))
        .isInstanceOfSatisfying(
            Reading.Refused.class, refused -> assertThat(refused.reason()).startsWith(reason));
  }

  @Test
  void theSchemaSaysWhatACallMayHold() {
    assertThat(box.tools().getFirst().inputSchema())
        .isEqualTo(
            "{\"type\":\"object\",\"properties\":{"
                + "\"name\":{\"type\":\"string\",\"description\":\"who\"},\"seats\":{\"type\":\"integer\",\"description\":\"how"
                + " many\"},"
                + "\"place\":{\"type\":\"string\",\"description\":\"where\",\"enum\":[\"inside\",\"outside\"]},\"guests\":{\"type\":\"array\",\"description\":\"their"
                + " names\",\"items\":{\"type\":\"string\"}}},"
                + "\"required\":[\"name\",\"seats\"],\"additionalProperties\":false}");
  }

  @Test
  void deepNestingIsRefusedAndNothingWorse() {
    String deep = "{\"name\":".repeat(5000);
    assertThat(box.read(deep)).isInstanceOf(Reading.Refused.class);
    assertThat(box.read("x".repeat(1_000_000))).isInstanceOf(Reading.Refused.class);
    assertThat(new ToolCall("a", Map.of()).action().text())
        .isEqualTo("{\"name\":\"a\",\"arguments\":{}}");
  }
}
