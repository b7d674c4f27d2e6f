public class WrapperParsingAndFormatting {
    static void parse(String s) {
        try {
            System.out.println(Integer.parseInt(s));
        } catch (NumberFormatException e) {
            System.out.println("bad " + s);
        }
    }

    public static void main(String[] args) {
        String[] inputs = {
            "0",
            "-1",
            "+7",
            "2147483647",
            "2147483648",
            "-2147483648",
            "-2147483649",
            "",
            "x",
            "1 ",
            "--1",
            "0x10"
        };
        for (String s : inputs) {
            parse(s);
        }
        parse(null);
        System.out.println(
                Integer.parseInt("-zz", 36)
                        + " "
                        + Integer.parseInt("11111111", 2)
                        + " "
                        + Integer.valueOf("77", 8));
        System.out.println(
                Integer.toHexString(-1)
                        + " "
                        + Integer.toBinaryString(10)
                        + " "
                        + Integer.toOctalString(64)
                        + " "
                        + Integer.toString(255, 16)
                        + " "
                        + Integer.toString(Integer.MIN_VALUE, 2)
                        + " "
                        + Integer.toUnsignedString(-1));
        System.out.println(
                Long.parseLong("-9223372036854775808")
                        + " "
                        + Long.toHexString(Long.MIN_VALUE)
                        + " "
                        + Long.toString(-255, 16)
                        + " "
                        + Long.toUnsignedString(-1)
                        + " "
                        + Long.parseUnsignedLong("18446744073709551615"));
        System.out.println(
                Boolean.parseBoolean("TRUE")
                        + " "
                        + Boolean.parseBoolean("yes")
                        + " "
                        + Byte.parseByte("-128")
                        + " "
                        + Short.parseShort("32767"));
        try {
            System.out.println(Byte.parseByte("128"));
        } catch (NumberFormatException e) {
            System.out.println("bad byte");
        }
        System.out.println(
                Integer.decode("0x1F") + " " + Integer.decode("-010") + " " + Long.decode("#ff"));
    }
}
