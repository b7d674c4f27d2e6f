public class SortingByHand {
    static void quick(int[] a, int lo, int hi) {
        if (lo >= hi) {
            return;
        }
        int pivot = a[(lo + hi) >>> 1];
        int i = lo;
        int j = hi;
        while (i <= j) {
            while (a[i] < pivot) {
                i++;
            }
            while (a[j] > pivot) {
                j--;
            }
            if (i <= j) {
                int t = a[i];
                a[i++] = a[j];
                a[j--] = t;
            }
        }
        quick(a, lo, j);
        quick(a, i, hi);
    }

    static void heap(long[] a) {
        for (int n = a.length, i = n / 2 - 1; n > 1; ) {
            if (i >= 0) {
                sift(a, i--, n);
            } else {
                long t = a[--n];
                a[n] = a[0];
                a[0] = t;
                sift(a, 0, n);
            }
        }
    }

    static void sift(long[] a, int i, int n) {
        for (int c; (c = 2 * i + 1) < n; i = c) {
            if (c + 1 < n && a[c + 1] > a[c]) {
                c++;
            }
            if (a[i] >= a[c]) {
                return;
            }
            long t = a[i];
            a[i] = a[c];
            a[c] = t;
        }
    }

    static void insertion(double[] a) {
        for (int i = 1; i < a.length; i++) {
            double v = a[i];
            int j = i;
            for (; j > 0 && a[j - 1] > v; j--) {
                a[j] = a[j - 1];
            }
            a[j] = v;
        }
    }

    public static void main(String[] args) {
        int[] ints = new int[300];
        long[] longs = new long[200];
        double[] doubles = new double[60];
        int x = 42;
        for (int i = 0; i < 300; i++) {
            x = x * 1664525 + 1013904223;
            ints[i] = x;
            longs[i % 200] = (long) x * x * (i % 2 == 0 ? 1 : -1);
            doubles[i % 60] = x * 0.001;
        }
        quick(ints, 0, 299);
        heap(longs);
        insertion(doubles);
        int hash = 0;
        for (int i = 1; i < 300; i++) {
            hash = hash * 31 + ints[i];
            if (ints[i - 1] > ints[i]
                    || i < 200 && longs[i - 1] > longs[i]
                    || i < 60 && doubles[i - 1] > doubles[i]) {
                System.out.println("unsorted at " + i);
            }
        }
        System.out.println(
                hash
                        + " "
                        + longs[0]
                        + " "
                        + longs[199]
                        + " "
                        + (long) doubles[0]
                        + " "
                        + (long) doubles[59]);
    }
}
