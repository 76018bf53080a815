package dev.agoge.ring.critic;

import dev.agoge.credit.Judged;
import dev.agoge.learn.Moment;
import dev.agoge.ring.Critic;
import dev.agoge.ring.CriticMethod;
import dev.agoge.ring.Workshop;
import java.util.List;
import java.util.Map;

/** Values nothing. */
public record NoCritic() implements CriticMethod {

  @Override
  public String name() {
    return "none";
  }

  @Override
  public Critic open(Workshop workshop) {
    return new Critic() {
      @Override
      public List<Judged> value(List<Judged> judged) {
        return judged;
      }

      @Override
      public Map<String, Double> learn(List<Judged> judged, Moment moment) {
        return Map.of();
      }
    };
  }
}
