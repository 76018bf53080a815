package dev.agoge.environments.shell;

import java.util.List;

/**
 * Words of which names and lines are made.
 *
 * @param folders names of folders
 * @param files names of files, without what follows the dot
 * @param words what lines are about
 */
record Vocabulary(List<String> folders, List<String> files, List<String> words) {
  /** For all splits. */
  static final Vocabulary KNOWN =
      new Vocabulary(
          List.of(
              "notes",
              "projects",
              "music",
              "letters",
              "garden",
              "recipes",
              "travel",
              "school",
              "photos",
              "budget",
              "drafts",
              "maps"),
          List.of(
              "alpha", "bravo", "cedar", "delta", "ember", "falcon", "grove", "harbor", "island",
              "jasper", "kettle", "lantern", "meadow", "nickel", "orchid", "pepper", "quartz",
              "river", "saddle", "timber"),
          List.of(
              "apple", "bridge", "candle", "dragon", "engine", "forest", "guitar", "hammer",
              "igloo", "jungle", "kitten", "ladder", "mirror", "needle", "ocean", "pencil",
              "rabbit", "silver", "ticket", "violin"));

  /** For validation and held-out tasks only. */
  static final Vocabulary RESERVED =
      new Vocabulary(
          List.of(
              "archive_a",
              "ledger",
              "cellar",
              "studio",
              "reports",
              "survey",
              "fleet",
              "weather",
              "orders",
              "lectures"),
          List.of(
              "anchor", "basalt", "cobalt", "dahlia", "ermine", "fennel", "garnet", "hazel",
              "indigo", "juniper", "koala", "lichen", "marble", "nutmeg", "osprey", "poplar",
              "raven", "sorrel", "tulip", "walnut"),
          List.of(
              "acorn", "beacon", "copper", "donkey", "easel", "feather", "glacier", "helmet",
              "ivory", "jacket", "kernel", "lemon", "magnet", "napkin", "otter", "pillow", "ribbon",
              "saucer", "turnip", "walrus"));
}
