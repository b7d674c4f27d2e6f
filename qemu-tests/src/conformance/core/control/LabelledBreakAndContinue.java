public class LabelledBreakAndContinue {
    public static void main(String[] args) {
        int steps = 0;
        outer:
        for (int i = 0; i < 10; i++) {
            for (int j = 0; ; j++) {
                steps++;
                if (j == i) {
                    continue outer;
                }
                if (i == 7) {
                    break outer;
                }
            }
        }
        System.out.println(steps);
        block:
        {
            if (steps > 5) {
                break block;
            }
            System.out.println("not here");
        }
        int n = 0;
        again:
        do {
            n++;
            while (true) {
                n += 2;
                if (n % 3 == 0) {
                    continue again;
                }
                if (n > 50) {
                    break again;
                }
            }
        } while (n < 100);
        System.out.println(n);
        for (int a = 0, b = 10; a < b; a++, b--) {
            System.out.println(a * b);
        }
        int i = 0;
        while (i++ < 3) {}
        System.out.println(i);
        do {
            i--;
        } while (i > 0 && i != 2);
        System.out.println(i);
    }
}
