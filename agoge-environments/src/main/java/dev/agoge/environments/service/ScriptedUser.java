package dev.agoge.environments.service;

import java.util.ArrayList;
import java.util.List;

/**
 * A customer who follows a script: answers what is asked, agrees to what was wanted, insists a
 * little on what is refused, believes what is reported, and goes on to the next request.
 */
record ScriptedUser(Case task, Persona persona) {
  /** Ends the talk. */
  static final String STOP = "[done]";

  /** What is said, and where the customer stands then. */
  record Reply(Script script, String text) {}

  /** The first words. */
  String opening() {
    return persona.say("Hello. ", "Hi there! ", "Good day. ") + wish(0);
  }

  private String wish(int request) {
    return persona.open(task.requests().get(request).openings(), task.fresh());
  }

  Reply reply(Script script, Heard heard) {
    if (script.current() >= task.requests().size()) {
      return new Reply(script, bye());
    }
    if (heard.proposes()) {
      return toProposal(script, heard);
    }
    String answers = answers(script, heard);
    if (!answers.isEmpty()) {
      return new Reply(script, answers);
    }
    if (heard.refuses()) {
      return toRefusal(script);
    }
    if (heard.reports()) {
      return toReport(script, heard);
    }
    if (task.requests().get(script.current()).right() == Request.Right.TELL && heard.informs()) {
      return settled(script);
    }
    String lost = heard.offersMore() ? "That is not settled yet. " : "Sorry, I do not follow. ";
    return new Reply(script, lost + restated(script));
  }

  private Reply toProposal(Script script, Heard heard) {
    int about = about(script, heard);
    if (about < 0) {
      return new Reply(script, "That is not what I asked for. " + restated(script));
    }
    Request request = task.requests().get(about);
    if (request.change().isPresent() && !script.isChanged(about)) {
      return new Reply(script.changing(about), request.change().get().words());
    }
    if (!request.slots().stream().allMatch(s -> Texts.mentions(heard.plain(), s))) {
      return new Reply(
          script, "Only to be clear about what I want: " + request.details(true) + ".");
    }
    return new Reply(
        script, persona.say("Yes, please do.", "Yes, go ahead.", "Yes, that is right."));
  }

  /** The request, mentioned so far, that a sentence is about: rather the current one; or -1. */
  private int about(Script script, Heard heard) {
    for (int i = script.current(); i >= 0; i--) {
      Request request = task.requests().get(i);
      if (heard.isAbout(request.kind(), request.target())) {
        return i;
      }
    }
    return -1;
  }

  private String answers(Script script, Heard heard) {
    List<String> answers = new ArrayList<>();
    Request request = task.requests().get(script.current());
    if (heard.asksIdentity()) {
      answers.add(persona.byName() ? task.identity().byName() : task.identity().byNumber());
    }
    if (heard.asksTarget()) {
      answers.add(
          persona.forgetful()
              ? "I do not have the number at hand; it is " + request.anchor() + "."
              : "It is " + request.target() + ", " + request.anchor() + ".");
    }
    boolean else1 = answers.isEmpty() || heard.asksTarget();
    String details = request.details(script.isChanged(script.current()));
    if (heard.asksDetails() && else1 && !details.isEmpty()) {
      answers.add(details + ".");
    }
    return String.join(" ", answers);
  }

  private Reply toRefusal(Script script) {
    Request request = task.requests().get(script.current());
    boolean expected = request.right() == Request.Right.REFUSE;
    if (script.insisted() < (expected ? persona.stubborn() : 1)) {
      String protest =
          persona.say(
              "Can you not make an exception? ",
              "I do not want to hear that. ",
              "Please look again. ");
      return new Reply(script.insisting(), protest + restated(script));
    }
    return settled(script);
  }

  private Reply toReport(Script script, Heard heard) {
    int about =
        heard.kinds().isEmpty() && heard.ids().isEmpty() ? script.current() : about(script, heard);
    return about == script.current()
        ? settled(script)
        : new Reply(script, "All right. But " + restated(script));
  }

  private Reply settled(Script script) {
    Script next = script.next();
    return new Reply(
        next,
        next.current() < task.requests().size()
            ? persona.say("All right. One more thing: ", "I see. And then: ", "Fine. Also: ")
                + wish(next.current())
            : bye());
  }

  private String bye() {
    return persona.say("Thank you, that is all.", "Thanks, bye.", "All right, goodbye.")
        + " "
        + STOP;
  }

  private String restated(Script script) {
    String details =
        task.requests().get(script.current()).details(script.isChanged(script.current()));
    return wish(script.current()) + (details.isEmpty() ? "" : " " + details + ".");
  }
}
