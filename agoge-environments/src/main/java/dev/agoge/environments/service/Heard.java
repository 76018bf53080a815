package dev.agoge.environments.service;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a sentence of the agent says, as far as words tell. A sentence may do several things; the
 * customer attends to them in the order of {@link ScriptedUser}.
 *
 * @param asksIdentity asks who the customer is
 * @param asksTarget asks which order, loan, … is meant
 * @param asksDetails asks for anything else about the request
 * @param proposes asks for consent
 * @param refuses says that something is not possible
 * @param reports says that something was done
 * @param offersMore asks whether there is anything else
 * @param informs states something with a number in it, without asking
 */
record Heard(
    boolean asksIdentity,
    boolean asksTarget,
    boolean asksDetails,
    boolean proposes,
    boolean refuses,
    boolean reports,
    boolean offersMore,
    boolean informs,
    Set<Kind> kinds,
    Set<String> ids,
    String plain) {
  private static final int LONGEST = 4000;
  private static final Pattern ID = Pattern.compile("\\b[A-Z]{1,2}[0-9]{2,5}(?:-[0-9])?\\b");
  private static final Pattern ASKING =
      words("please|could you|can you|may i|i need|tell me|give me|provide");
  private static final Pattern IDENTITY =
      words(
          "e-?mail|your (?:full )?name|post ?code|zip|identi|verify|who you are|card"
              + " number|born|birth");
  private static final Pattern TARGET =
      words(
          "which (?:order|item|loan|book|title|hold|fee|one)|(?:order|loan|hold|fee)"
              + " (?:number|id)");
  private static final Pattern DETAILS =
      words("which|what|why|reason|how would|new address|variant|colou?r|refund(?:ed)? to|branch");
  private static final Pattern CONSENT =
      words(
          "confirm(?! (?:me |us )?(?:your|the) (?:e-?mail|name|full|post|zip|identity|order n|order"
              + " id|loan n|card|date))|(?:shall|should|may) i (?!have|ask|get|know|see)|do you"
              + " want me|would you like me|go ahead|proceed|do you agree|is (?:that|this)"
              + " (?:right|correct|ok|okay|fine)|yes/no|yes or no");
  private static final Pattern REFUSAL =
      words(
          "cannot|can ?not|can[’']t|unable|not able|not allowed|not possible|not"
              + " permitted|unfortunately|against (?:our|the) (?:policy|rules)|not eligible|must"
              + " decline|have to decline|won[’']t be able");
  private static final Pattern REPORT =
      words(
          "(?:is|are|was|were|been|have|has|i[’']ve|i) (?:now |just |successfully )?(?:cancell?ed|"
              + "returned|refunded|exchanged|changed|updated|renewed|extended|placed|reserved|moved|waived|processed|completed|registered|done)|all"
              + " done|all set|it is done|it[’']s done");
  private static final Pattern MORE =
      words("anything else|something else|any other|further (?:help|question)|else i can");
  private static final Pattern ELSE = Pattern.compile("(?:any|some)thing else[^?]*\\?");
  private static final Pattern DIGIT = Pattern.compile("[0-9]");

  private static Pattern words(String alternatives) {
    return Pattern.compile("(?:^|\\W)(?:" + alternatives + ")");
  }

  static Heard in(String said) {
    String text = said.length() > LONGEST ? said.substring(0, LONGEST) : said;
    String plain = text.toLowerCase(Locale.ROOT);
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    for (Kind kind : Kind.values()) {
      if (kind.isIn(plain)) {
        kinds.add(kind);
      }
    }
    Set<String> ids = new TreeSet<>();
    Matcher matcher = ID.matcher(text.toUpperCase(Locale.ROOT));
    while (matcher.find()) {
      ids.add(matcher.group());
    }
    boolean asks = plain.contains("?") || has(ASKING, plain);
    boolean consent = asks && has(CONSENT, plain);
    boolean more = has(MORE, plain);
    boolean question = ELSE.matcher(plain).replaceAll("").contains("?");
    return new Heard(
        asks && !consent && has(IDENTITY, plain),
        asks && !consent && has(TARGET, plain),
        asks && !consent && question && has(DETAILS, plain),
        consent,
        has(REFUSAL, plain),
        !consent && has(REPORT, plain),
        more,
        !question && has(DIGIT, plain),
        kinds,
        ids,
        plain);
  }

  private static boolean has(Pattern pattern, String plain) {
    return pattern.matcher(plain).find();
  }

  /** Whether it is about a kind of request and, where it names ids, about this one. */
  boolean isAbout(Kind kind, String target) {
    return kinds.contains(kind) && Consent.names(ids, target);
  }
}
