package dev.agoge.environments.household;

/** What a fixed receptacle can do to the object in hand. */
enum Treatment {
  /** At a sink. */
  CLEAN("clean", "clean", ReceptacleKind.SINK),
  /** At a microwave; undoes cooling. */
  HEAT("heat", "hot", ReceptacleKind.MICROWAVE),
  /** At a fridge; undoes heating. */
  COOL("cool", "cool", ReceptacleKind.FRIDGE);

  private final String verb;
  private final String result;
  private final ReceptacleKind tool;

  Treatment(String verb, String result, ReceptacleKind tool) {
    this.verb = verb;
    this.result = result;
    this.tool = tool;
  }

  /** The command and the planning action: {@code heat}. */
  String verb() {
    return verb;
  }

  /** The word for what has become so, and the planning predicate: {@code hot}. */
  String result() {
    return result;
  }

  /** Where it is done. */
  ReceptacleKind tool() {
    return tool;
  }
}
