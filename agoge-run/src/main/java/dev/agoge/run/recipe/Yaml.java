package dev.agoge.run.recipe;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** YAML text to {@link Tree} and back. */
final class Yaml {
  private Yaml() {}

  /** Reads a document that is a section. */
  static Tree.Section read(String name, String text) {
    Node root;
    try {
      LoadSettings settings = LoadSettings.builder().setLabel(name).setUseMarks(true).build();
      Optional<Node> composed = new Compose(settings).composeString(text);
      if (composed.isEmpty()) {
        return new Tree.Section(name + ":1:1", Map.of());
      }
      root = composed.get();
    } catch (MarkedYamlEngineException e) {
      String problem = String.valueOf(e.getProblem()).strip();
      throw new RecipeException(place(name, e.getProblemMark()), "not YAML: " + problem);
    }
    if (tree(name, root) instanceof Tree.Section section) {
      return section;
    }
    throw new RecipeException(place(name, root.getStartMark()), "expected 'key: value' lines");
  }

  /** Writes nested maps and lists of scalars. */
  static String write(Map<String, ?> values) {
    DumpSettings settings =
        DumpSettings.builder().setDefaultFlowStyle(FlowStyle.BLOCK).setWidth(100).build();
    return new Dump(settings).dumpToString(values);
  }

  private static Tree tree(String name, Node node) {
    String place = place(name, node.getStartMark());
    return switch (node) {
      case ScalarNode scalar -> new Tree.Scalar(place, scalar.getValue());
      case MappingNode mapping -> section(name, place, mapping);
      case SequenceNode list ->
          new Tree.Items(place, list.getValue().stream().map(item -> tree(name, item)).toList());
      default -> throw new RecipeException(place, "this has no meaning in a recipe");
    };
  }

  private static Tree.Section section(String name, String place, MappingNode mapping) {
    Map<String, Tree.Entry> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      String keyPlace = place(name, tuple.getKeyNode().getStartMark());
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        throw new RecipeException(keyPlace, "a key must be a word");
      }
      var entry = new Tree.Entry(keyPlace, tree(name, tuple.getValueNode()));
      if (entries.put(key.getValue(), entry) != null) {
        throw new RecipeException(keyPlace, "'" + key.getValue() + "' is set twice");
      }
    }
    return new Tree.Section(place, entries);
  }

  private static String place(String name, Optional<Mark> mark) {
    return mark.map(m -> name + ":" + (m.getLine() + 1) + ":" + (m.getColumn() + 1)).orElse(name);
  }
}
