package dev.agoge.torch.learn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Cuts samples into optimiser steps, and each step into rectangles that waste little padding.
 *
 * <p>Steps are drawn at random; only within a step are sequences sorted by length, so that the
 * order of lengths tells the optimiser nothing.
 */
final class MiniBatches {
  /** A rectangle may be padded to this multiple of its tokens. */
  private static final double PADDING = 1.15;

  private MiniBatches() {}

  /**
   * Random steps of about so many tokens, but at least one unit.
   *
   * @param units samples that must come together, such as those of a pair
   */
  static List<List<Sample>> shuffled(List<List<Sample>> units, int batchTokens, long seed) {
    List<List<Sample>> order = new ArrayList<>(units);
    var random = new SplittableRandom(seed);
    for (int i = order.size() - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      List<Sample> swapped = order.get(i);
      order.set(i, order.get(j));
      order.set(j, swapped);
    }
    long total = order.stream().mapToLong(MiniBatches::tokens).sum();
    long steps = Math.max(1, Math.round((double) total / batchTokens));
    double budget = (double) total / steps;
    List<List<Sample>> batches = new ArrayList<>();
    List<Sample> batch = new ArrayList<>();
    long used = 0;
    for (List<Sample> unit : order) {
      batch.addAll(unit);
      used += tokens(unit);
      if (used >= budget * (batches.size() + 1) - 0.5) {
        batches.add(batch);
        batch = new ArrayList<>();
      }
    }
    if (!batch.isEmpty()) {
      batches.add(batch);
    }
    return batches;
  }

  private static long tokens(List<Sample> unit) {
    return unit.stream().mapToLong(s -> s.ids().length).sum();
  }

  /**
   * Shares of like numbers and lengths, none empty; as many as asked for, or as there are samples.
   */
  static List<List<Sample>> deal(List<Sample> step, int shares) {
    List<Sample> sorted = new ArrayList<>(step);
    sorted.sort(Comparator.comparingInt(s -> s.ids().length));
    int count = Math.clamp(step.size(), 1, shares);
    List<List<Sample>> dealt = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      dealt.add(new ArrayList<>());
    }
    for (int i = 0; i < sorted.size(); i++) {
      dealt.get(i % count).add(sorted.get(i));
    }
    return dealt;
  }

  /** Rectangles of sequences of like length. */
  static List<List<Sample>> rectangles(List<Sample> batch) {
    List<Sample> sorted = new ArrayList<>(batch);
    sorted.sort(Comparator.comparingInt(s -> s.ids().length));
    List<List<Sample>> rectangles = new ArrayList<>();
    List<Sample> current = new ArrayList<>();
    long tokens = 0;
    for (Sample sample : sorted) {
      int length = sample.ids().length;
      if (!current.isEmpty() && (current.size() + 1.0) * length > PADDING * (tokens + length)) {
        rectangles.add(current);
        current = new ArrayList<>();
        tokens = 0;
      }
      current.add(sample);
      tokens += length;
    }
    if (!current.isEmpty()) {
      rectangles.add(current);
    }
    return rectangles;
  }
}
