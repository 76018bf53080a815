package dev.agoge.model;

/** Why a generation ended. */
public enum FinishReason {
  /** The model said that it was done. */
  STOP,
  /** The limit on tokens, or the context, was reached. */
  LENGTH
}
