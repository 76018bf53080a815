package dev.agoge.environments.alfworld;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Small games of our own in the form of ALFWorld's files: the same names of predicates and actions
 * and the same liberties with PDDL, in rooms of our own.
 */
final class Games {
  /** Ours, with what ALFWorld's domain does beside the standard. */
  static final String DOMAIN =
      """
      (define (domain alfred)
       (:requirements :adl :action-costs :typing)
       (:types agent location receptacle object rtype otype)
       (:predicates
        (atLocation ?a - agent ?l - location)
        (receptacleAtLocation ?r - receptacle ?l - location)
        (objectAtLocation ?o - object ?l - location)
        (openable ?r - receptacle) (opened ?r - receptacle) (checked ?r - receptacle)
        (inReceptacle ?o - object ?r - receptacle)
        (receptacleType ?r - receptacle ?t - rtype)
        (objectType ?o - object ?t - otype)
        (canContain ?rt - rtype ?ot - otype)
        (holds ?a - agent ?o - object) (holdsAny ?a - agent)
        (isClean ?o - object) (cleanable ?o - object)
        (isHot ?o - object) (heatable ?o - object)
        (isCool ?o - object) (coolable ?o - object)
        (pickupable ?o - object)
        (toggleable ?o - object) (isOn ?o - object) (isToggled ?o - object)
        (sliceable ?o - object) (isSliced ?o - object))
       (:functions (distance ?from ?to) (total-cost) - number)
       (:action look :parameters (?a - agent ?l - location)
        :precondition (and (atLocation ?a ?l)) :effect (and (checked ?l)))
       (:action inventory :parameters (?a - agent) :precondition () :effect (and (checked ?a)))
       (:action examineObject :parameters (?a - agent ?o - object)
        :precondition (or (holds ?a ?o)
         (exists (?l - location, ?r - receptacle)
          (and (atLocation ?a ?l) (receptacleAtLocation ?r ?l) (inReceptacle ?o ?r))))
        :effect (and (checked ?o)))
       (:action GotoLocation
        :parameters (?a - agent ?lStart - location ?lEnd - location ?r - receptacle)
        :precondition (and (atLocation ?a ?lStart) (receptacleAtLocation ?r ?lEnd))
        :effect (and (not (atLocation ?a ?lStart)) (atLocation ?a ?lEnd)
         (increase (total-cost) 1)))
       (:action OpenObject :parameters (?a - agent ?l - location ?r - receptacle)
        :precondition (and (openable ?r) (atLocation ?a ?l) (receptacleAtLocation ?r ?l)
         (not (opened ?r)))
        :effect (and (opened ?r) (checked ?r)))
       (:action CloseObject :parameters (?a - agent ?l - location ?r - receptacle)
        :precondition (and (openable ?r) (atLocation ?a ?l) (receptacleAtLocation ?r ?l)
         (opened ?r))
        :effect (and (not (opened ?r))))
       (:action PickupObject :parameters (?a - agent ?l - location ?o - object ?r - receptacle)
        :precondition (and (pickupable ?o) (atLocation ?a ?l) (receptacleAtLocation ?r ?l)
         (inReceptacle ?o ?r) (not (holdsAny ?a)) (or (not (openable ?r)) (opened ?r)))
        :effect (and (not (inReceptacle ?o ?r)) (holds ?a ?o) (holdsAny ?a)
         (not (objectAtLocation ?o ?l))))
       (:action PutObject
        :parameters (?a - agent ?l - location ?o - object ?r - receptacle ?ot - otype ?rt - rtype)
        :precondition (and (holds ?a ?o) (atLocation ?a ?l) (receptacleAtLocation ?r ?l)
         (or (not (openable ?r)) (opened ?r)) (objectType ?o ?ot) (receptacleType ?r ?rt)
         (canContain ?rt ?ot))
        :effect (and (inReceptacle ?o ?r) (objectAtLocation ?o ?l) (not (holds ?a ?o))
         (not (holdsAny ?a))))
       (:action CleanObject :parameters (?a - agent ?l - location ?r - receptacle ?o - object)
        :precondition (and (cleanable ?o) (or (receptacleType ?r SinkBasinType))
         (atLocation ?a ?l) (receptacleAtLocation ?r ?l) (holds ?a ?o))
        :effect (and (isClean ?o)))
       (:action HeatObject :parameters (?a - agent ?l - location ?r - receptacle ?o - object)
        :precondition (and (heatable ?o) (or (receptacleType ?r MicrowaveType))
         (atLocation ?a ?l) (receptacleAtLocation ?r ?l) (holds ?a ?o))
        :effect (and (isHot ?o) (not (isCool ?o))))
       (:action CoolObject :parameters (?a - agent ?l - location ?r - receptacle ?o - object)
        :precondition (and (coolable ?o) (or (receptacleType ?r FridgeType))
         (atLocation ?a ?l) (receptacleAtLocation ?r ?l) (holds ?a ?o))
        :effect (and (isCool ?o) (not (isHot ?o))))
       (:action ToggleObject :parameters (?a - agent ?l - location ?o - object ?r - receptacle)
        :precondition (and (toggleable ?o) (atLocation ?a ?l) (receptacleAtLocation ?r ?l)
         (inReceptacle ?o ?r))
        :effect (and (when (isOn ?o) (not (isOn ?o))) (when (not (isOn ?o)) (isOn ?o))
         (isToggled ?o)))
       (:action SliceObject :parameters (?a - agent ?l - location ?co - object ?ko - object)
        :precondition (and (sliceable ?co) (or (objectType ?ko KnifeType)) (atLocation ?a ?l)
         (objectAtLocation ?co ?l) (holds ?a ?ko))
        :effect (and (isSliced ?co)))
       (:action help :parameters (?a - agent) :precondition () :effect (and (checked ?a))))
      """;

  /** A kitchen: shelf, fridge, sink and microwave; two mugs, an egg, a knife, a lamp, a knob. */
  static final String PROBLEM =
      """
      (define (problem plan_one) (:domain alfred)
       (:objects agent1 - agent Mug - object
        MugType - otype EggType - otype KnifeType - otype DeskLampType - otype
        ShelfType - rtype FridgeType - rtype SinkBasinType - rtype MicrowaveType - rtype
        Mug_bar__plus_01_dot_00 - object Mug_bar__minus_02_dot_50 - object
        Egg_bar__plus_00_dot_10 - object Knife_bar__plus_00_dot_20 - object
        DeskLamp_bar__plus_00_dot_30 - object Knob_bar__plus_00_dot_40 - object
        Shelf_bar__plus_00_dot_50 - receptacle Shelf_bar__plus_00_dot_60 - receptacle
        Fridge_bar__plus_01_dot_00 - receptacle
        Sink_bar__plus_02_dot_00_bar_SinkBasin - receptacle
        Microwave_bar__plus_03_dot_00 - receptacle
        loc_bar_0 - location loc_bar_1 - location loc_bar_2 - location loc_bar_3 - location
        loc_bar_4 - location loc_bar_5 - location loc_bar_5 - location)
       (:init (= (total-cost) 0) (= (distance loc_bar_0 loc_bar_1) 3)
        (atLocation agent1 loc_bar_0)
        (receptacleAtLocation Shelf_bar__plus_00_dot_50 loc_bar_1)
        (receptacleAtLocation Shelf_bar__plus_00_dot_60 loc_bar_5)
        (receptacleAtLocation Fridge_bar__plus_01_dot_00 loc_bar_2)
        (receptacleAtLocation Sink_bar__plus_02_dot_00_bar_SinkBasin loc_bar_3)
        (receptacleAtLocation Microwave_bar__plus_03_dot_00 loc_bar_4)
        (receptacleType Shelf_bar__plus_00_dot_50 ShelfType)
        (receptacleType Shelf_bar__plus_00_dot_60 ShelfType)
        (receptacleType Fridge_bar__plus_01_dot_00 FridgeType)
        (receptacleType Sink_bar__plus_02_dot_00_bar_SinkBasin SinkBasinType)
        (receptacleType Microwave_bar__plus_03_dot_00 MicrowaveType)
        (openable Fridge_bar__plus_01_dot_00) (openable Microwave_bar__plus_03_dot_00)
        (canContain ShelfType MugType) (canContain ShelfType MugType)
        (canContain ShelfType EggType) (canContain FridgeType EggType)
        (canContain FridgeType MugType) (canContain SinkBasinType MugType)
        (canContain ShelfType KnifeType)
        (objectType Mug_bar__plus_01_dot_00 MugType)
        (objectType Mug_bar__minus_02_dot_50 MugType)
        (objectType Egg_bar__plus_00_dot_10 EggType)
        (objectType Knife_bar__plus_00_dot_20 KnifeType)
        (objectType DeskLamp_bar__plus_00_dot_30 DeskLampType)
        (pickupable Mug_bar__plus_01_dot_00) (pickupable Mug_bar__minus_02_dot_50)
        (pickupable Egg_bar__plus_00_dot_10) (pickupable Knife_bar__plus_00_dot_20)
        (cleanable Mug_bar__plus_01_dot_00) (heatable Mug_bar__plus_01_dot_00)
        (coolable Mug_bar__plus_01_dot_00) (cleanable Mug_bar__minus_02_dot_50)
        (heatable Mug_bar__minus_02_dot_50) (coolable Mug_bar__minus_02_dot_50)
        (heatable Egg_bar__plus_00_dot_10) (coolable Egg_bar__plus_00_dot_10)
        (sliceable Egg_bar__plus_00_dot_10) (toggleable DeskLamp_bar__plus_00_dot_30)
        (inReceptacle Mug_bar__plus_01_dot_00 Sink_bar__plus_02_dot_00_bar_SinkBasin)
        (inReceptacle Mug_bar__minus_02_dot_50 Fridge_bar__plus_01_dot_00)
        (inReceptacle Egg_bar__plus_00_dot_10 Shelf_bar__plus_00_dot_50)
        (inReceptacle Knife_bar__plus_00_dot_20 Shelf_bar__plus_00_dot_50)
        (inReceptacle DeskLamp_bar__plus_00_dot_30 Shelf_bar__plus_00_dot_50)
        (objectAtLocation Mug_bar__plus_01_dot_00 loc_bar_3)
        (objectAtLocation Mug_bar__minus_02_dot_50 loc_bar_2)
        (objectAtLocation Egg_bar__plus_00_dot_10 loc_bar_1)
        (objectAtLocation Knife_bar__plus_00_dot_20 loc_bar_1)
        (objectAtLocation Knob_bar__plus_00_dot_40 loc_bar_4))
       (:goal (and (exists (?r - receptacle) (exists (?o - object) (and %s))))))
      """;

  private Games() {}

  /** A goal on some object of a type in some receptacle of a type. */
  static String goal(String object, String receptacle, String... more) {
    return "(objectType ?o %s) (receptacleType ?r %s) (inReceptacle ?o ?r) %s"
        .formatted(object, receptacle, String.join(" ", more));
  }

  /** The fields of a game file. */
  static Map<String, Object> game(String sentence, String goal, Grammar grammar) {
    String put = grammar == Grammar.PUT ? "put {o} in/on {r}" : "move {o} to {r}";
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("pddl_domain", DOMAIN);
    fields.put(
        "grammar",
        "{\"task\": [ { \"rhs\": \"Your task is to: "
            + sentence
            + ".\" } ]}\naction PutObject { template :: \""
            + put
            + "\"; }\n");
    fields.put("pddl_problem", PROBLEM.formatted(goal));
    fields.put("solvable", true);
    fields.put("walkthrough", List.of("look", "look", "look"));
    return fields;
  }

  /** Writes a game file. */
  static void write(Path file, Map<String, Object> fields) {
    write(file, new JsonMapper().writeValueAsString(fields));
  }

  static void write(Path file, String text) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A folder laid out like ALFWorld's, with five games. */
  static void writeFolder(Path folder) {
    Path root = folder.resolve("json_2.1.1");
    write(
        root.resolve("train/pick_and_place_simple-Mug-None-Shelf-1/trial_1/game.tw-pddl"),
        game("put a mug in shelf", goal("MugType", "ShelfType"), Grammar.MOVE));
    write(
        root.resolve("train/pick_heat_then_place_in_recep-Egg-None-Fridge-1/trial_2/game.tw-pddl"),
        game("put a hot egg in fridge", goal("EggType", "FridgeType", "(isHot ?o)"), Grammar.MOVE));
    write(
        root.resolve("valid_seen/pick_clean_then_place_in_recep-Mug-None-Shelf-1/t/game.tw-pddl"),
        game(
            "clean some mug and put it in shelf",
            goal("MugType", "ShelfType", "(isClean ?o)"),
            Grammar.MOVE));
    write(
        root.resolve("valid_unseen/pick_cool_then_place_in_recep-Mug-None-Shelf-1/t/game.tw-pddl"),
        game(
            "cool some mug and put it in shelf",
            goal("MugType", "ShelfType", "(isCool ?o)"),
            Grammar.PUT));
    write(
        root.resolve("valid_unseen/look_at_obj_in_light-Egg-None-DeskLamp-1/t/game.tw-pddl"),
        game(
            "look at egg under the desklamp",
            """
            (exists (?l - location) (exists (?a - agent) (and (objectType ?o EggType)
             (holds ?a ?o) (atLocation ?a ?l) (exists (?t - object) (and (isToggled ?t)
             (inReceptacle ?t ?r) (receptacleAtLocation ?r ?l))))))\
            """,
            Grammar.MOVE));
    Map<String, Object> unsolvable =
        game("put a knife in fridge", goal("KnifeType", "FridgeType"), Grammar.MOVE);
    unsolvable.put("solvable", false);
    write(
        root.resolve("train/pick_and_place_simple-Knife-None-Fridge-1/t/game.tw-pddl"), unsolvable);
  }
}
