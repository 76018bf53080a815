package dev.agoge.environments.code.families;

/** Problems about words and letters. */
final class Texts {
  private static final String LETTERS = "aeilnorst";

  private Texts() {}

  /** Something a word w may do. */
  private static Part property(Draw draw) {
    String letter = draw.letters(1, LETTERS).getFirst();
    int k = draw.between(4, 6);
    return draw.one(
        Part.of("contain the letter {0}", "w.includes(\"{0}\")", letter),
        Part.of("do not contain the letter {0}", "!w.includes(\"{0}\")", letter),
        Part.of("have at least {0} letters", "w.length >= {0}", k),
        Part.of("have fewer than {0} letters", "w.length < {0}", k + 1),
        Part.of("have an even number of letters", "w.length % 2 === 0"),
        Part.of("end with the letter they begin with", "w[0] === w[w.length - 1]"),
        Part.of("begin with a vowel (a, e, i, o, u)", "\"aeiou\".includes(w[0])"),
        Part.of("come after \"{0}\" in the alphabet", "w > \"{0}\"", draw.one("h", "k", "n")));
  }

  static Problem words(Draw draw) {
    Part keep = property(draw);
    String letter = draw.letters(1, LETTERS).getFirst();
    int k = draw.between(1, 3);
    Part change =
        draw.one(
            Part.of("backwards", "[...w].reverse().join(\"\")"),
            Part.of("in upper case", "w.toUpperCase()"),
            Part.of("without its first {0} letters", "w.slice({0})", k),
            Part.of("cut to its first {0} letters", "w.slice(0, {0})", k + 1),
            Part.of("with its letters in alphabetical order", "[...w].sort().join(\"\")"),
            Part.of("without the letter {0}", "w.split(\"{0}\").join(\"\")", letter),
            Part.of(
                "with its first {0} letters moved to its end", "w.slice({0}) + w.slice(0, {0})", k),
            Part.of("followed by its number of letters", "w + w.length"));
    String separator = draw.one("-", "/", "+", ", ", "_", " ");
    return new Problem(
        "rewrite",
        "text",
        Part.fill(
            "Given a text of words with single spaces between them, keep the words that {0}. Write"
                + " each {1}. Return them with \"{2}\" between them; an empty text if there are"
                + " none.",
            keep.words(), change.words(), separator),
        Part.fill(
            """
            function rewrite(text) {
              const result = [];
              for (const w of text.split(" ")) {
                if ({0}) {
                  result.push({1});
                }
              }
              return result.join("{2}");
            }\
            """,
            keep.code(), change.code(), separator),
        d -> Draw.quote(d.words(2, 7)));
  }

  static Problem count(Draw draw) {
    Part keep = property(draw);
    Part key =
        draw.one(
            Part.of("first letter", "w[0]"),
            Part.of("last letter", "w[w.length - 1]"),
            Part.of("second letter", "w[1]"),
            Part.of("number of letters", "w.length"));
    int least = draw.between(1, 2);
    Part measure =
        draw.one(
            Part.of("how many words there are", "(counts.get(key) || 0) + 1"),
            Part.of(
                "how many letters its words have together", "(counts.get(key) || 0) + w.length"));
    return new Problem(
        "tally",
        "words",
        Part.fill(
            "Given a list of words, group those that {0} by their {1}. For each group find {2}."
                + " Return the list of pairs [{1}, number] with a number of at least {3}, in the"
                + " order in which the groups first occur.",
            keep.words(), key.words(), measure.words(), least),
        Part.fill(
            """
            function tally(words) {
              const counts = new Map();
              for (const w of words) {
                if ({0}) {
                  const key = {1};
                  counts.set(key, {2});
                }
              }
              return [...counts].filter(([, count]) => count >= {3});
            }\
            """,
            keep.code(), key.code(), measure.code(), least),
        d -> d.list(d.between(2, 10), () -> Draw.quote(d.word())));
  }

  static Problem runs(Draw draw) {
    int k = draw.between(2, 4);
    String sign = draw.one("*", "#", ":", "x", "^");
    Part longRun =
        draw.one(
            Part.of(
                "write the letter, \"{0}\" and the length of the run",
                "letter + \"{0}\" + length", sign),
            Part.of(
                "write the length of the run, \"{0}\" and the letter",
                "length + \"{0}\" + letter", sign),
            Part.of("write the letter once, followed by \"{0}\"", "letter + \"{0}\"", sign));
    Part shortRun =
        draw.one(
            Part.of("leave it as it is", "letter.repeat(length)"),
            Part.of("leave it out", "\"\""),
            Part.of("write its letter once", "letter"),
            Part.of("write it in upper case", "letter.repeat(length).toUpperCase()"));
    return new Problem(
        "pack",
        "text",
        Part.fill(
            "A run is a longest stretch of the same letter. Go through the runs of a text: for a"
                + " run of at least {0} letters {1}, for a shorter one {2}. Return what was"
                + " written.",
            k, longRun.words(), shortRun.words().replace("leave it as", "write it as")),
        Part.fill(
            """
            function pack(text) {
              let result = "";
              let start = 0;
              while (start < text.length) {
                const letter = text[start];
                let length = 1;
                while (start + length < text.length && text[start + length] === letter) {
                  length += 1;
                }
                result += length >= {0} ? {1} : {2};
                start += length;
              }
              return result;
            }\
            """,
            k, longRun.code(), shortRun.code()),
        d -> Draw.quote(d.text(d.between(0, 9), "ab") + d.text(d.between(0, 9), "bcc")));
  }

  static Problem cipher(Draw draw) {
    int k = draw.between(2, 12);
    int other = draw.between(1, 9);
    Part which =
        draw.one(
            Part.of("vowels (a, e, i, o, u)", "\"aeiou\".includes(letter)"),
            Part.of("letters before m", "letter < \"m\""),
            Part.of("letters at even places (the first place is 0)", "i % 2 === 0"),
            Part.of("letters at places divisible by 3 (the first place is 0)", "i % 3 === 0"),
            Part.of("letters that occur earlier in the text", "text.indexOf(letter) < i"));
    return new Problem(
        "encode",
        "text",
        Part.fill(
            "A text has small letters and spaces. Move the {0} on by {1} letters in the alphabet"
                + " and all other letters by {2}, beginning again at a after z. Spaces stay, and"
                + " count as places. Return the new text.",
            which.words(), k, other),
        Part.fill(
            """
            function encode(text) {
              let result = "";
              for (let i = 0; i < text.length; i++) {
                const letter = text[i];
                if (letter === " ") {
                  result += letter;
                } else {
                  const shift = {0} ? {1} : {2};
                  const code = (letter.charCodeAt(0) - 97 + shift) % 26;
                  result += String.fromCharCode(97 + code);
                }
              }
              return result;
            }\
            """,
            which.code(), k, other),
        d -> Draw.quote(d.words(1, 4)));
  }
}
