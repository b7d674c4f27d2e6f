public class HalfTheObjectsFreedMakeOneBlock {
    static byte[][] pieces;

    static int size(int i) {
        return 8 + (i * 37 + i * i % 11) % 120;
    }

    /** Fills nine tenths of the heap; how many pieces that took. */
    static int fill(long reserve) {
        int count = 0;
        while (count < pieces.length && Runtime.getRuntime().freeMemory() > reserve) {
            byte[] piece = new byte[size(count)];
            piece[0] = (byte) count;
            piece[piece.length - 1] = (byte) (count >> 8);
            pieces[count++] = piece;
        }
        return count;
    }

    static boolean isWhole(int i) {
        byte[] piece = pieces[i];
        return piece.length == size(i)
                && (piece[piece.length - 1] == (byte) (i >> 8))
                && (piece[0] == (byte) i);
    }

    static int dropEverySecond(int count) {
        for (int i = 0; i < count; i += 2) {
            pieces[i] = null;
        }
        return count / 2;
    }

    static byte[] block(long total) {
        return new byte[(int) (total * 2 / 5)];
    }

    public static void main(String[] args) {
        Runtime runtime = Runtime.getRuntime();
        long total = runtime.maxMemory();
        if (total > 20_000_000) {
            // Not a board.
            total = 60_000;
        }
        pieces = new byte[(int) (total / 80)][];
        for (int round = 0; round < 3; round++) {
            System.gc();
            int count = fill(total / 10);
            System.out.println(count > 100);
            dropEverySecond(count);
            byte[] block = block(total);
            block[block.length - 1] = 1;
            int whole = 0;
            for (int i = 1; i < count; i += 2) {
                if (isWhole(i)) {
                    whole++;
                }
            }
            System.out.println(whole == count / 2);
            System.out.println(block[block.length - 1]);
            for (int i = 0; i < count; i++) {
                pieces[i] = null;
            }
            block = null;
        }
    }
}
