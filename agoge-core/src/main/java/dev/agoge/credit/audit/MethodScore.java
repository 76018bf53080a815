package dev.agoge.credit.audit;

import dev.agoge.evaluate.Interval;

/**
 * How right a credit method is on the probed steps.
 *
 * @param method as a recipe names it, with what is not its default
 * @param correlation Spearman's, of its advantages with the true ones
 * @param gain correlation less that of the first method of the audit, on the same groups; exactly 0
 *     for the first itself
 * @param signErrors share of the decided steps to which it gives the opposite sign; NaN if none is
 *     decided
 * @param silent share of the decided steps to which it gives 0; NaN if none is decided
 * @param variance of its advantages, in its own scale
 * @param unexplained share of this variance that does not follow the true advantage, 1 − r²; NaN if
 *     it does not vary
 */
public record MethodScore(
    String method,
    Interval correlation,
    Interval gain,
    double signErrors,
    double silent,
    double variance,
    double unexplained) {}
