import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Collections, streams, records and text: a program of about a thousand methods. */
public class ThousandMethods {
    enum Kind {
        TEMPERATURE,
        PRESSURE,
        HUMIDITY
    }

    record Reading(Kind kind, String place, int value) {}

    private static List<Reading> readings() {
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            readings.add(new Reading(Kind.values()[i % 3], "room" + i % 4, i * 3));
        }
        return readings;
    }

    public static void main(String[] args) {
        List<Reading> readings = readings();
        Map<Kind, List<Reading>> byKind = readings.stream().collect(Collectors.groupingBy(Reading::kind));
        byKind.forEach((kind, list) -> System.out.println(kind + " " + list.size()));
        System.out.println(readings.stream()
                .filter(r -> r.value() > 10)
                .map(Reading::place)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", ", "[", "]")));
        System.out.println(IntStream.rangeClosed(1, 10).map(x -> x * x).sum());
        Optional<Reading> warmest = readings.stream().max((a, b) -> Integer.compare(a.value(), b.value()));
        System.out.println(warmest.map(Reading::toString).orElse("none"));
        TreeMap<String, Integer> sorted = new TreeMap<>();
        LinkedHashMap<String, Integer> linked = new LinkedHashMap<>();
        HashMap<Integer, String> names = new HashMap<>();
        for (Reading reading : readings) {
            sorted.merge(reading.place(), 1, Integer::sum);
            linked.putIfAbsent(reading.place(), names.size());
            names.put(names.size(), reading.place());
        }
        System.out.println(sorted + " " + linked.keySet() + " " + sorted.headMap("room2"));
        PriorityQueue<Integer> queue = new PriorityQueue<>(List.of(5, 3, 9, 1));
        ArrayDeque<Integer> stack = new ArrayDeque<>();
        while (!queue.isEmpty()) {
            stack.push(queue.poll());
        }
        System.out.println(stack);
        try {
            System.out.println(List.of(1, 2).get(2));
        } catch (IndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
    }
}
