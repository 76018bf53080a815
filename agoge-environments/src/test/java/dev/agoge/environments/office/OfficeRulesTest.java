package dev.agoge.environments.office;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agoge.environments.tools.ToolCall;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OfficeRulesTest {
  private static final World WORLD =
      new World(
          LocalDate.of(2027, 1, 4),
          List.of("2027-01-04", "2027-01-05"),
          List.of(
              new Person("Ann Bee", "ann@office.example", "sales"),
              new Person("Cal Dee", "cal@office.example", "sales")),
          List.of("Arden"),
          List.of("inbox", "travel"),
          Map.of("Arden 2027-01-04", new World.Forecast("rain", 7)));
  private static final Desk DESK =
      new Desk(
          List.of(Todo.of("t1", "call home", "2027-01-03", false)),
          List.of(
              Event.own(
                  "e1", "Talk", new Slot("2027-01-04", 600, 660), "attic", List.of("Ann Bee")),
              Event.of(
                  "e2",
                  "Party",
                  new Slot("2027-01-05", 600, 660),
                  "lab",
                  List.of(),
                  "Cal Dee",
                  Event.OPEN)),
          List.of(new Mail("m1", "Cal Dee", "hello", "how are you", "inbox")),
          List.of(),
          List.of(
              new Sheet(
                  "Costs",
                  List.of("Item", "Amount"),
                  List.of(
                      Row.of("Costs", List.of("tea", "2.50")),
                      Row.of("Costs", List.of("cake", "4")),
                      Row.of("Costs", List.of("note", "n/a"))))),
          0);
  private final Office office = new Office(WORLD);

  private Outcome call(Desk desk, String tool, Object... arguments) {
    return office.call(desk, ToolCall.of(tool, arguments));
  }

  private Outcome call(String tool, Object... arguments) {
    return call(DESK, tool, arguments);
  }

  @Test
  void aFreshToDoIsOpenAndGetsAnIdOfItsOwn() {
    Outcome outcome = call("add_todo", "title", " buy ink ", "due", "2027-01-09");
    assertThat(outcome.text())
        .isEqualTo("{\"id\":\"t101\",\"title\":\"buy ink\",\"due\":\"2027-01-09\",\"done\":false}");
    assertThat(call(outcome.desk(), "add_todo", "title", "b").desk().todos().getLast().id())
        .isEqualTo("t102");
  }

  @Test
  void aDeletedToDoThatIsAddedAgainIsAsGoodAsBefore() {
    Desk without = call("delete_todo", "id", "t1").desk();
    Desk again = call(without, "add_todo", "title", "Call  home.", "due", "2027-01-03").desk();
    assertThat(Errand.count(again))
        .isEqualTo(Errand.count(DESK))
        .isNotEqualTo(Errand.count(without));
  }

  @Test
  void movingAnAppointmentKeepsWhatIsNotNamed() {
    Event moved =
        call("update_event", "id", "e1", "start", "9:30").desk().event("e1").orElseThrow();
    assertThat(moved.when()).isEqualTo(new Slot("2027-01-04", 570, 660));
    assertThat(moved.attendees()).containsExactly("Ann Bee");
    assertThat(moved.place()).isEqualTo("attic");
  }

  @Test
  void timesThatAreNoneAreRefusedAndChangeNothing() {
    for (String end : List.of("10:00", "09:59", "25:00", "10:60", "noon", "1:1", "")) {
      Outcome outcome = call("update_event", "id", "e1", "end", end);
      assertThat(outcome.done()).as(end).isFalse();
      assertThat(outcome.desk()).isSameAs(DESK);
    }
    assertThat(call("list_events", "date", "2027-02-30").done()).isFalse();
  }

  @Test
  void anInvitationCanOnlyBeAnswered() {
    assertThat(call("delete_event", "id", "e2").done()).isFalse();
    assertThat(call("update_event", "id", "e2", "start", "09:00").done()).isFalse();
    assertThat(call("invite", "id", "e2", "person", "Ann Bee").done()).isFalse();
    assertThat(call("respond", "id", "e1", "answer", "accept").done()).isFalse();
    assertThat(call("respond", "id", "e2", "answer", "decline").desk().event("e2").orElseThrow())
        .returns("decline", Event::response);
  }

  @Test
  void peopleGoByNameOrAddressAndStrangersAreRefused() {
    Desk sent =
        call(
                "send_mail",
                "to",
                List.of("CAL@office.example", "Ann Bee"),
                "subject",
                "s",
                "body",
                "b")
            .desk();
    assertThat(sent.sent()).containsExactly(new Sent(List.of("Ann Bee", "Cal Dee"), "s", "b"));
    assertThat(call("send_mail", "to", List.of("Zed"), "subject", "s", "body", "b").done())
        .isFalse();
    assertThat(call("invite", "id", "e1", "person", "Zed").done()).isFalse();
  }

  @Test
  void aSumTakesTheNumbersOnly() {
    assertThat(call("sum_column", "sheet", "costs", "column", "B").text())
        .isEqualTo("{\"sheet\":\"Costs\",\"column\":\"Amount\",\"sum\":6.5}");
  }

  @Test
  void theHeaderStaysAndCellsOutsideAreRefused() {
    for (String cell : List.of("B1", "C2", "B5", "B", "2B", "", "B99999", "B-2")) {
      assertThat(call("set_cell", "sheet", "Costs", "cell", cell, "value", "1").done())
          .as(cell)
          .isFalse();
    }
    assertThat(
            call("set_cell", "sheet", "Costs", "cell", "b3", "value", "5")
                .desk()
                .sheets()
                .getFirst()
                .rows()
                .get(1)
                .cells())
        .containsExactly("cake", "5");
    assertThat(call("delete_row", "sheet", "Costs", "row", 1L).done()).isFalse();
    assertThat(call("append_row", "sheet", "Costs", "values", List.of("one")).done()).isFalse();
  }

  @Test
  void forecastsAreGivenForKnownDaysOnly() {
    assertThat(call("get_forecast", "city", "Arden", "date", "2027-01-04").text())
        .contains("\"sky\":\"rain\"");
    assertThat(call("get_forecast", "city", "Arden", "date", "2028-01-04").text())
        .startsWith("error: no forecast for this; there are forecasts for Arden");
  }

  @Test
  void mailsAreFiledOnlyInFoldersThatExist() {
    assertThat(call("move_mail", "id", "m1", "folder", "Travel").desk().mails().getFirst().folder())
        .isEqualTo("travel");
    assertThat(call("move_mail", "id", "m1", "folder", "trash").done()).isFalse();
    assertThat(call("reply", "id", "m1", "body", "fine").desk().sent())
        .containsExactly(new Sent(List.of("Cal Dee"), "Re: hello", "fine"));
  }
}
