package dev.agoge.bridge.openenv;

/** The codes of OpenEnv's error messages. */
enum ErrorCode {
  /** The message is not JSON. */
  INVALID_JSON,
  /** The message is of no known type. */
  UNKNOWN_TYPE,
  /** The message has wrong, missing or unknown fields. */
  VALIDATION_ERROR,
  /** The environment did not do it. */
  EXECUTION_ERROR,
  /** There are as many sessions as there may be. */
  CAPACITY_REACHED,
  /** The environment could not be made; ours is made before the server starts. */
  FACTORY_ERROR,
  /** The session is closed. */
  SESSION_ERROR
}
