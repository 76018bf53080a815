package dev.agoge.transform;

import dev.agoge.credit.Credited;
import dev.agoge.credit.Judged;
import dev.agoge.learn.Evidence;
import java.util.List;

/** No pairs: each trajectory by itself. */
public record Singles() implements Pairing {

  @Override
  public String name() {
    return "none";
  }

  @Override
  public List<Evidence> evidence(List<Judged> group, List<Credited> credited) {
    return Evidence.of(credited);
  }
}
