package dev.agoge.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What DESIGN says of the house, checked on the compiled classes. */
class HouseRulesTest {
  /**
   * As many classes as there were when the rules were written: a scan that finds less is broken.
   */
  private static final int CLASSES = 400;

  /** Groups of packages that import each other, each with its reason. Shorten this list. */
  private static final Map<Set<String>, String> KNOWN_CYCLES = Map.of();

  private final House house = new House();

  @Test
  void theScanSeesTheWholeHouse() {
    assertThat(house.classes()).hasSizeGreaterThan(CLASSES);
    assertThat(house.modules().values()).allMatch(classes -> !classes.isEmpty());
  }

  @Test
  void modulesImportOnlyWhatTheDesignAllows() {
    List<String> broken = new ArrayList<>();
    house
        .classes()
        .forEach(
            (type, module) -> {
              for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String other = house.moduleOf(dependency.getTargetClass());
                boolean allowed =
                    other.isEmpty()
                        || other.equals(module)
                        || House.MAY_IMPORT.getOrDefault(module, List.of()).contains(other);
                if (!allowed) {
                  broken.add(module + " imports " + other + ": " + dependency.getDescription());
                }
              }
            });
    assertThat(broken).isEmpty();
  }

  @Test
  void aPackageBelongsToOneModule() {
    Map<String, Set<String>> owners = new TreeMap<>();
    house
        .classes()
        .forEach(
            (type, module) ->
                owners.computeIfAbsent(type.getPackageName(), p -> new TreeSet<>()).add(module));
    assertThat(owners).isNotEmpty().allSatisfy((p, modules) -> assertThat(modules).hasSize(1));
  }

  @Test
  void everyPackageSaysThatItHasNoNulls() {
    List<String> unmarked = new ArrayList<>();
    for (JavaClasses classes : house.modules().values()) {
      Set<String> names = new TreeSet<>();
      classes.forEach(c -> names.add(c.getPackageName()));
      for (String name : names) {
        JavaPackage found = classes.getPackage(name);
        if (!found.isAnnotatedWith(NullMarked.class)) {
          unmarked.add(name);
        }
      }
    }
    assertThat(unmarked).isEmpty();
  }

  @Test
  void packagesOfAModuleDoNotImportEachOtherInCirclesBeyondTheKnownOnes() {
    Set<Set<String>> cycles = new HashSet<>();
    house.modules().values().forEach(classes -> cycles.addAll(cycles(imports(classes))));
    assertThat(cycles).isEqualTo(KNOWN_CYCLES.keySet());
  }

  private Map<String, Set<String>> imports(JavaClasses classes) {
    Map<String, Set<String>> imports = new TreeMap<>();
    for (JavaClass type : classes) {
      Set<String> targets = imports.computeIfAbsent(type.getPackageName(), p -> new TreeSet<>());
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        if (house.moduleOf(target).equals(house.moduleOf(type))) {
          targets.add(target.getPackageName());
        }
      }
      targets.remove(type.getPackageName());
    }
    return imports;
  }

  /** Sets of packages that reach each other. */
  private static Set<Set<String>> cycles(Map<String, Set<String>> imports) {
    Map<String, Set<String>> reach = new HashMap<>();
    imports.keySet().forEach(p -> reach.put(p, reachable(p, imports)));
    Set<Set<String>> cycles = new HashSet<>();
    reach.forEach(
        (from, there) -> {
          if (there.contains(from)) {
            Set<String> circle = new TreeSet<>();
            there.stream()
                .filter(p -> reach.getOrDefault(p, Set.of()).contains(from))
                .forEach(circle::add);
            cycles.add(circle);
          }
        });
    return cycles;
  }

  private static Set<String> reachable(String from, Map<String, Set<String>> imports) {
    Set<String> seen = new HashSet<>();
    List<String> open = new ArrayList<>(imports.getOrDefault(from, Set.of()));
    while (!open.isEmpty()) {
      String next = open.removeLast();
      if (seen.add(next)) {
        open.addAll(imports.getOrDefault(next, Set.of()));
      }
    }
    return seen;
  }

  @Test
  void nothingIsPrintedOutsideTheCommandLine() {
    Predicate<JavaAccess<?>> prints =
        a ->
            (a.getTargetOwner().isEquivalentTo(System.class)
                    && Set.of("out", "err").contains(a.getName()))
                || (a.getName().equals("printStackTrace")
                    && a.getTarget().getFullName().endsWith("printStackTrace()"));
    assertThat(accesses(prints)).filteredOn(a -> !a.startsWith("agoge-cli ")).isEmpty();
  }

  @Test
  void nobodyWaitsByTheClock() {
    Predicate<JavaAccess<?>> sleeps =
        a -> a.getName().equals("sleep") && a.getTargetOwner().getPackageName().startsWith("java.");
    assertThat(accesses(sleeps)).isEmpty();
  }

  private List<String> accesses(Predicate<JavaAccess<?>> wanted) {
    List<String> found = new ArrayList<>();
    house
        .classes()
        .forEach(
            (type, module) ->
                type.getAccessesFromSelf().stream()
                    .filter(wanted)
                    .forEach(a -> found.add(module + " " + a.getDescription())));
    return found;
  }

  @Test
  void nobodyLogsThroughJavaUtilLogging() {
    List<String> logs = new ArrayList<>();
    for (JavaClass type : house.classes().keySet()) {
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        if (dependency.getTargetClass().getPackageName().equals("java.util.logging")) {
          logs.add(dependency.getDescription());
        }
      }
    }
    assertThat(logs).isEmpty();
  }

  @Test
  void staticFieldsAreFinal() {
    List<String> mutable = new ArrayList<>();
    for (JavaClass type : house.classes().keySet()) {
      for (JavaField field : type.getFields()) {
        Set<JavaModifier> modifiers = field.getModifiers();
        if (modifiers.contains(JavaModifier.STATIC) && !modifiers.contains(JavaModifier.FINAL)) {
          mutable.add(field.getFullName());
        }
      }
    }
    assertThat(mutable).isEmpty();
  }
}
