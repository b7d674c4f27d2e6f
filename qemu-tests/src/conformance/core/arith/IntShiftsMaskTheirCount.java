public class IntShiftsMaskTheirCount {
    public static void main(String[] args) {
        int[] values = {0, 1, -1, 0x12345678, Integer.MAX_VALUE, Integer.MIN_VALUE};
        int[] counts = {0, 1, 5, 31, 32, 33, 63, 64, -1, -32, Integer.MIN_VALUE};
        for (int v : values) {
            for (int c : counts) {
                System.out.println((v << c) + " " + (v >> c) + " " + (v >>> c));
            }
        }
        long wide = 33;
        System.out.println((1 << wide) + " " + (-1 >>> wide) + " " + (-8 >> wide));
        System.out.println((1 << 32) + " " + (1 << 31) + " " + (-1 >>> 63));
    }
}
