package dev.agoge.evaluate;

/** A report and what it is called in comparisons, such as a recipe's name. */
public record NamedReport(String name, EvaluationReport report) {}
