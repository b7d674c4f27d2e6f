import dev.cortado.abi.NoInline;

/** Evaluates expressions by recursive descent; one in thirty-two is malformed, which is found several calls deep. */
public final class Exceptions {
    static final class SyntaxException extends Exception {
        final int position;

        SyntaxException(int position) {
            this.position = position;
        }
    }

    static final class Parser {
        private final byte[] text;
        private int position;

        Parser(byte[] text) {
            this.text = text;
        }

        int parse() throws SyntaxException {
            int value = sum();
            if (position != text.length) {
                throw new SyntaxException(position);
            }
            return value;
        }

        private int sum() throws SyntaxException {
            int value = product();
            while (position < text.length && text[position] == '+') {
                position++;
                value += product();
            }
            return value;
        }

        private int product() throws SyntaxException {
            int value = factor();
            while (position < text.length && text[position] == '*') {
                position++;
                value *= factor();
            }
            return value;
        }

        private int factor() throws SyntaxException {
            if (position < text.length && text[position] == '(') {
                position++;
                int value = sum();
                if (position == text.length || text[position] != ')') {
                    throw new SyntaxException(position);
                }
                position++;
                return value;
            }
            int start = position;
            int value = 0;
            while (position < text.length && text[position] >= '0' && text[position] <= '9') {
                value = value * 10 + text[position] - '0';
                position++;
            }
            if (position == start) {
                throw new SyntaxException(position);
            }
            return value;
        }
    }

    /** Writes an expression such as {@code (12+7)*3+(4*15+1)}, or one without a number at its end. */
    private static int write(byte[] text, int seed) {
        int length = 0;
        for (int term = 0; term < 4; term++) {
            text[length++] = '(';
            length = number(text, length, seed + term);
            text[length++] = (byte) ((seed >> term & 1) == 0 ? '+' : '*');
            if (term < 3 || seed % 32 != 31) {
                length = number(text, length, seed * 7 + term);
            }
            text[length++] = ')';
            if (term < 3) {
                text[length++] = (byte) ((seed >> term & 2) == 0 ? '*' : '+');
            }
        }
        return length;
    }

    private static int number(byte[] text, int length, int value) {
        int small = value % 100;
        if (small >= 10) {
            text[length++] = (byte) ('0' + small / 10);
        }
        text[length++] = (byte) ('0' + small % 10);
        return length;
    }

    private static int evaluate(byte[] text) {
        try {
            return new Parser(text).parse();
        } catch (SyntaxException e) {
            return -e.position;
        }
    }

    @NoInline
    static int kernel() {
        byte[] buffer = new byte[64];
        int sum = 0;
        for (int seed = 0; seed < 256; seed++) {
            int length = write(buffer, seed);
            byte[] text = new byte[length];
            System.arraycopy(buffer, 0, text, 0, length);
            sum = sum * 31 + evaluate(text);
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
