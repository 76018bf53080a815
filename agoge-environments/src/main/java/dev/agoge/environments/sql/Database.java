package dev.agoge.environments.sql;

/** Rows, and the engine that holds them. */
record Database(Content content, Engine engine) {

  Schema schema() {
    return content.schema();
  }
}
