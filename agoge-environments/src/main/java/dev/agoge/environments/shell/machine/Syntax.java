package dev.agoge.environments.shell.machine;

import java.util.List;

/** The parts of a line. */
sealed interface Syntax {

  /** A piece of a word. */
  sealed interface Piece {
    boolean quoted();
  }

  /** Characters that stand for themselves, unless they are unquoted signs of a glob. */
  record Literal(String text, boolean quoted) implements Piece {}

  /** {@code $NAME} or {@code ${NAME}}. */
  record Variable(String name, boolean quoted) implements Piece {}

  /** {@code $(line)}. */
  record Substitution(String line, boolean quoted) implements Piece {}

  /** Pieces without a space between them. */
  record Word(List<Piece> pieces) {
    /** The text of a word without quotes and variables, else nothing. */
    String plain() {
      return pieces.size() == 1 && pieces.getFirst() instanceof Literal(String text, boolean q)
          ? q ? "" : text
          : "";
    }
  }

  /** {@code > file} and its like. */
  record Redirection(String sign, Word target) {}

  /** Words, the first of which is the command. */
  record Simple(List<Word> words, List<Redirection> redirections) implements Syntax {}

  /** {@code for NAME in words; do body; done}. */
  record Loop(String name, List<Word> words, Syntax body) implements Syntax {}

  /** Commands of which each reads what the one before writes. */
  record Pipeline(List<Syntax> commands, boolean negated) implements Syntax {}

  /** A pipeline with the sign before it: {@code ;}, {@code &&} or {@code ||}. */
  record Link(String sign, Pipeline pipeline) {}

  /** Pipelines one after the other. */
  record Sequence(List<Link> links) implements Syntax {}
}
