package dev.agoge.run.store;

/** In which order episodes are read. */
public enum EpisodeOrder {
  /** As they were written, which depends on which finished first. */
  WRITTEN,
  /** By id, in the order of its UTF-8 bytes: the same for every run with the same episodes. */
  ID
}
