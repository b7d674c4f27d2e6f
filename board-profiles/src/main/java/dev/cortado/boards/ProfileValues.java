package dev.cortado.boards;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The values of one profile file, or of several laid over each other, by dotted key; each remembers
 * its file and line.
 *
 * <p>Nested mappings are flattened: {@code memory: {ram: {origin: 1}}} is the key {@code
 * memory.ram.origin}.
 */
final class ProfileValues {

    private static final Pattern NUMBER =
            Pattern.compile("(0x[0-9A-Fa-f_]{1,12}|[0-9_]{1,12})([KM]?)");

    private record Value(List<String> items, boolean list, String file, int line) {}

    private final String file;
    private final Map<String, Value> values;

    private ProfileValues(String file, Map<String, Value> values) {
        this.file = file;
        this.values = values;
    }

    /** Parses a file and refuses keys that its kind does not have. */
    static ProfileValues parse(ProfileSource.File source, ProfileKind kind) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        Map<String, Value> values = new LinkedHashMap<>();
        Node root;
        try {
            root = new Yaml(options).compose(new StringReader(source.text()));
        } catch (MarkedYAMLException e) {
            int line = Optional.ofNullable(e.getProblemMark()).map(Mark::getLine).orElse(-1) + 1;
            throw new InvalidProfileException(
                    source.name(), line, "", "must be YAML: " + e.getProblem());
        }
        if (!(root instanceof MappingNode mapping)) {
            throw new InvalidProfileException(
                    source.name(), 0, "", "must be a mapping of keys to values");
        }
        flatten("", mapping, source.name(), values);
        values.forEach(
                (key, value) -> {
                    if (!kind.allows(key)) {
                        throw new InvalidProfileException(
                                value.file,
                                value.line,
                                key,
                                "is not a key of a " + kind.directory() + " profile");
                    }
                });
        return new ProfileValues(source.name(), values);
    }

    private static void flatten(
            String prefix, MappingNode mapping, String file, Map<String, Value> into) {
        for (NodeTuple tuple : mapping.getValue()) {
            int line = tuple.getKeyNode().getStartMark().getLine() + 1;
            if (!(tuple.getKeyNode() instanceof ScalarNode keyNode)) {
                throw new InvalidProfileException(file, line, prefix, "keys must be plain words");
            }
            String key = prefix.isEmpty() ? keyNode.getValue() : prefix + "." + keyNode.getValue();
            List<String> items = new ArrayList<>();
            switch (tuple.getValueNode()) {
                case MappingNode nested -> {
                    flatten(key, nested, file, into);
                    continue;
                }
                case SequenceNode sequence -> {
                    for (Node item : sequence.getValue()) {
                        items.add(scalar(item, file, key));
                    }
                }
                case Node scalar -> items.add(scalar(scalar, file, key));
            }
            boolean list = tuple.getValueNode() instanceof SequenceNode;
            if (into.put(key, new Value(List.copyOf(items), list, file, line)) != null) {
                throw new InvalidProfileException(file, line, key, "is there twice");
            }
        }
    }

    private static String scalar(Node node, String file, String key) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw new InvalidProfileException(
                file, node.getStartMark().getLine() + 1, key, "must be a list of plain values");
    }

    /**
     * These values with another file's laid over them; keys of the whole file are reported for that
     * other file.
     */
    ProfileValues overlaidWith(ProfileValues upper) {
        Map<String, Value> merged = new LinkedHashMap<>(values);
        merged.putAll(upper.values);
        return new ProfileValues(upper.file, merged);
    }

    String file() {
        return file;
    }

    /** Text that must be there. */
    String text(String key) {
        return optionalText(key)
                .orElseThrow(() -> new InvalidProfileException(file, 0, key, "is missing"));
    }

    Optional<String> optionalText(String key) {
        Value value = values.get(key);
        if (value == null) {
            return Optional.empty();
        }
        if (value.list) {
            throw invalid(key, "must be one value, not a list");
        }
        return Optional.of(value.items.getFirst());
    }

    /** A list of texts, empty if the key is not there. */
    List<String> texts(String key) {
        Value value = values.get(key);
        if (value == null) {
            return List.of();
        }
        if (!value.list) {
            throw invalid(key, "must be a list");
        }
        return value.items;
    }

    /** The last parts of the keys below a key, in the order of the file. */
    List<String> namesBelow(String key) {
        String prefix = key + ".";
        return values.keySet().stream()
                .filter(k -> k.startsWith(prefix))
                .map(k -> k.substring(prefix.length()))
                .toList();
    }

    /**
     * A number, decimal or hexadecimal, with an optional K (1024) or M (1048576), in the given
     * range.
     */
    long number(String key, long min, long max) {
        String text = text(key);
        Matcher matcher = NUMBER.matcher(text);
        if (!matcher.matches()) {
            throw invalid(key, "must be a number such as 4096, 0x1000 or 4K, not '" + text + "'");
        }
        String digits = matcher.group(1).replace("_", "");
        long unit =
                matcher.group(2).isEmpty() ? 1 : matcher.group(2).equals("K") ? 1024 : 1024 * 1024;
        long value;
        try {
            value =
                    Long.decode(
                                    digits.startsWith("0x")
                                            ? digits
                                            : digits.replaceFirst("^0+(?=.)", ""))
                            * unit;
        } catch (NumberFormatException e) {
            throw invalid(key, "must be a number such as 4096, 0x1000 or 4K, not '" + text + "'");
        }
        if (value < min || value > max) {
            throw invalid(
                    key, "must be from " + shown(min) + " to " + shown(max) + ", not " + text);
        }
        return value;
    }

    private static String shown(long value) {
        return value > 0xFFFF ? "0x%X".formatted(value) : Long.toString(value);
    }

    /** One of an enum's constants by its key. */
    <E extends Enum<E>> E oneOf(String key, E[] constants, Function<E, String> keyOf) {
        String text = text(key);
        List<String> allowed = new ArrayList<>();
        for (E constant : constants) {
            if (keyOf.apply(constant).equals(text)) {
                return constant;
            }
            allowed.add(keyOf.apply(constant));
        }
        throw invalid(key, "must be " + String.join(" or ", allowed) + ", not '" + text + "'");
    }

    /** The error that a key breaks a rule, located at the key. */
    InvalidProfileException invalid(String key, String rule) {
        Value value = values.get(key);
        return value == null
                ? new InvalidProfileException(file, 0, key, rule)
                : new InvalidProfileException(value.file, value.line, key, rule);
    }
}
