public class ArraycopyOverlapsAndChecks {
    static void show(int[] a) {
        String s = "";
        for (int v : a) {
            s += v + ",";
        }
        System.out.println(s);
    }

    static void attempt(Object from, int f, Object to, int t, int n) {
        try {
            System.arraycopy(from, f, to, t, n);
            System.out.println("copied");
        } catch (IndexOutOfBoundsException e) {
            System.out.println("bounds");
        } catch (ArrayStoreException e) {
            System.out.println("store");
        } catch (NullPointerException e) {
            System.out.println("null");
        }
    }

    public static void main(String[] args) {
        int[] a = {1, 2, 3, 4, 5, 6, 7};
        System.arraycopy(a, 0, a, 2, 5);
        show(a);
        System.arraycopy(a, 3, a, 1, 4);
        show(a);
        System.arraycopy(a, 7, a, 0, 0);
        byte[] bytes = new byte[9];
        for (int i = 0; i < 9; i++) {
            bytes[i] = (byte) i;
        }
        System.arraycopy(bytes, 1, bytes, 2, 7);
        System.out.println(bytes[1] + " " + bytes[2] + " " + bytes[8]);
        long[] longs = {1, 2, 3};
        System.arraycopy(longs, 1, longs, 0, 2);
        System.out.println(longs[0] + " " + longs[1] + " " + longs[2]);
        attempt(a, -1, a, 0, 1);
        attempt(a, 0, a, 0, -1);
        attempt(a, 5, a, 0, 3);
        attempt(a, 0, a, 5, 3);
        attempt(a, Integer.MAX_VALUE, a, 0, 2);
        attempt(a, 0, bytes, 0, 1);
        attempt(a, 0, longs, 0, 0);
        attempt("x", 0, a, 0, 1);
        attempt(a, 0, new Object[1], 0, 1);
        attempt(null, 0, a, 0, 1);
        attempt(a, 0, null, 0, 1);
        Object[] mixed = {"a", "b", new Object(), "d"};
        String[] strings = new String[4];
        attempt(mixed, 0, strings, 0, 4);
        System.out.println(strings[0] + strings[1] + strings[2] + strings[3]);
        attempt(strings, 0, mixed, 1, 3);
        System.out.println(mixed[1].toString() + mixed[2]);
    }
}
