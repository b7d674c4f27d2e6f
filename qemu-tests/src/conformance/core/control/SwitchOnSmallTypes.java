public class SwitchOnSmallTypes {
    static int onByte(byte b) {
        switch (b) {
            case -128:
                return 1;
            case 127:
                return 2;
            case 0:
                return 3;
        }
        return 0;
    }

    static int onChar(char c) {
        return switch (c) {
            case 'a', 'e', 'i', 'o', 'u' -> 1;
            case '\uFFFF' -> 2;
            case '\0' -> 3;
            default -> c >= '0' && c <= '9' ? 4 : 0;
        };
    }

    static int onShort(short s) {
        return switch (s) {
            case Short.MIN_VALUE -> 1;
            case Short.MAX_VALUE -> 2;
            default -> {
                int r = s * 2;
                yield r + 1;
            }
        };
    }

    public static void main(String[] args) {
        System.out.println(
                onByte((byte) 128)
                        + " "
                        + onByte((byte) 127)
                        + " "
                        + onByte((byte) 256)
                        + " "
                        + onByte((byte) 1));
        System.out.println(
                onChar('a')
                        + " "
                        + onChar('u')
                        + " "
                        + onChar('b')
                        + " "
                        + onChar('7')
                        + " "
                        + onChar('\uFFFF')
                        + " "
                        + onChar('\0'));
        System.out.println(
                onShort((short) 32768)
                        + " "
                        + onShort(Short.MAX_VALUE)
                        + " "
                        + onShort((short) -3));
    }
}
