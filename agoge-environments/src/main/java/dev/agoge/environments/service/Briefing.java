package dev.agoge.environments.service;

/** The instructions for the customer's seat. */
final class Briefing {
  private Briefing() {}

  static String of(ScriptedUser user) {
    Case task = user.task();
    Persona persona = user.persona();
    StringBuilder text =
        new StringBuilder(
            "you are a customer and talk to a clerk; answer in one or two sentences.\n");
    text.append("asked who you are, say: ")
        .append(persona.byName() ? task.identity().byName() : task.identity().byNumber());
    for (int i = 0; i < task.requests().size(); i++) {
      Request request = task.requests().get(i);
      text.append("\nyou want, ").append(i == 0 ? "first: " : "once that is settled: ");
      text.append(persona.open(request.openings(), task.fresh()));
      text.append(" It is ").append(persona.forgetful() ? "" : request.target() + ", ");
      text.append(request.anchor()).append('.');
      if (!request.details(false).isEmpty()) {
        text.append(' ').append(request.details(false)).append('.');
      }
      request
          .change()
          .ifPresent(
              c ->
                  text.append(
                          " When the clerk asks you to confirm this, change your mind and say: ")
                      .append(c.words()));
    }
    return text.append(
            "\nsay yes when the clerk proposes what you want, no when it is anything else.")
        .append(" If something is refused, insist ")
        .append(persona.stubborn())
        .append(" times, then accept. When all is settled, say ")
        .append(ScriptedUser.STOP)
        .toString();
  }
}
