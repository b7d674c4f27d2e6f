import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.SequencedCollection;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Collectors, gatherers and pipelines as programs commonly have them. */
public class ManyKindsOfPipelines {
    enum E {
        A,
        B
    }

    record P(String n, int v) {}

    public static void main(String[] a) throws Exception {
        List<P> l = List.of(new P("x", 3), new P("y", 1), new P("x", 5));
        Map<String, Integer> sums =
                l.stream()
                        .collect(
                                Collectors.groupingBy(
                                        P::n, TreeMap::new, Collectors.summingInt(P::v)));
        System.out.println(sums);
        System.out.println(
                l.stream().collect(Collectors.partitioningBy(p -> p.v > 2, Collectors.counting())));
        System.out.println(
                l.stream().map(P::n).distinct().collect(Collectors.joining("|", "<", ">")));
        String both =
                l.stream()
                        .collect(
                                Collectors.teeing(
                                        Collectors.counting(),
                                        Collectors.averagingInt(P::v),
                                        (c, v) -> c + ":" + v));
        System.out.println(both);
        System.out.println(
                Stream.iterate(1, x -> x * 2).limit(8).gather(Gatherers.windowFixed(3)).toList());
        System.out.println(IntStream.rangeClosed(1, 5).summaryStatistics());
        System.out.println(
                Stream.of(1, 2, 3, 4)
                        .takeWhile(x -> x < 3)
                        .mapMulti((Integer x, Consumer<Object> c) -> {
                            c.accept(x);
                            c.accept(x * 10);
                        })
                        .toList());
        System.out.println(
                l.stream()
                        .sorted(
                                Comparator.comparing(P::n)
                                        .reversed()
                                        .thenComparing(P::v, Comparator.reverseOrder()))
                        .toList());
        ArrayDeque<String> texts =
                Arrays.stream(new int[] {3, 1, 2})
                        .boxed()
                        .sorted(Collections.reverseOrder())
                        .map(x -> "n" + x)
                        .collect(Collectors.toCollection(ArrayDeque::new));
        System.out.println(texts);
        System.out.println(
                Stream.of("a", "b").flatMap(s -> Stream.of(s, s + s)).reduce("", String::concat));
        System.out.println(
                new Random(5).ints(5, 0, 10).boxed().toList()
                        + " "
                        + new SplittableRandom(3).nextInt(100));
        Map<Character, Long> letters =
                "hello"
                        .chars()
                        .mapToObj(c -> (char) c)
                        .collect(
                                Collectors.groupingBy(
                                        Function.identity(),
                                        LinkedHashMap::new,
                                        Collectors.counting()));
        System.out.println(letters);
        System.out.println(
                IntStream.range(0, 20).parallel().sum()
                        + " "
                        + List.of(1, 2).parallelStream().map(x -> x + 1).toList());
        System.out.println(
                Optional.of(5).map(x -> x + 1).filter(x -> x > 5).or(() -> Optional.of(0)).stream()
                        .toList());
        System.out.println(
                Collections.unmodifiableList(new ArrayList<>(List.of(1))).getClass().getSimpleName()
                        + EnumSet.allOf(E.class)
                        + E.valueOf("A").compareTo(E.B));
        System.out.println(StreamSupport.stream(List.of(4, 5).spliterator(), false).toList());
        SequencedCollection<Integer> sc = new LinkedHashSet<>(List.of(1, 2, 3));
        System.out.println(sc.reversed() + " " + sc.getFirst());
        System.out.println(
                HexFormat.of().formatHex(new byte[] {1, 127})
                        + " "
                        + Objects.hash(1, 2, 3)
                        + Objects.requireNonNullElse(null, "d"));
        BitSet bs = new BitSet();
        bs.set(1, 5);
        System.out.println(bs + " " + bs.cardinality() + " " + bs.nextClearBit(1));
    }
}
