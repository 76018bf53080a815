/**
 * The environment {@code sql-v1}: answer questions by SQL over generated databases in a real
 * engine, in the manner of Spider (Yu et al., EMNLP 2018) and InterCode (Yang et al., 2023), with
 * schemas, rows and questions of our own.
 *
 * <p>{@code schemas.txt} says what databases there are; {@code Filler} fills one with rows; {@code
 * Engine} holds it in SQLite, read-only and limited. A {@code Questions} makes a {@code Draft}: a
 * question with its gold query; {@code ProblemMaker} keeps it if no obvious wrong query gives the
 * same rows. {@code Match} compares an answer with the gold, in the database that is shown and in a
 * hidden one. {@code Clockless} sees to it that a query depends on nothing but the database.
 */
@NullMarked
package dev.agoge.environments.sql;

import org.jspecify.annotations.NullMarked;
