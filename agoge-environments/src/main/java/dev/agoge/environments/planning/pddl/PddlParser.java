package dev.agoge.environments.planning.pddl;

/**
 * Reads PDDL: STRIPS, typing, equality, negative, disjunctive and quantified conditions, constants
 * and conditional effects, that is {@code :adl}. Names are not case-sensitive. Costs ({@code
 * :action-costs}) are read over; numbers, time, preferences, derived predicates and {@code either}
 * are refused.
 */
public final class PddlParser {
  private PddlParser() {}

  /**
   * Reads and checks a domain.
   *
   * @param sourceName shown in error messages, usually the path
   * @throws PddlException at the first mistake
   */
  public static Domain domain(String sourceName, String text) {
    Domain domain = DomainParser.parse(SExpressionReader.read(sourceName, text));
    DomainChecker.check(domain);
    return domain;
  }

  /**
   * Reads a problem. Names are checked against a domain by {@link Problem#check}.
   *
   * @param sourceName shown in error messages, usually the path
   * @throws PddlException at the first mistake
   */
  public static Problem problem(String sourceName, String text) {
    return ProblemParser.parse(SExpressionReader.read(sourceName, text));
  }
}
