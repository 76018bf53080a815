/**
 * JMH benchmarks behind the figures in {@code docs/performance.md}.
 *
 * <p>Compiled with every build and run by none: {@code ./mvnw -q -pl agoge-bench -am verify
 * -DskipTests -Dbench="NAME -p key=value"} runs those whose name contains NAME.
 */
@NullMarked
package dev.agoge.bench;

import org.jspecify.annotations.NullMarked;
