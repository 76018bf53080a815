package dev.agoge.environments.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agoge.environment.Split;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WorldTest {
  private static final World WORLD = WorldMaker.make(Split.TRAIN, 0);

  private static Stream<Entity> entities(World world) {
    return IntStream.range(0, world.size()).mapToObj(world::entity);
  }

  @Test
  void aWorldIsMadeAgainFromItsNumber() {
    World again = WorldMaker.make(Split.TRAIN, 0);
    World other = WorldMaker.make(Split.TRAIN, 1);
    for (int i = 0; i < WORLD.size(); i++) {
      assertThat(again.article(i).text()).isEqualTo(WORLD.article(i).text());
      assertThat(other.article(i).text()).isNotEqualTo(WORLD.article(i).text());
    }
  }

  @Test
  void anArticleTellsAllThatIsTrueOfItsSubjectAndNoMoreFactsOfThatKind() {
    entities(WORLD)
        .forEach(
            entity -> {
              Article article = WORLD.article(entity.number());
              assertThat(article.text()).contains(entity.name());
              for (Relation relation : Relation.values()) {
                String value = entity.value(relation);
                assertThat(value.isEmpty() || article.text().contains(value)).isTrue();
                long told =
                    relation.sentences().stream()
                        .map(s -> s.replaceAll("\\bS\\b", entity.shortName()))
                        .filter(s -> article.text().contains(s.replaceAll("\\bO\\b", value)))
                        .count();
                assertThat(told > 0).isEqualTo(!value.isEmpty());
              }
            });
  }

  @Test
  void whatAnArticleMentionsIsNamedInIt() {
    entities(WORLD)
        .forEach(
            entity -> {
              Article article = WORLD.article(entity.number());
              article.mentioned().forEach(m -> assertThat(article.text()).contains(m.name()));
              article.years().forEach(year -> assertThat(article.text()).contains(year));
            });
  }

  @Test
  void factsFitTogether() {
    for (Entity region : WORLD.all(Kind.REGION)) {
      Entity capital = region.object(Relation.CAPITAL).orElseThrow();
      assertThat(capital.object(Relation.REGION)).contains(region);
    }
    for (Entity person : WORLD.all(Kind.PERSON)) {
      person
          .object(Relation.TEACHER)
          .ifPresent(
              teacher ->
                  assertThat(teacher.year(Relation.BORN)).isLessThan(person.year(Relation.BORN)));
    }
    for (Entity work : WORLD.all(Kind.WORK)) {
      int born = work.object(Relation.CREATOR).orElseThrow().year(Relation.BORN);
      assertThat(work.year(Relation.FINISHED)).isBetween(born + 20, born + 59);
    }
  }

  @Test
  void aTitleIsFoundFirstOnItsShelfAndNowhereElse() {
    entities(WORLD)
        .forEach(
            entity -> {
              String query = entity.name().toLowerCase(Locale.ROOT);
              for (Shelf shelf : Shelf.values()) {
                int[] hits = WORLD.search(shelf, query);
                assertThat(hits).hasSizeLessThanOrEqualTo(World.MOST_HITS);
                if (shelf == entity.kind().shelf()) {
                  assertThat(hits).startsWith(entity.number()).doesNotHaveDuplicates();
                } else {
                  assertThat(hits).doesNotContain(entity.number());
                }
              }
            });
  }

  @Test
  void noNameOccursInTwoSplitsOrTwiceInAWorld() {
    Set<String> seen = new HashSet<>();
    for (Split split : List.of(Split.VALIDATION, Split.HELD_OUT, Split.TRAIN)) {
      World world = WorldMaker.make(split, 0);
      List<String> names = entities(world).map(Entity::name).toList();
      assertThat(names).doesNotHaveDuplicates().allMatch(name -> Names.owner(name) == split);
      names.forEach(name -> assertThat(seen.add(name)).as(name).isTrue());
    }
  }
}
