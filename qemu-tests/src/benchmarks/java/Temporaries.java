import dev.cortado.abi.NoInline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntBinaryOperator;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/** Objects that live for a few instructions: records, boxes, iterators, lambdas, pipelines. */
public final class Temporaries {
    /** Fixed point with ten bits after the point. */
    record Complex(int re, int im) {
        Complex plus(Complex other) {
            return new Complex(re + other.re, im + other.im);
        }

        Complex times(Complex other) {
            return new Complex(
                    (re * other.re - im * other.im) >> 10, (re * other.im + im * other.re) >> 10);
        }

        int norm() {
            return (re * re + im * im) >> 10;
        }
    }

    private static int escapeTime(Complex c) {
        Complex z = new Complex(0, 0);
        int n = 0;
        while (n < 24 && z.norm() < 4 << 10) {
            z = z.times(z).plus(c);
            n++;
        }
        return n;
    }

    private static int mandelbrot() {
        int sum = 0;
        for (int y = -12; y <= 12; y++) {
            for (int x = -24; x <= 12; x++) {
                sum = sum * 3 + escapeTime(new Complex(x << 6, y << 6));
            }
        }
        return sum;
    }

    record Point(int x, int y) {}

    private static int iterated(List<Point> points, int rounds) {
        int sum = 0;
        for (int round = 0; round < rounds; round++) {
            for (Point point : points) {
                sum = sum * 5 + point.x() - point.y();
            }
        }
        return sum;
    }

    private static Optional<Point> farthest(List<Point> points, int limit) {
        Point best = null;
        for (Point point : points) {
            int distance = point.x() * point.x() + point.y() * point.y();
            if (distance <= limit
                    && (best == null
                            || distance > best.x() * best.x() + best.y() * best.y())) {
                best = point;
            }
        }
        return Optional.ofNullable(best);
    }

    private static int searched(List<Point> points, int rounds) {
        int sum = 0;
        for (int round = 0; round < rounds; round++) {
            sum = sum * 5 + farthest(points, round * round).map(Point::x).orElse(-1);
        }
        return sum;
    }

    private static int boxed(int count) {
        Integer smallest = null;
        Integer largest = null;
        int random = 99;
        for (int i = 0; i < count; i++) {
            random = random * 1103515245 + 12345;
            Integer value = random >> 12;
            if (smallest == null || value.compareTo(smallest) < 0) {
                smallest = value;
            }
            if (largest == null || value.compareTo(largest) > 0) {
                largest = value;
            }
        }
        return largest - smallest;
    }

    /** What java.util.stream does, in small: each step asks the one before it for the next value. */
    abstract static class Ints {
        /** The next value, or MIN_VALUE at the end. */
        abstract int next();

        static Ints range(int from, int to) {
            return new Range(from, to);
        }

        Ints map(IntUnaryOperator function) {
            return new Mapped(this, function);
        }

        Ints filter(IntPredicate predicate) {
            return new Filtered(this, predicate);
        }

        int reduce(int start, IntBinaryOperator operator) {
            int result = start;
            for (int value = next(); value != Integer.MIN_VALUE; value = next()) {
                result = operator.applyAsInt(result, value);
            }
            return result;
        }
    }

    static final class Range extends Ints {
        private int at;
        private final int end;

        Range(int from, int to) {
            at = from;
            end = to;
        }

        @Override
        int next() {
            return at < end ? at++ : Integer.MIN_VALUE;
        }
    }

    static final class Mapped extends Ints {
        private final Ints source;
        private final IntUnaryOperator function;

        Mapped(Ints source, IntUnaryOperator function) {
            this.source = source;
            this.function = function;
        }

        @Override
        int next() {
            int value = source.next();
            return value == Integer.MIN_VALUE ? value : function.applyAsInt(value);
        }
    }

    static final class Filtered extends Ints {
        private final Ints source;
        private final IntPredicate predicate;

        Filtered(Ints source, IntPredicate predicate) {
            this.source = source;
            this.predicate = predicate;
        }

        @Override
        int next() {
            int value = source.next();
            while (value != Integer.MIN_VALUE && !predicate.test(value)) {
                value = source.next();
            }
            return value;
        }
    }

    private static int piped(int rounds) {
        int sum = 0;
        for (int round = 0; round < rounds; round++) {
            int factor = round;
            sum =
                    sum * 31
                            + Ints.range(0, 40)
                                    .map(x -> x * factor + 1)
                                    .filter(x -> (x & 3) != 0)
                                    .reduce(7, (a, x) -> a * 3 + x);
        }
        return sum;
    }

    @NoInline
    static int kernel() {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            points.add(new Point(i * 7 % 40, i * 11 % 40));
        }
        int sum = mandelbrot();
        sum = sum * 31 + iterated(points, 100);
        sum = sum * 31 + searched(points, 60);
        sum = sum * 31 + boxed(1500);
        return sum * 31 + piped(100);
    }

    @NoInline
    static void report(int checksum) {
        System.out.println(checksum);
    }

    public static void main(String[] args) {
        report(kernel());
    }
}
