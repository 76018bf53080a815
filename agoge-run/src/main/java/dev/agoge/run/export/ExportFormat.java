package dev.agoge.run.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The formats of {@code agoge export}. */
public enum ExportFormat {
  /** One {@code {"messages": [{"role", "content"}]}} a line, as OpenAI and TRL read it. */
  MESSAGES("messages.jsonl"),
  /** One {@code {"conversations": [{"from", "value"}]}} a line, as LLaMA-Factory reads it. */
  SHAREGPT("sharegpt.jsonl"),
  /** AgentTraj-L of AgentGym: conversations with loss flags and an item id, one JSON array. */
  AGENTTRAJ("agenttraj.json"),
  /** Agent Trajectory Interchange Format 1.7 of Harbor, one document a line. */
  ATIF("atif.jsonl"),
  /** Three Parquet tables in a directory. */
  PARQUET("parquet");

  private final String fileName;

  ExportFormat(String fileName) {
    this.fileName = fileName;
  }

  /** The name on the command line. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What the export is called unless told otherwise. */
  public String fileName() {
    return fileName;
  }

  /** The format of a name on the command line. */
  public static Optional<ExportFormat> of(String label) {
    return Arrays.stream(values()).filter(f -> f.label().equals(label)).findFirst();
  }
}
