public class GameOfLife {
    public static void main(String[] args) {
        boolean[][] world = new boolean[12][12];
        int[][] glider = {{1, 0}, {2, 1}, {0, 2}, {1, 2}, {2, 2}};
        for (int[] p : glider) {
            world[p[1]][p[0]] = true;
        }
        for (int generation = 0; generation < 20; generation++) {
            boolean[][] next = new boolean[12][12];
            for (int y = 0; y < 12; y++) {
                for (int x = 0; x < 12; x++) {
                    int n = 0;
                    for (int dy = -1; dy <= 1; dy++) {
                        for (int dx = -1; dx <= 1; dx++) {
                            if ((dx != 0 || dy != 0)
                                    && world[(y + dy + 12) % 12][(x + dx + 12) % 12]) {
                                n++;
                            }
                        }
                    }
                    next[y][x] = n == 3 || n == 2 && world[y][x];
                }
            }
            world = next;
        }
        for (boolean[] row : world) {
            String line = "";
            for (boolean cell : row) {
                line += cell ? '#' : '.';
            }
            System.out.println(line);
        }
    }
}
