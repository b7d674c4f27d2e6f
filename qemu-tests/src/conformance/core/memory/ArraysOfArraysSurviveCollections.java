public class ArraysOfArraysSurviveCollections {
    public static void main(String[] args) {
        int[][] rows = new int[20][];
        String[][] names = new String[5][4];
        for (int round = 0; round < 40; round++) {
            for (int i = 0; i < rows.length; i++) {
                int[] fresh = new int[10 + i];
                for (int j = 0; j < fresh.length; j++) {
                    fresh[j] = round * i + j + (rows[i] == null ? 0 : rows[i][j] & 7);
                }
                rows[i] = fresh;
            }
            names[round % 5][round % 4] = "r" + round;
        }
        int hash = 0;
        for (int[] row : rows) {
            for (int v : row) {
                hash = hash * 31 + v;
            }
        }
        System.out.println(hash);
        for (String[] row : names) {
            String line = "";
            for (String s : row) {
                line += s + " ";
            }
            System.out.println(line);
        }
        Object[] nest = new Object[1];
        Object[] inner = nest;
        for (int i = 0; i < 100; i++) {
            Object[] deeper = new Object[] {null, new long[] {i}};
            inner[0] = deeper;
            inner = deeper;
            char[] garbage = new char[500];
            garbage[0] = 'g';
        }
        long sum = 0;
        for (Object[] at = (Object[]) nest[0]; at != null; at = (Object[]) at[0]) {
            sum += ((long[]) at[1])[0];
        }
        System.out.println(sum);
    }
}
