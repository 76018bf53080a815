package dev.agoge.environments.office;

import dev.agoge.environments.tools.ToolCall;
import java.util.ArrayList;
import java.util.List;

/** Tasks about to-dos. */
final class TodoStories {
  private static final List<String> TODOS = List.of("list_todos");

  private TodoStories() {}

  static Story.Telling overdue(Draft draft) {
    for (int i = draft.random().nextInt(2, 5); i > 0; i--) {
      draft.todo(draft.draw(Vocabulary.CHORES), -draft.random().nextInt(1, 7), false);
    }
    draft.todo(draft.draw(Vocabulary.CHORES), -draft.random().nextInt(1, 7), true);
    draft.todo(draft.draw(Vocabulary.CHORES), 0, false);
    return chapter -> {
      chapter.instruct(
          List.of(
              "Add all overdue to-dos (open, due before today) to the sheet %s, one row each with"
                  + " title and due day. Leave the to-dos as they are.",
              "The sheet %s should get a row, title and due day, for every to-do that is still open"
                  + " although its day has passed. Change nothing else.",
              "Which of my to-dos are late? Write each that is open and was due before today into"
                  + " the sheet %s: its title, its due day. The to-dos themselves stay.",
              "Copy what I should have done before today and have not into the sheet %s: one row a"
                  + " to-do, title first, then due day; touch no to-do."),
          Surroundings.BACKLOG);
      String today = chapter.world().today().toString();
      for (Todo todo : chapter.desk().todos()) {
        ToolCall append =
            ToolCall.of(
                "append_row",
                "sheet",
                Surroundings.BACKLOG,
                "values",
                List.of(todo.title(), todo.due()));
        if (!todo.done() && todo.due().compareTo(today) < 0) {
          chapter.step(append, TODOS);
        } else {
          chapter.decoy(append, TODOS);
        }
      }
    };
  }

  static Story.Telling tickOff(Draft draft) {
    String project = draft.draw(Vocabulary.PROJECTS);
    String other = draft.draw(Vocabulary.PROJECTS);
    String boss = draft.person();
    for (int i = draft.random().nextInt(2, 4); i > 0; i--) {
      draft.todo(
          project + ": " + draft.draw(Vocabulary.CHORES), draft.random().nextInt(-3, 6), false);
    }
    draft.todo(other + ": " + draft.draw(Vocabulary.CHORES), draft.random().nextInt(-3, 6), false);
    return chapter -> {
      chapter.instruct(
          List.of(
              "Everything for project %s is done: tick those to-dos off, then mail %s how many of"
                  + " my to-dos are still open.",
              "Project %s is finished. Complete all of its to-dos and write %s the number of to-dos"
                  + " that remain open.",
              "Mark each to-do of %s as done, and tell %s by mail how many open ones I am left"
                  + " with.",
              "%s is behind us: close its to-dos, and %s is to get a mail with the count of my open"
                  + " to-dos after that."),
          project,
          boss);
      int left = 0;
      for (Todo todo : chapter.desk().todos()) {
        boolean ofProject = todo.title().startsWith(project + ":");
        if (ofProject) {
          chapter.step(ToolCall.of("complete_todo", "id", todo.id()), TODOS);
        } else if (!todo.done()) {
          left++;
        }
      }
      for (int count = Math.max(0, left - 1); count <= left + 2; count++) {
        String body = "Open to-dos: " + count + ".";
        if (count == left) {
          chapter.mail(
              List.of(boss), "To-dos", body, Gist.ofNumber(List.of(String.valueOf(left))), TODOS);
        } else {
          chapter.decoyMail(List.of(boss), "To-dos", body, TODOS);
        }
      }
    };
  }

  static Story.Telling mailedChores(Draft draft) {
    String sender = draft.person();
    String project = draft.draw(Vocabulary.PROJECTS);
    String subject = "for " + project;
    StringBuilder body = new StringBuilder("Please see to this:");
    List<Todo> wanted = new ArrayList<>();
    for (int i = draft.random().nextInt(2, 4); i > 0; i--) {
      String due = draft.day();
      String chore = draft.draw(Vocabulary.CHORES);
      wanted.add(Todo.of("", chore, due, false));
      body.append("\n- ").append(chore).append(" by ").append(due);
    }
    draft.mail(sender, subject, body.toString());
    return chapter -> {
      chapter.instruct(
          List.of(
              "%s mailed me what is to be done under \"%s\". Add each thing as a to-do in the words"
                  + " of the mail, with its due day.",
              "Make to-dos out of %s's mail \"%s\": one for each line, worded as there, due on the"
                  + " day it names.",
              "Read what %s wrote (subject \"%s\") and put every chore in it on my to-do list, same"
                  + " words, with the day by which it must be done.",
              "%s sent a list of chores, subject \"%s\". I want them all among my to-dos, word for"
                  + " word and with their days."),
          sender,
          subject);
      List<String> needs = List.of("read_mail " + chapter.mailAbout(subject).id());
      for (Todo todo : wanted) {
        chapter.step(Calls.add(todo), needs);
        String other = draft.day();
        if (!other.equals(todo.due())) {
          chapter.decoy(Calls.add(Todo.of("", todo.title(), other, false)), needs);
        }
      }
    };
  }
}
