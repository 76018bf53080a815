package dev.agoge.environments.library;

import dev.agoge.environment.Split;
import dev.agoge.support.Seeds;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Invents a world: its things first, then what is true of them. */
final class WorldMaker {
  private static final long SEED = 20_260_402;
  private static final int REGIONS = 6;
  private static final int RIVERS = 8;
  private static final int TOWNS = 30;
  private static final int PEOPLE = 90;
  private static final int WORKS = 60;
  private static final int ORGANISATIONS = 24;
  private static final int EVENTS = 30;
  private static final List<String> TRADES =
      List.of(
          "painter",
          "glassmaker",
          "composer",
          "astronomer",
          "poet",
          "shipwright",
          "gardener",
          "printer",
          "physician",
          "clockmaker",
          "sculptor",
          "cartographer");
  private static final List<String> WORK_KINDS =
      List.of("painting", "novel", "opera", "statue", "tapestry", "book of poems", "map", "clock");
  private static final List<String> BODIES =
      List.of("Academy", "Choir", "Observatory", "Guild", "Society", "Theatre", "Press", "Museum");
  private static final List<String> OCCASIONS =
      List.of("Regatta", "Fair", "Contest", "Tournament", "Festival", "Exhibition");

  private final SplittableRandom random;
  private final Names names;
  private final List<Entity> entities = new ArrayList<>();
  private final Map<Kind, List<Entity>> byKind = new EnumMap<>(Kind.class);

  private WorldMaker(Split split, long seed) {
    random = new SplittableRandom(seed);
    names = new Names(split, random);
    for (Kind kind : Kind.values()) {
      byKind.put(kind, new ArrayList<>());
    }
  }

  /** The world of a split with a number from 0 upwards. */
  static World make(Split split, int number) {
    long seed = Seeds.child(Seeds.child(SEED, split.label()), number);
    WorldMaker maker = new WorldMaker(split, seed);
    maker.invent();
    maker.places();
    maker.people();
    maker.rest();
    return new World(maker.entities, Seeds.child(seed, "articles"));
  }

  private List<Entity> all(Kind kind) {
    return byKind.getOrDefault(kind, List.of());
  }

  private void invent() {
    repeat(REGIONS, () -> add(Kind.REGION, names.region(), "a region"));
    repeat(RIVERS, () -> add(Kind.RIVER, names.river(), "a river"));
    repeat(TOWNS, () -> add(Kind.TOWN, names.town(), "a town"));
    repeat(PEOPLE, () -> add(Kind.PERSON, names.person(), described(one(TRADES))));
    repeat(WORKS, () -> add(Kind.WORK, names.work(), described(one(WORK_KINDS))));
    for (int i = 0; i < ORGANISATIONS; i++) {
      String body = BODIES.get(i % BODIES.size());
      add(Kind.ORGANISATION, names.ending(body), "an organisation");
    }
    for (int i = 0; i < EVENTS; i++) {
      add(Kind.EVENT, names.ending(OCCASIONS.get(i % OCCASIONS.size())), "a public event");
    }
  }

  private static void repeat(int times, Runnable action) {
    for (int i = 0; i < times; i++) {
      action.run();
    }
  }

  private static String described(String noun) {
    return ("aeiou".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ") + noun;
  }

  private void add(Kind kind, String name, String description) {
    Entity entity = new Entity(entities.size(), kind, name, description);
    entities.add(entity);
    all(kind).add(entity);
  }

  private void places() {
    List<Entity> towns = all(Kind.TOWN);
    List<Entity> regions = all(Kind.REGION);
    for (int i = 0; i < towns.size(); i++) {
      Entity town = towns.get(i);
      Entity region = i < regions.size() ? regions.get(i) : one(regions);
      town.link(Relation.REGION, region);
      town.link(Relation.RIVER, one(all(Kind.RIVER)));
      town.link(Relation.MAYOR, one(all(Kind.PERSON)));
      if (i < regions.size()) {
        region.link(Relation.CAPITAL, town);
        region.link(Relation.PRIDE, one(all(Kind.PERSON)));
      }
    }
    for (Entity river : all(Kind.RIVER)) {
      river.link(Relation.SOURCE, one(regions));
      river.link(Relation.MOUTH, one(towns));
    }
  }

  private void people() {
    List<Entity> people = all(Kind.PERSON);
    for (int i = 0; i < people.size(); i++) {
      Entity person = people.get(i);
      person.link(Relation.BIRTHPLACE, one(all(Kind.TOWN)));
      person.date(Relation.BORN, 500 + 2 * i + random.nextInt(2));
      person.link(Relation.MEMBER, one(all(Kind.ORGANISATION)));
      if (i >= people.size() / 3) {
        person.link(Relation.TEACHER, people.get(random.nextInt(i - 15)));
      }
    }
  }

  private void rest() {
    for (Entity work : all(Kind.WORK)) {
      Entity creator = one(all(Kind.PERSON));
      work.link(Relation.CREATOR, creator);
      work.date(Relation.FINISHED, creator.year(Relation.BORN) + 20 + random.nextInt(40));
      work.link(Relation.KEEPER, one(all(Kind.ORGANISATION)));
    }
    for (Entity body : all(Kind.ORGANISATION)) {
      Entity founder = one(all(Kind.PERSON));
      body.link(Relation.FOUNDER, founder);
      body.date(Relation.FOUNDED, founder.year(Relation.BORN) + 20 + random.nextInt(40));
      body.link(Relation.SEAT, one(all(Kind.TOWN)));
    }
    for (Entity event : all(Kind.EVENT)) {
      Entity winner = one(all(Kind.PERSON));
      event.link(Relation.WINNER, winner);
      event.date(Relation.HELD, winner.year(Relation.BORN) + 20 + random.nextInt(40));
      event.link(Relation.VENUE, one(all(Kind.TOWN)));
    }
  }

  private <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
