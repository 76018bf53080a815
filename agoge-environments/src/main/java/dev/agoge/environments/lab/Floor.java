package dev.agoge.environments.lab;

import dev.agoge.environments.lab.Scene.Door;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/** The ways between the rooms. */
final class Floor {
  private final List<List<Integer>> neighbours = new ArrayList<>();
  private final int[][] next;

  /** Finds all shortest ways; of equal ones the one by the room listed first. */
  Floor(Scene scene) {
    int rooms = scene.rooms().size();
    for (int room = 0; room < rooms; room++) {
      neighbours.add(new ArrayList<>());
    }
    for (Door door : scene.doors()) {
      neighbours.get(door.a()).add(door.b());
      neighbours.get(door.b()).add(door.a());
    }
    neighbours.forEach(Collections::sort);
    next = new int[rooms][rooms];
    for (int target = 0; target < rooms; target++) {
      search(target);
    }
  }

  private void search(int target) {
    int[] distance = new int[next.length];
    Arrays.fill(distance, Integer.MAX_VALUE);
    distance[target] = 0;
    Deque<Integer> queue = new ArrayDeque<>(List.of(target));
    while (!queue.isEmpty()) {
      int room = queue.poll();
      for (int neighbour : neighbours.get(room)) {
        if (distance[neighbour] == Integer.MAX_VALUE) {
          distance[neighbour] = distance[room] + 1;
          next[neighbour][target] = room;
          queue.add(neighbour);
        }
      }
    }
  }

  /** The rooms next to a room. */
  List<Integer> neighbours(int room) {
    return neighbours.get(room);
  }

  /** The next room on the way. */
  int step(int from, int to) {
    return next[from][to];
  }
}
