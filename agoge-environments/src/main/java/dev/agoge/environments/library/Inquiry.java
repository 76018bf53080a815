package dev.agoge.environments.library;

/** What the episodes of a task share. */
record Inquiry(World world, Question question) {

  /** Whether the answer given is right. */
  boolean solved(LibraryState state) {
    return !state.answered().isEmpty() && Answers.same(state.answered(), question.answer());
  }

  /** What must be read still: the first of the chain that was not; -1 if all was. */
  int next(LibraryState state) {
    for (Entity entity : question.chain()) {
      if (!state.hasOpened(entity.number())) {
        return entity.number();
      }
    }
    return -1;
  }

  /** The share of the chain that was read. */
  double share(LibraryState state) {
    int read = 0;
    for (Entity entity : question.chain()) {
      read += state.hasOpened(entity.number()) ? 1 : 0;
    }
    return (double) read / question.chain().size();
  }
}
