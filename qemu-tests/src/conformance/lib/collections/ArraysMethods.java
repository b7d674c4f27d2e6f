import java.util.Arrays;
import java.util.Comparator;

public class ArraysMethods {
    public static void main(String[] args) {
        int[] a = {5, 3, 9, -1, 0, 7};
        int[] b = a.clone();
        Arrays.sort(b);
        System.out.println(
                Arrays.toString(a)
                        + Arrays.toString(b)
                        + Arrays.binarySearch(b, 7)
                        + Arrays.binarySearch(b, 6));
        System.out.println(
                Arrays.equals(a, b) + " " + Arrays.hashCode(a) + " " + Arrays.equals(a, a.clone()));
        System.out.println(
                Arrays.toString(Arrays.copyOf(a, 8))
                        + Arrays.toString(Arrays.copyOfRange(a, 2, 4)));
        Arrays.fill(a, 1, 3, 42);
        System.out.println(Arrays.toString(a));
        double[] d = {2.5, Double.NaN, -0.0, 0.0, Double.NEGATIVE_INFINITY};
        Arrays.sort(d);
        System.out.println(Arrays.toString(d));
        long[] l = new long[100];
        Arrays.setAll(l, i -> (i * 7919L) % 101);
        Arrays.sort(l);
        System.out.println(l[0] + " " + l[50] + " " + l[99]);
        byte[] bytes = {3, -1, 2};
        Arrays.sort(bytes);
        char[] chars = "sorted".toCharArray();
        Arrays.sort(chars);
        System.out.println(Arrays.toString(bytes) + new String(chars));
        String[] s = {"pear", "fig", "banana", "kiwi"};
        Arrays.sort(s);
        System.out.println(Arrays.toString(s));
        Arrays.sort(
                s, Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()));
        System.out.println(Arrays.asList(s));
        int[][] deep = {{1, 2}, {3}, null};
        System.out.println(
                Arrays.deepToString(deep)
                        + Arrays.deepEquals(deep, new int[][] {{1, 2}, {3}, null}));
        System.out.println(
                Arrays.compare(new int[] {1, 2}, new int[] {1, 3})
                        + " "
                        + Arrays.mismatch(new int[] {1, 2}, new int[] {1, 3}));
        Integer[] boxed = {3, 1, 2};
        Arrays.sort(boxed, Comparator.reverseOrder());
        System.out.println(
                Arrays.toString(boxed)
                        + Arrays.stream(new int[] {1, 2, 3}).sum()
                        + Arrays.toString((int[]) null));
        float[] f = {1.5f, -2f};
        Arrays.sort(f);
        System.out.println(
                Arrays.toString(f)
                        + Arrays.toString(new boolean[2])
                        + Arrays.hashCode(new double[] {1.5}));
    }
}
