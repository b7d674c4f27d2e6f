public class SparseSwitchIsALookup {
    static String lookup(int i) {
        switch (i) {
            case Integer.MIN_VALUE:
                return "min";
            case -100000:
                return "minus";
            case 0:
                return "zero";
            case 7:
                return "seven";
            case 1000:
                return "thousand";
            case 123456789:
                return "many";
            case Integer.MAX_VALUE:
                return "max";
            default:
                return "other";
        }
    }

    public static void main(String[] args) {
        int[] values = {
            Integer.MIN_VALUE,
            Integer.MIN_VALUE + 1,
            -100001,
            -100000,
            -99999,
            -1,
            0,
            1,
            7,
            999,
            1000,
            1001,
            123456789,
            Integer.MAX_VALUE - 1,
            Integer.MAX_VALUE
        };
        for (int v : values) {
            System.out.println(lookup(v));
        }
        switch (values.length) {
            default -> System.out.println("only default");
        }
        switch (values.length) {
            case 15:
        }
        System.out.println("done");
    }
}
