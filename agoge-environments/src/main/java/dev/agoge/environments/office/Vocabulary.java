package dev.agoge.environments.office;

import java.util.List;

/** The words of which worlds are made; the last third of each list is for held-out tasks only. */
@SuppressWarnings("ImmutableEnumChecker") // List.of does not change
enum Vocabulary {
  FIRST_NAMES(
      "Alma Bruno Clara Dario Edith Felix Greta Hugo Iris Jonas Karla Linus Mona Nils Olga Piet"
          + " Quirin Runa Selma Theo Ulla Viktor Wanda Yusuf Zora Anton Berta Cosimo Dora Emil"
          + " Frida Gustav"),
  LAST_NAMES(
      "Adler Brandt Castell Dorn Ekholm Falk Gruber Hansson Ibsen Jansen Keller Lindt Moser Nordby"
          + " Olsen Petri Quist Rossi Sommer Thaler Urban Vogel Weber Zander Amsel Birk Carlson"
          + " Dahl Esser Frost Grimm Holm"),
  CITIES(
      "Arden Belmont Corvale Dunmore Eastwick Farhaven Glenrock Harwood Ivybridge Kelso Larkhill"
          + " Merrow"),
  PARKS("Elm Park|River Meadow|Castle Green|Lake Shore|Old Orchard|North Dunes|Mill Pond|Fox Hill"),
  ROOMS("Room 12|Room 14|Room 21|Room 23|the library|the studio|the attic|the lab"),
  MEETINGS(
      "Budget review|Design round|Team lunch|Sales call|Roadmap talk|Hiring panel|Press"
          + " briefing|Safety drill|Supplier visit|Product demo|Code clinic|Board dinner|Yearly"
          + " outlook|Training plan|Quality circle|Space planning|Site tour|Price talks|Brand"
          + " workshop|Launch rehearsal|Audit prep|Feedback hour|Release check|Partner"
          + " breakfast|Legal hour|Media training|Vendor review|Network check|Energy round|Archive"
          + " day|Fleet review|Garden committee|Tool swap|Stand-in plan|Colour choice|Slogan"
          + " round|Trial run|Cost check|Welcome coffee|Route planning|Font debate|Winter"
          + " plan|Summer plan|Shelf review|Lunch lecture|Retro|Key handover|Fair prep"),
  OUTINGS(
      "Picnic|Photo walk|Boat trip|Bird count|Relay race|Tree planting|Kite hour|Open-air"
          + " chess|Bike tour|Street survey|Garden party|Bench painting|Balloon launch|Herb"
          + " walk|Sketch hour|Ball games|Flea market|Fire evening"),
  CHORES(
      "order new chairs|call the plumber|renew the lease|print the badges|water the ferns|back up"
          + " the server|sort the samples|book the hall|update the price list|draft the"
          + " newsletter|fix the door bell|pay the courier|collect the keys|label the boxes|test"
          + " the alarm|write the minutes|scan the contracts|replace the toner|plan the"
          + " shifts|return the projector|clean the coffee machine|renew the domain|check the"
          + " invoices|pack the brochures|measure the windows|oil the gate|count the stock|mend the"
          + " banner|sharpen the knives|wash the van|tune the piano|wind the clocks|air the"
          + " cellar|swap the locks|stack the pallets|trim the hedge|order new lamps|frame the"
          + " poster|weigh the parcels|dust the shelves|grease the hinges|mark the parking"
          + " lots|empty the archive|rinse the tanks|fold the flyers|charge the radios|sweep the"
          + " yard|number the lockers"),
  PROJECTS(
      "Falcon|Harbour|Willow|Comet|Granite|Lantern|Meadow|Pepper|Quartz|Saffron|Thistle|Umber"),
  ITEMS(
      "envelopes|staples|markers|notebooks|cables|batteries|lamps|folders|cups|filters|stamps|clips|"
          + "gloves|labels|pens|pins"),
  COSTS(
      "train tickets|catering|flowers|postage|paint|printer paper|hotel|taxi|software|cleaning|"
          + "repairs|snacks|insurance|signage|furniture|training"),
  GROUPS("design|sales|support|finance|logistics|research|legal|press"),
  FOLDERS("archive|travel|invoices|clients|reports|events|suppliers|personnel"),
  SUBJECTS(
      "a quick note|lunch|parking|the new printer|holidays|the window|thanks|a question|the"
          + " lift|the lost umbrella|coffee beans|the summer party|desk plants|the photo wall|the"
          + " old router|a reminder|the bike rack|old magazines|the tea kitchen|a lost glove|the"
          + " new logo|Friday music|the coat hooks|a found pen");

  private final List<String> words;

  Vocabulary(String words) {
    this.words = List.of(words.split(words.contains("|") ? "\\|" : " "));
  }

  /** The words that a task may use. */
  List<String> words(boolean fresh) {
    int known = words.size() * 2 / 3;
    return fresh ? words.subList(known, words.size()) : words.subList(0, known);
  }
}
