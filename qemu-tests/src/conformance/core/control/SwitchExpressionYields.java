public class SwitchExpressionYields {
    static int classify(int i) {
        int base = 100;
        return base
                + switch (i % 4) {
                            case 0 -> 1;
                            case 1 -> {
                                int sum = 0;
                                for (int k = 0; k <= i; k++) {
                                    if (k == 6) {
                                        continue;
                                    }
                                    sum += k;
                                }
                                yield sum;
                            }
                            case 2 ->
                                    switch (i) {
                                        case 2 -> -2;
                                        default -> {
                                            try {
                                                yield 10 / (i - 6);
                                            } catch (ArithmeticException e) {
                                                yield -66;
                                            } finally {
                                                base = 0;
                                            }
                                        }
                                    };
                            default -> throw new IllegalStateException();
                        }
                        * 2;
    }

    public static void main(String[] args) {
        for (int i = 0; i < 12; i++) {
            try {
                System.out.println(classify(i));
            } catch (IllegalStateException e) {
                System.out.println("thrown for " + i);
            }
        }
    }
}
