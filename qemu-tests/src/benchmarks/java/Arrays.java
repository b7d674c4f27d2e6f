import dev.cortado.abi.NoInline;

/** A sieve, a matrix product, and a sort. */
public final class Arrays {
    private static int sieve(int limit) {
        boolean[] composite = new boolean[limit + 1];
        int count = 0;
        for (int i = 2; i <= limit; i++) {
            if (!composite[i]) {
                count++;
                for (int j = i + i; j <= limit; j += i) {
                    composite[j] = true;
                }
            }
        }
        return count;
    }

    private static int[][] matrix(int size, int seed) {
        int[][] matrix = new int[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                matrix[i][j] = seed++ % 17;
            }
        }
        return matrix;
    }

    private static int[][] product(int[][] a, int[][] b) {
        int size = a.length;
        int[][] c = new int[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                int sum = 0;
                for (int k = 0; k < size; k++) {
                    sum += a[i][k] * b[k][j];
                }
                c[i][j] = sum;
            }
        }
        return c;
    }

    private static void insertionSort(int[] a, int from, int to) {
        for (int i = from + 1; i <= to; i++) {
            int value = a[i];
            int j = i - 1;
            while (j >= from && a[j] > value) {
                a[j + 1] = a[j];
                j--;
            }
            a[j + 1] = value;
        }
    }

    private static void quickSort(int[] a, int from, int to) {
        while (to - from > 8) {
            int pivot = a[(from + to) >>> 1];
            int i = from;
            int j = to;
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
            if (j - from < to - i) {
                quickSort(a, from, j);
                from = i;
            } else {
                quickSort(a, i, to);
                to = j;
            }
        }
        insertionSort(a, from, to);
    }

    private static int sort(int count) {
        int[] a = new int[count];
        int random = 12345;
        for (int i = 0; i < count; i++) {
            random = random * 1103515245 + 12345;
            a[i] = random >> 8;
        }
        quickSort(a, 0, count - 1);
        int sum = 0;
        for (int value : a) {
            sum = sum * 31 + value;
        }
        return sum;
    }

    @NoInline
    static int kernel() {
        int sum = sieve(6000);
        int[][] c = product(matrix(20, 1), matrix(20, 5));
        for (int[] row : c) {
            for (int value : row) {
                sum = sum * 31 + value;
            }
        }
        return sum * 31 + sort(1500);
    }

    @NoInline
    static void report(int checksum) {
        System.out.println(checksum);
    }

    public static void main(String[] args) {
        report(kernel());
    }
}
