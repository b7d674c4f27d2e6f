public class SwitchOnEnums {
    enum Day {
        MON,
        TUE,
        WED,
        THU,
        FRI,
        SAT,
        SUN
    }

    static int old(Day d) {
        switch (d) {
            case SAT:
            case SUN:
                return 0;
            case FRI:
                return 5;
            default:
                return d.ordinal();
        }
    }

    static String exhaustive(Day d) {
        return switch (d) {
            case MON, TUE, WED -> "early";
            case THU, FRI -> "late";
            case SAT, SUN -> "free";
        };
    }

    public static void main(String[] args) {
        for (Day d : Day.values()) {
            System.out.println(d + " " + old(d) + " " + exhaustive(d));
        }
        try {
            exhaustive(null);
        } catch (NullPointerException e) {
            System.out.println("null");
        }
        Day none = args.length == 0 ? null : Day.MON;
        System.out.println(
                switch (none) {
                    case null -> "no day";
                    case MON -> "monday";
                    default -> "some day";
                });
    }
}
