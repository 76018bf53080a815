package dev.agoge.environments.office;

import dev.agoge.environments.tools.ToolCall;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Tasks about sheets and mails, and questions. */
final class SheetStories {
  private static final List<String> INBOX = List.of("list_mails " + Mailbox.INBOX);

  private SheetStories() {}

  static Story.Telling fileMails(Draft draft) {
    String sender = draft.person();
    String folder = draft.pick(draft.folders().subList(1, 3));
    for (int i = draft.random().nextInt(2, 4); i > 0; i--) {
      String subject = draft.draw(Vocabulary.SUBJECTS);
      draft.mail(sender, subject, "Some words on " + subject + ".");
    }
    return chapter -> {
      chapter.instruct(
          List.of(
              "Move all mails from %s in the inbox to the folder %s.",
              "File whatever %s sent me under %s; leave the other mails in the inbox.",
              "Tidy my inbox: everything that %s wrote belongs into the folder %s.",
              "%s's mails should lie in %s, every one of them; nothing else is to move."),
          sender,
          folder);
      for (Mail mail : chapter.desk().mails()) {
        if (mail.from().equals(sender)) {
          chapter.step(ToolCall.of("move_mail", "id", mail.id(), "folder", folder), INBOX);
        }
      }
    };
  }

  static Story.Telling sumMail(Draft draft) {
    String boss = draft.person();
    return chapter -> {
      chapter.instruct(
          List.of(
              "Add up the column Amount of the sheet %s and mail the total to %s.",
              "What do the amounts in the sheet %s come to? Write the sum to %s by mail.",
              "%1$s: mail %2$s the sum of all amounts in it (it is a sheet).",
              "From the sheet %s, %s needs the overall amount, by mail."),
          Surroundings.EXPENSES,
          boss);
      Sheet sheet = chapter.sheet(Surroundings.EXPENSES);
      List<String> needs = List.of("sum_column " + Surroundings.EXPENSES + " Amount");
      BigDecimal total = Sheets.total(sheet, 1);
      for (int i = 0; i <= 3; i++) {
        boolean right = i == 3;
        BigDecimal said =
            right
                ? total
                : total.subtract(
                    new BigDecimal(
                        Words.value(sheet.rows().get(i % sheet.rows().size()).cells().get(1))));
        String body = "The total is " + said.toPlainString() + ".";
        if (right) {
          chapter.mail(
              List.of(boss), Surroundings.EXPENSES, body, Gist.ofNumber(amounts(total)), needs);
          chapter.decoyMail(draft.anybody(2), Surroundings.EXPENSES, body, needs);
        } else {
          chapter.decoyMail(List.of(boss), Surroundings.EXPENSES, body, needs);
        }
      }
    };
  }

  /** The ways to write an amount. */
  private static List<String> amounts(BigDecimal amount) {
    String plain = amount.stripTrailingZeros().toPlainString();
    String cents = amount.setScale(2).toPlainString();
    int dot = cents.length() - 3;
    return dot <= 3
        ? List.of(cents, plain)
        : List.of(cents, plain, cents.substring(0, dot - 3) + "," + cents.substring(dot - 3));
  }

  static Story.Telling recount(Draft draft) {
    String sender = draft.person();
    int pick = draft.random().nextInt(3);
    int count = 8 + 3 * draft.random().nextInt(40);
    String subject = "stock of " + draft.draw(Vocabulary.PROJECTS);
    String item = draft.firstCells(Surroundings.STOCK).get(pick);
    draft.mail(
        sender, subject, "I counted the " + item + " again. There are " + count + " of them now.");
    return chapter -> {
      chapter.instruct(
          List.of(
              "%s counted something again and mailed me the result (subject \"%s\"). Correct the"
                  + " count in the sheet Stock.",
              "A count in the sheet Stock is wrong: the right one is in %s's mail \"%s\". Put it"
                  + " in.",
              "Bring the sheet Stock up to date with what %s wrote under \"%s\".",
              "%s's mail \"%s\" has a newer number than the sheet Stock; the sheet should have it"
                  + " too."),
          sender,
          subject);
      Sheet sheet = chapter.sheet(Surroundings.STOCK);
      List<String> needs =
          List.of(
              "read_mail " + chapter.mailAbout(subject).id(), "read_sheet " + Surroundings.STOCK);
      for (int i = 0; i < sheet.rows().size(); i++) {
        boolean right = sheet.rows().get(i).cells().getFirst().equals(item);
        ToolCall call = write(i, count);
        if (right) {
          chapter.step(call, needs);
          chapter.decoy(write(i, count + 10), needs);
        } else {
          chapter.decoy(call, needs);
        }
      }
    };
  }

  private static ToolCall write(int row, int count) {
    return ToolCall.of(
        "set_cell",
        "sheet",
        Surroundings.STOCK,
        "cell",
        "B" + (row + 2),
        "value",
        String.valueOf(count));
  }

  static Story.Telling question(Draft draft) {
    String day = draft.day();
    for (int i = draft.random().nextInt(1, 4); i > 0; i--) {
      int minutes = draft.pick(List.of(30, 60, 90));
      Slot when = draft.freeSlot(day, minutes);
      draft.own(draft.draw(Vocabulary.MEETINGS), when, "Room 7", draft.anybody(1));
    }
    return switch (draft.random().nextInt(3)) {
      case 0 -> chapter -> minutes(chapter, day);
      case 1 -> SheetStories::warmest;
      default -> SheetStories::most;
    };
  }

  private static void minutes(Chapter chapter, String day) {
    chapter.instruct(
        List.of(
            "How many minutes of appointments do I have on %s in all? Finish with the number.",
            "Add up how long my appointments on %s take and finish with the minutes as the answer.",
            "On %s, how many minutes are taken up by appointments? The answer is one number.",
            "For %s, give the total length of my appointments in minutes, as a number, when you"
                + " finish."),
        Dates.full(day));
    int minutes =
        chapter.desk().events().stream()
            .filter(e -> e.when().date().equals(day))
            .mapToInt(e -> e.when().minutes())
            .sum();
    List<String> rivals = new ArrayList<>();
    for (int other = Math.max(30, minutes - 60); other <= minutes + 60; other += 30) {
      if (other != minutes) {
        rivals.add(String.valueOf(other));
      }
    }
    chapter.ask(String.valueOf(minutes), rivals, List.of(Chapter.dayOf(day)));
  }

  private static void warmest(Chapter chapter) {
    String city = chapter.draft().pick(chapter.world().cities());
    chapter.instruct(
        List.of(
            "On which day from %2$s to %3$s is it warmest in %1$s? Finish with the date.",
            "Tell me the date of the warmest day in %s (%s to %s) as the answer.",
            "Compare the forecasts for %s from %s to %s and finish with the date of the highest"
                + " temperature.",
            "When does %s get warmest between %s and %s? Give the date when you finish."),
        city,
        chapter.world().days().getFirst(),
        chapter.world().days().getLast());
    List<String> days = new ArrayList<>(chapter.world().days());
    String best =
        days.stream()
            .max(Comparator.comparingInt(d -> chapter.draft().forecast(city, d).degrees()))
            .orElseThrow();
    days.remove(best);
    chapter.ask(
        best,
        days,
        chapter.world().days().stream().map(d -> "get_forecast " + city + " " + d).toList());
  }

  private static void most(Chapter chapter) {
    chapter.instruct(
        List.of(
            "Of which item does the sheet %s have most? Finish with its name.",
            "Look into the sheet %s and finish with the item that has the highest count.",
            "Which item has the largest count in the sheet %s? Its name is the answer.",
            "Name the item with the top count in the sheet %s as you finish."),
        Surroundings.STOCK);
    List<List<String>> rows =
        chapter.sheet(Surroundings.STOCK).rows().stream()
            .map(Row::cells)
            .sorted(Comparator.comparingInt(c -> -Integer.parseInt(c.get(1))))
            .toList();
    chapter.ask(
        rows.getFirst().getFirst(),
        rows.stream().skip(1).map(List::getFirst).toList(),
        List.of("read_sheet " + Surroundings.STOCK));
  }
}
