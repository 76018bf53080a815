package dev.agoge.environments.sandbox;

/** All that an interpreter holds, as an immutable value of the sandbox that made it. */
public interface InterpreterState {

  /** How many bytes this state keeps beyond what every state has in common. */
  long bytes();

  /** A digest, the same for states in which every script runs alike to the last bit. */
  String digest();
}
