package dev.agoge.environments.office;

import dev.agoge.support.Digest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A world with its chapters, which becomes an errand: the goal comes from doing the steps. */
record Sketch(World world, Desk start, List<Chapter> chapters) {

  String instruction() {
    return String.join(" Also: ", chapters.stream().map(Chapter::instruction).toList());
  }

  /** A digest of everything that makes the task. */
  String digest() {
    StringBuilder all = new StringBuilder(4000).append(instruction()).append(world.today());
    start.contents(c -> all.append('\n').append(c));
    start.mails().forEach(m -> all.append('\n').append(m.json()));
    world.days().forEach(d -> world.cities().forEach(c -> all.append(world.forecast(c, d))));
    return Digest.of(all.toString());
  }

  /** Something is to be done, and no mail could be taken for another. */
  boolean isWorthwhile() {
    Set<List<String>> receivers = new HashSet<>();
    return chapters.stream().anyMatch(c -> !c.steps().isEmpty() || c.question().isPresent())
        && chapters.stream().flatMap(c -> c.mails().stream()).allMatch(m -> receivers.add(m.to()));
  }

  Errand errand() {
    Reads reads = new Reads(world, start, instruction());
    Office office = new Office(world);
    Desk desk = start;
    List<Step> steps = new ArrayList<>();
    List<Step> decoys = new ArrayList<>();
    List<Step.Wanted> mails = new ArrayList<>();
    Optional<Question> question = Optional.empty();
    for (Chapter chapter : chapters) {
      for (Chapter.Planned planned : chapter.steps()) {
        Desk next = office.call(desk, planned.call()).desk();
        String before = Contents.at(desk, planned.call());
        String after = before.isEmpty() ? made(desk, next) : Contents.at(next, planned.call());
        steps.add(step(reads, planned, before, after));
        desk = next;
      }
      chapter.decoys().forEach(d -> decoys.add(step(reads, d, "", "")));
      mails.addAll(chapter.mails());
      Optional<Question> asked =
          chapter.question().map(q -> new Question(q.answer(), q.rivals(), reads.mask(q.needs())));
      question = question.or(() -> asked);
    }
    return new Errand(
        world, start, instruction(), digest(), steps, decoys, mails, question, desk, reads);
  }

  private static Step step(Reads reads, Chapter.Planned planned, String before, String after) {
    String text = planned.call().action().text();
    return new Step(planned.call(), text, reads.mask(planned.needs()), before, after);
  }

  private static String made(Desk before, Desk after) {
    List<String> contents = new ArrayList<>();
    after.contents(contents::add);
    before.contents(contents::remove);
    return contents.isEmpty() ? "" : contents.getFirst();
  }
}
