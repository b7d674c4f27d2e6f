import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

class Records {

    record Empty() {}

    record All(boolean z, byte b, short s, char c, int i, long l, float f, double d, String t, Object o,
            int[] a) {}

    record Point<T>(T x, T y) {}

    record Floats(float f, double d) {}

    record Custom(int x) {
        @Override
        public int hashCode() {
            return 7;
        }
    }

    static void run(StringBuilder out) {
        int[] array = {1};
        All first = new All(true, (byte) -1, (short) 2, 'c', 5, 1L << 33, 1.5f, -2.5, "text", List.of(1), array);
        All same = new All(true, (byte) -1, (short) 2, 'c', 5, 1L << 33, 1.5f, -2.5, new String("text"),
                new ArrayList<>(List.of(1)), array);
        List<Object> values = new ArrayList<>(List.of(
                first, same, new Empty(), new Empty(), new Point<>(1, 2), new Point<>("a", "b"),
                new Point<>(null, null), new Custom(3), new Custom(4)));
        for (int i = 0; i < 11; i++) {
            values.add(new All(i != 0, (byte) (i == 1 ? 0 : -1), (short) (i == 2 ? 0 : 2), i == 3 ? 'd' : 'c',
                    i == 4 ? 6 : 5, i == 5 ? 1L : 1L << 33, i == 6 ? 1f : 1.5f, i == 7 ? 2.5 : -2.5,
                    i == 8 ? null : "text", i == 9 ? null : List.of(1), i == 10 ? new int[0] : array));
        }
        float[] floats = {0f, -0f, Float.NaN, Float.intBitsToFloat(0x7fc00001), 1f};
        double[] doubles = {0, -0.0, Double.NaN, Double.longBitsToDouble(0x7ff8000000000001L)};
        for (float f : floats) {
            for (double d : doubles) {
                values.add(new Floats(f, d));
            }
        }
        for (Object a : values) {
            String text = a.toString();
            out.append(text.contains("[I@") ? text.substring(0, text.indexOf("[I@")) : text).append(' ');
            if (!(a instanceof All all && all.a() != null)) {
                out.append(a.hashCode());
            } else {
                out.append(a.hashCode() - Arrays.asList((Object) all.a()).getFirst().hashCode());
            }
            for (Object b : values) {
                out.append(a.equals(b) ? '1' : '0');
            }
            out.append(a.equals(null)).append(a.equals("x")).append('\n');
        }
        record Local(int x, Point<String> p) {}
        out.append(new Local(1, new Point<>("a", null))).append('\n');
        out.append(new Local(1, null).hashCode()).append('\n');
    }
}
