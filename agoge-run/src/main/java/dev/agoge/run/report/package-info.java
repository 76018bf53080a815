/**
 * What a run leaves for people to read: self-contained HTML pages, offline, light and dark.
 *
 * <p>In go the plain records of {@link dev.agoge.run.report.ReportModel} and {@link
 * dev.agoge.run.report.ComparisonModel}; out come pages that hold everything they show. Charts are
 * drawn here as SVG: no script, no font, no address of another machine. {@link
 * dev.agoge.run.report.ReportBuilder} reads a run's files into such a record.
 */
@NullMarked
package dev.agoge.run.report;

import org.jspecify.annotations.NullMarked;
