public class MultiDimensionalArrays {
    public static void main(String[] args) {
        int[][] grid = new int[3][4];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 4; j++) {
                grid[i][j] = i * 10 + j;
            }
        }
        int sum = 0;
        for (int[] row : grid) {
            for (int v : row) {
                sum += v;
            }
        }
        System.out.println(sum + " " + grid.length + " " + grid[2].length);
        long[][][] cube = new long[2][3][];
        System.out.println(cube[1].length + " " + (cube[1][2] == null));
        cube[1][2] = new long[] {5, 6};
        cube[1][2][1] += 10;
        System.out.println(cube[1][2][1]);
        String[][] ragged = {{"a"}, {}, {"b", "c"}, null};
        int count = 0;
        for (String[] row : ragged) {
            count += row == null ? 100 : row.length;
        }
        System.out.println(count);
        boolean[][][][] four = new boolean[2][2][2][2];
        four[1][0][1][0] = true;
        System.out.println(four[1][0][1][0] + " " + four[0][1][0][1]);
        int[] left[] = {{1}, {2}}, right = {3};
        System.out.println(left[1][0] + right[0]);
        System.out.println(new int[0][5].length + " " + new int[5][0][7][1].length);
        try {
            int[][] bad = new int[2][-1];
            System.out.println(bad.length);
        } catch (NegativeArraySizeException e) {
            System.out.println("negative");
        }
        try {
            int[][] bad = new int[0][-1];
            System.out.println(bad.length);
        } catch (NegativeArraySizeException e) {
            System.out.println("negative although empty");
        }
        grid[1] = grid[0];
        grid[1][1] = 99;
        System.out.println(grid[0][1]);
    }
}
