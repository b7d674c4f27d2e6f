public class ConditionalOperatorsShortCircuit {
    static int calls;

    static boolean yes() {
        calls++;
        return true;
    }

    static boolean no() {
        calls += 10;
        return false;
    }

    static void report(boolean result) {
        System.out.println(result + " " + calls);
        calls = 0;
    }

    public static void main(String[] args) {
        report(yes() && no());
        report(no() && yes());
        report(yes() || no());
        report(no() || yes());
        report(yes() & no());
        report(no() & yes());
        report(yes() | no());
        report(no() | yes());
        report(yes() ^ yes());
        report(!(no() || no() && yes()) && (yes() || no()));
        report(yes() ? no() : yes());
        report((no() ? 1 : 2) == (yes() ? 2 : 3));
        if (yes() && (no() || yes()) && !no()) {
            System.out.println("in " + calls);
        }
    }
}
