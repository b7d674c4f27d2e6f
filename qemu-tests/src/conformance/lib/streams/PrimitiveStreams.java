import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

public class PrimitiveStreams {
    public static void main(String[] args) {
        System.out.println(
                Arrays.toString(IntStream.iterate(1, i -> i < 200, i -> i * 2).toArray()));
        System.out.println(LongStream.rangeClosed(1, 20).reduce(1, (a, b) -> a * b));
        System.out.println(DoubleStream.of(1.5, 2.5, 3.5).map(d -> d * 2).sum());
        System.out.println(IntStream.of(1, 2, 3).asLongStream().mapToObj(l -> "L" + l).toList());
        System.out.println(
                IntStream.rangeClosed(1, 5).mapToDouble(i -> 1.0 / i).max().getAsDouble());
        System.out.println(Arrays.toString(DoubleStream.iterate(1, d -> d / 2).limit(5).toArray()));
        System.out.println(
                IntStream.range(0, 10).map(i -> 9 - i).sorted().skip(7).boxed().toList());
        System.out.println(
                LongStream.of(5, 3).min().getAsLong()
                        + " "
                        + IntStream.of(7, 7, 8).distinct().count());
        System.out.println(
                IntStream.concat(IntStream.range(0, 2), IntStream.range(5, 7)).boxed().toList());
        System.out.println(DoubleStream.of(1, 2, 4).summaryStatistics());
    }
}
