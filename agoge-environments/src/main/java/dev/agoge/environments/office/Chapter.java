package dev.agoge.environments.office;

import dev.agoge.environments.tools.ToolCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a story asks for in a finished world. */
final class Chapter {

  /** A call and the names of what must be read before it makes sense. */
  record Planned(ToolCall call, List<String> needs) {}

  /** A question with the names of what must be read to answer it. */
  record Asked(String answer, List<String> rivals, List<String> needs) {}

  private final Draft draft;
  private final World world;
  private final Desk desk;
  private final List<Planned> steps = new ArrayList<>();
  private final List<Planned> decoys = new ArrayList<>();
  private final List<Step.Wanted> mails = new ArrayList<>();
  private Optional<Asked> question = Optional.empty();
  private String instruction = "";

  Chapter(Draft draft, World world, Desk desk) {
    this.draft = draft;
    this.world = world;
    this.desk = desk;
  }

  World world() {
    return world;
  }

  Desk desk() {
    return desk;
  }

  Draft draft() {
    return draft;
  }

  String instruction() {
    return instruction;
  }

  List<Planned> steps() {
    return steps;
  }

  List<Planned> decoys() {
    return decoys;
  }

  List<Step.Wanted> mails() {
    return mails;
  }

  Optional<Asked> question() {
    return question;
  }

  /** Says what is asked for in one of several wordings; the last is for held-out tasks only. */
  void instruct(List<String> wordings, Object... parts) {
    int known = wordings.size() - 1;
    String wording =
        draft.isFresh() ? wordings.getLast() : wordings.get(draft.random().nextInt(known));
    instruction = wording.formatted(parts);
  }

  void step(ToolCall call, List<String> needs) {
    steps.add(new Planned(call, List.copyOf(needs)));
  }

  void decoy(ToolCall call, List<String> needs) {
    decoys.add(new Planned(call, List.copyOf(needs)));
  }

  /** A mail that must say something, in these words or others. */
  void mail(List<String> to, String subject, String body, Gist gist, List<String> needs) {
    step(draftMail(to, subject, body), needs);
    mails.add(new Step.Wanted(new Sent(to, "", "").to(), gist));
  }

  void decoyMail(List<String> to, String subject, String body, List<String> needs) {
    decoy(draftMail(to, subject, body), needs);
  }

  private static ToolCall draftMail(List<String> to, String subject, String body) {
    return ToolCall.of("send_mail", "to", List.copyOf(to), "subject", subject, "body", body);
  }

  void ask(String answer, List<String> rivals, List<String> needs) {
    question = Optional.of(new Asked(answer, rivals, needs));
  }

  Event event(String title) {
    return desk.events().stream().filter(e -> e.title().equals(title)).findFirst().orElseThrow();
  }

  Mail mailAbout(String subject) {
    return desk.mails().stream().filter(m -> m.subject().equals(subject)).findFirst().orElseThrow();
  }

  Sheet sheet(String name) {
    return desk.sheet(name).orElseThrow();
  }

  /** The name of reading a day. */
  static String dayOf(String date) {
    return "list_events " + date;
  }

  /** The names of reading every day of the week. */
  List<String> allDays() {
    return world.days().stream().map(Chapter::dayOf).toList();
  }
}
