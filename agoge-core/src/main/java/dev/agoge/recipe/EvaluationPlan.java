package dev.agoge.recipe;

import dev.agoge.search.Search;
import dev.agoge.support.Parameter;

/** How progress is measured. */
public record EvaluationPlan(
    @Parameter(
            value = "temperature of the evaluated agent; 0 takes the most probable tokens",
            fallback = "0",
            min = 0)
        double temperature,
    @Parameter(value = "points of the learning curve in each phase", fallback = "10", min = 0)
        int points,
    @Parameter(value = "validation tasks a point of the curve plays", fallback = "100", min = 1)
        int validationTasks,
    @Parameter(value = "held-out tasks of the final evaluation; 0 for all", fallback = "0", min = 0)
        int heldOutTasks,
    @Parameter(value = "how the evaluated agent thinks ahead", fallback = "none") Search search) {}
