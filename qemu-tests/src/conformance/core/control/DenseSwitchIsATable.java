public class DenseSwitchIsATable {
    static int table(int i) {
        switch (i) {
            case -2:
                return 10;
            case -1:
                return 11;
            case 0:
                return 12;
            case 1:
                return 13;
            case 3:
                return 15;
            case 4:
                return 16;
            default:
                return -1;
        }
    }

    static int atTheEnd(int i) {
        switch (i) {
            case Integer.MAX_VALUE:
                return 1;
            case Integer.MAX_VALUE - 1:
                return 2;
            case Integer.MAX_VALUE - 2:
                return 3;
            default:
                return 0;
        }
    }

    static int atTheStart(int i) {
        return switch (i) {
            case Integer.MIN_VALUE -> 1;
            case Integer.MIN_VALUE + 1 -> 2;
            case Integer.MIN_VALUE + 2 -> 3;
            default -> 0;
        };
    }

    public static void main(String[] args) {
        for (int i = -5; i < 8; i++) {
            System.out.println(table(i));
        }
        int[] edges = {
            Integer.MIN_VALUE,
            Integer.MIN_VALUE + 1,
            Integer.MIN_VALUE + 2,
            Integer.MIN_VALUE + 3,
            0,
            Integer.MAX_VALUE - 3,
            Integer.MAX_VALUE - 2,
            Integer.MAX_VALUE - 1,
            Integer.MAX_VALUE
        };
        for (int i : edges) {
            System.out.println(table(i) + " " + atTheEnd(i) + " " + atTheStart(i));
        }
    }
}
