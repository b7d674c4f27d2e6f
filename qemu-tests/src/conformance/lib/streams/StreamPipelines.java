import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

public class StreamPipelines {
    public static void main(String[] args) {
        List<String> words = List.of("delta", "alpha", "charlie", "bravo", "echo", "alpha");
        System.out.println(
                words.stream()
                        .filter(w -> w.length() == 5)
                        .map(String::toUpperCase)
                        .sorted()
                        .distinct()
                        .collect(Collectors.toList()));
        System.out.println(
                words.stream().mapToInt(String::length).sum() + " " + words.stream().count());
        System.out.println(words.stream().collect(Collectors.joining(", ", "[", "]")));
        System.out.println(
                IntStream.rangeClosed(1, 10)
                        .filter(i -> i % 3 != 0)
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining("+")));
        System.out.println(Stream.iterate(1, x -> x * 3).limit(8).reduce(0, Integer::sum));
        System.out.println(
                words.stream()
                        .sorted(
                                Comparator.comparing(String::length)
                                        .thenComparing(Comparator.reverseOrder()))
                        .toList());
        System.out.println(
                words.stream().anyMatch(w -> w.startsWith("b"))
                        + " "
                        + words.stream().allMatch(w -> w.length() > 4)
                        + " "
                        + words.stream().noneMatch(String::isEmpty));
        System.out.println(
                words.stream().skip(2).findFirst().get()
                        + " "
                        + words.stream().max(Comparator.naturalOrder()).get());
        System.out.println(
                Stream.of(List.of(1, 2), List.of(3), List.<Integer>of())
                        .flatMap(List::stream)
                        .map(x -> x * x)
                        .toList());
        System.out.println(
                IntStream.of(3, 1, 2).boxed().sorted(Comparator.reverseOrder()).toList());
        System.out.println(
                IntStream.range(0, 5).average().getAsDouble()
                        + " "
                        + IntStream.empty().max().isPresent());
        System.out.println(IntStream.range(0, 20).summaryStatistics());
        StringBuilder peeked = new StringBuilder();
        System.out.println(
                Stream.of(5, 3, 8)
                                .peek(peeked::append)
                                .filter(x -> x > 4)
                                .mapToInt(x -> x)
                                .max()
                                .getAsInt()
                        + " "
                        + peeked);
        System.out.println(
                Stream.of(1, 2, 3, 4, 5).takeWhile(x -> x < 4).dropWhile(x -> x < 2).toList());
        System.out.println(
                "hello"
                        .chars()
                        .mapToObj(c -> (char) c)
                        .map(String::valueOf)
                        .collect(Collectors.joining("-")));
        System.out.println(
                Stream.of("a", "b")
                        .mapMulti(
                                (String s, java.util.function.Consumer<String> sink) -> {
                                    sink.accept(s);
                                    sink.accept(s + s);
                                })
                        .toList());
    }
}
