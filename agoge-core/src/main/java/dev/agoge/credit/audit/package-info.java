/**
 * How right is a credit method? Enters: judged groups, and for some of their steps the scores of
 * ways on played before and after; leaves: a report that scores methods against these.
 */
@NullMarked
package dev.agoge.credit.audit;

import org.jspecify.annotations.NullMarked;
