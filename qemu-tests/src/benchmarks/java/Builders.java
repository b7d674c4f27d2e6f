import dev.cortado.abi.NoInline;

/** Builds lines of text: numbers, characters and words, concatenated and appended. */
public final class Builders {
    private static final String[] NAMES = {"temperature", "humidity", "pressure", "light"};

    private static String line(int number, int value) {
        StringBuilder out = new StringBuilder();
        out.append(NAMES[number & 3]).append('=').append(value / 10).append('.').append(value % 10);
        return out.toString();
    }

    private static String record(int id, String name, boolean valid) {
        return "{id:" + id + ",name:" + name + ",valid:" + valid + '}';
    }

    private static String hexadecimal(byte[] bytes) {
        StringBuilder out = new StringBuilder(bytes.length * 2);
        for (byte b : bytes) {
            out.append(Character.forDigit(b >> 4 & 15, 16)).append(Character.forDigit(b & 15, 16));
        }
        return out.toString();
    }

    @NoInline
    static int kernel() {
        int sum = 0;
        byte[] bytes = new byte[20];
        for (int i = 0; i < 120; i++) {
            sum = sum * 31 + line(i, i * 13).hashCode();
            sum = sum * 31 + record(i * 7, NAMES[i % 3], (i & 4) == 0).length();
            bytes[i % bytes.length] = (byte) (i * 3);
            String hexadecimal = hexadecimal(bytes);
            sum = sum * 31 + hexadecimal.indexOf("ab") + hexadecimal.charAt(i % 40);
        }
        return sum;
    }

    @NoInline
    static void report(int checksum) {
        System.out.println(checksum);
    }

    public static void main(String[] args) {
        report(kernel());
    }
}
