package dev.agoge.environments.service;

import java.util.List;

/** The words of which cases are made; the last third of each list is for held-out tasks only. */
@SuppressWarnings("ImmutableEnumChecker") // List.of does not change
enum Vocabulary {
  FIRST_NAMES(
      "Ada|Bela|Carl|Dana|Elif|Finn|Gina|Hans|Ilse|Jan|Kira|Luis|Mara|Noah|Ole|Pia|Rolf|Sara|Tim|"
          + "Uma|Vera|Will|Xenia|Yara"),
  LAST_NAMES(
      "Abel|Baum|Czerny|Drake|Engel|Fink|Graf|Hahn|Irving|Junker|Koch|Lang|Maier|Nagel|Ott|Pohl|"
          + "Reuter|Stein|Tischler|Ulrich|Vogt|Winter|Young|Zeller"),
  STREETS(
      "Elm Street|Mill Lane|Station Road|Church Row|Harbour Street|Garden Lane|Kings Road|Well"
          + " Street|Bridge Lane|Orchard Row|Castle Road|Park Lane"),
  PRODUCTS(
      "kettle|backpack|desk lamp|raincoat|teapot|blanket|bike bell|wall"
          + " clock|pillow|toaster|jacket|"
          + "headset|umbrella|vase|scarf|notebook|tent|thermos|rug|mirror|basket|speaker|stool|apron"),
  VARIANTS("white|black|red|green|blue|grey|yellow|brown|purple|orange|silver|golden"),
  TITLES(
      "The Quiet Harbour|A Field of Clocks|Nine Winters|The Paper Garden|Salt and Tin|The Last"
          + " Ferry|Under the Elder Tree|Maps of Dust|The Glass Orchard|A Borrowed Coat|Small"
          + " Engines|The Owl Keeper|Stone Soup Stories|Letters from the Moor|The Copper Road|Seven"
          + " Doors|Tides of Ink|The Blue Ledger|The Slow Comet|A House of Reeds|Winter Bees|The"
          + " Long Causeway|Lanterns at Noon|The Potter's Son"),
  BRANCHES(
      "Northgate|Riverside|Old Town|Hill View|Meadowbank|Westfield|Lakeside|Eastport|Grove End");

  private final List<String> words;

  Vocabulary(String words) {
    this.words = List.of(words.split("\\|"));
  }

  /** The words that a task may use. */
  List<String> words(boolean fresh) {
    int known = words.size() * 2 / 3;
    return fresh ? words.subList(known, words.size()) : words.subList(0, known);
  }

  /** Whether a word is one of these. */
  boolean contains(String word) {
    return words.contains(word);
  }
}
