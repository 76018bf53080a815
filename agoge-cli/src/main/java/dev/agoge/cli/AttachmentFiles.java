package dev.agoge.cli;

import dev.agoge.environment.Attachment;
import dev.agoge.run.directory.FileErrors;
import dev.agoge.trajectory.Step;
import dev.agoge.trajectory.Trajectory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes what an episode showed beside its texts to files. */
final class AttachmentFiles {
  private AttachmentFiles() {}

  /**
   * Writes all of an episode, named by step, place and name.
   *
   * @return the files, in order
   * @throws dev.agoge.run.RunException if one cannot be written
   */
  static List<Path> write(Trajectory episode, Path folder) {
    return FileErrors.guarding(
        "write",
        folder,
        () -> {
          Files.createDirectories(folder);
          List<Path> files = new ArrayList<>();
          for (int s = 0; s < episode.steps().size(); s++) {
            Step step = episode.steps().get(s);
            for (int a = 0; a < step.attachments().size(); a++) {
              Attachment attachment = step.attachments().get(a);
              Path file = folder.resolve(name(s + 1, a + 1, attachment));
              files.add(Files.write(file, attachment.data()));
            }
          }
          return files;
        });
  }

  /** A name from outside may hold anything; it must not lead out of the folder. */
  private static String name(int step, int place, Attachment attachment) {
    String plain = attachment.name().replaceAll("[^A-Za-z0-9._-]", "_");
    String type = attachment.mediaType().replaceAll(".*/|[^a-z0-9].*", "");
    String ending = plain.matches(".*\\.[A-Za-z0-9]+") || type.isEmpty() ? "" : "." + type;
    return String.format(Locale.ROOT, "step-%03d-%d-%s%s", step, place, plain, ending);
  }
}
