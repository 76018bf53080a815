package dev.agoge.bridge.scienceworld;

/**
 * A task of ScienceWorld as it is started.
 *
 * @param task its name
 * @param number which of its variations
 * @param simplifications names with commas between them, or empty
 */
record Variation(String task, int number, String simplifications) {
  private static final String ELECTRICAL = "noElectricalAction";

  /**
   * What ScienceWorld's paper calls easy; electrical tasks cannot do without electrical actions.
   */
  static String easy(String task) {
    String all = "teleportAction,openDoors,selfWateringFlowerPots";
    return task.contains("power-component") || task.contains("conductivity")
        ? all
        : all + "," + ELECTRICAL;
  }
}
