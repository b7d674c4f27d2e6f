import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Arrays of one length and of several, through fields, parameters, results, casts and calls. */
public class LengthsThroughFields {
    static final int[] CONSTANT = {1, 2, 3};
    static int[] replaced = new int[4];
    static char[] never;
    static byte[] late;

    interface Source {
        int[] take();
    }

    record Fixed(int[] values) implements Source {
        public int[] take() {
            return values;
        }
    }

    static final class Growing implements Source {
        int[] values = new int[2];

        public int[] take() {
            values = Arrays.copyOf(values, values.length + 1);
            return values;
        }
    }

    static final class Ring {
        private final int[] places = new int[8];
        private int end;

        void put(int value) {
            places[end & 7] = value;
            end++;
        }

        int at(int index) {
            return places[index];
        }
    }

    static class Base {
        final long[] words;

        Base() {
            words = sized();
        }

        long[] sized() {
            return new long[3];
        }
    }

    static final class Wide extends Base {
        @Override
        long[] sized() {
            return new long[5];
        }
    }

    static final class Early {
        final short[] values;

        Early() {
            System.out.println(length());
            values = new short[6];
            System.out.println(length());
        }

        int length() {
            try {
                return values.length;
            } catch (NullPointerException e) {
                return -1;
            }
        }
    }

    static int lengthOf(int[] values) {
        return values.length;
    }

    static int[] chosen(boolean first, int[] a, int[] b) {
        return first ? a : b;
    }

    static <T> T same(T value) {
        return value;
    }

    static int sum(int... values) {
        int sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[i];
        }
        return sum;
    }

    static void read(Ring ring, int index) {
        try {
            System.out.println(ring.at(index));
        } catch (ArrayIndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
    }

    public static void main(String[] args) {
        System.out.println(args.length + " " + CONSTANT.length + " " + replaced.length);
        replaced = new int[args.length + 7];
        System.out.println(replaced.length);
        try {
            System.out.println(never.length);
        } catch (NullPointerException e) {
            System.out.println("null");
        }
        late = new byte[9];
        System.out.println(late.length);

        Ring ring = new Ring();
        for (int i = 0; i < 11; i++) {
            ring.put(i);
        }
        read(ring, 0);
        read(ring, 7);
        read(ring, 8);
        read(ring, -1);

        Source[] sources = {new Fixed(new int[3]), new Growing(), new Fixed(CONSTANT)};
        for (int round = 0; round < 2; round++) {
            for (Source source : sources) {
                System.out.print(source.take().length + " ");
            }
        }
        System.out.println();
        System.out.println(new Base().words.length + " " + new Wide().words.length);
        new Early();

        System.out.println(lengthOf(new int[10]) + " " + lengthOf(CONSTANT));
        System.out.println(chosen(true, new int[1], new int[2]).length);
        System.out.println(chosen(args.length > 0, new int[1], new int[2]).length);
        Object hidden = new int[12];
        System.out.println(((int[]) hidden).length + " " + same(new int[13]).length);
        System.out.println(new int[14].clone().length);
        System.out.println(sum() + " " + sum(1) + " " + sum(1, 2, 3));
        IntFunction<int[]> made = int[]::new;
        System.out.println(made.apply(15).length + " " + made.apply(16).length);
        int[] captured = new int[17];
        Supplier<int[]> supplier = () -> captured;
        System.out.println(supplier.get().length);
        int[][] rows = {new int[1], new int[2], null};
        int[][] square = new int[2][3];
        System.out.println(rows[0].length + rows[1].length + " " + square[1].length);
        System.out.println(square.length + " " + rows.length);
        int[] grown = new int[1];
        for (int i = 0; i < 3; i++) {
            System.out.print(grown.length + " ");
            grown = new int[grown.length * 2];
        }
        System.out.println(grown.length);
    }
}
