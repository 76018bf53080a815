package dev.agoge.environments.library;

/** Kinds of things that there are articles about. */
enum Kind {
  REGION(Shelf.PLACES),
  RIVER(Shelf.PLACES),
  TOWN(Shelf.PLACES),
  PERSON(Shelf.PEOPLE),
  WORK(Shelf.WORKS),
  ORGANISATION(Shelf.RECORDS),
  EVENT(Shelf.RECORDS);

  private final Shelf shelf;

  Kind(Shelf shelf) {
    this.shelf = shelf;
  }

  Shelf shelf() {
    return shelf;
  }
}
