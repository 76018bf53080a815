package dev.agoge.environments.office;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What stays as it is: the day, the people, the weather.
 *
 * @param today the first of {@link #days}
 * @param days the week that matters
 * @param forecasts by {@code city date}
 */
record World(
    LocalDate today,
    List<String> days,
    List<Person> people,
    List<String> cities,
    List<String> folders,
    Map<String, Forecast> forecasts) {

  /** What the weather will be. */
  record Forecast(String sky, int degrees) {
    boolean isWet() {
      return sky.equals("rain");
    }
  }

  World {
    days = List.copyOf(days);
    people = List.copyOf(people);
    cities = List.copyOf(cities);
    folders = List.copyOf(folders);
    forecasts = Map.copyOf(forecasts);
  }

  Optional<Forecast> forecast(String city, String date) {
    return Optional.ofNullable(forecasts.get(city + " " + date));
  }

  /** Who is meant by a name or an address. */
  Optional<Person> person(String text) {
    String wanted = text.strip();
    return people.stream()
        .filter(p -> p.name().equalsIgnoreCase(wanted) || p.address().equalsIgnoreCase(wanted))
        .findFirst();
  }

  /** Those whose name holds a text. */
  List<Person> named(String text) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    return people.stream().filter(p -> p.name().toLowerCase(Locale.ROOT).contains(wanted)).toList();
  }
}
