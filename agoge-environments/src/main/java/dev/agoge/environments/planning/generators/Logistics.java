package dev.agoge.environments.planning.generators;

import java.util.ArrayList;
import java.util.List;

/** Parcels to deliver. Solvable: each city has a van, and airports and a plane join the cities. */
final class Logistics {
  private static final List<String> CITIES = List.of("delphi", "sparta", "athens", "corinth");

  private Logistics() {}

  static ProblemText make(int level, Draw draw) {
    int cities = 1 + (level + 1) / 2;
    List<String> names = draw.some(CITIES, cities);
    ProblemText text = new ProblemText("logistics").objects(names, "city").object("plane", "plane");
    List<String> airports = new ArrayList<>();
    List<String> places = new ArrayList<>();
    for (String city : names) {
      List<String> here = new ArrayList<>(List.of(city + "-airport", city + "-market"));
      airports.add(city + "-airport");
      if (level > 1) {
        here.add(city + "-depot");
      }
      text.object(city + "-airport", "airport").objects(here.subList(1, here.size()), "place");
      here.forEach(place -> text.init("in-city", place, city));
      text.object(city + "-van", "van").init("at", city + "-van", draw.one(here));
      places.addAll(here);
    }
    text.init("at", "plane", draw.one(airports));
    for (String parcel : draw.some(Draw.numbered("parcel", 9), (level + 2) / 2)) {
      text.object(parcel, "parcel").init("at", parcel, draw.one(places));
      text.goal("at", parcel, draw.one(places));
    }
    return text;
  }
}
