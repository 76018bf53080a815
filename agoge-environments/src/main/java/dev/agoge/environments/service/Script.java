package dev.agoge.environments.service;

/**
 * Where the customer stands.
 *
 * @param current the request under discussion, an index; as many as there are at the end
 * @param changed a bit for each request of which they changed their mind
 * @param insisted how often they insisted on the current request
 */
record Script(int current, int changed, int insisted) {
  static final Script START = new Script(0, 0, 0);

  boolean isChanged(int request) {
    return (changed >> request & 1) == 1;
  }

  Script changing(int request) {
    return new Script(current, changed | 1 << request, insisted);
  }

  Script insisting() {
    return new Script(current, changed, insisted + 1);
  }

  Script next() {
    return new Script(current + 1, changed, 0);
  }
}
