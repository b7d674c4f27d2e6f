public class FinallyWithBreakAndContinue {
    static int loop(int stop) {
        int finallies = 0;
        int bodies = 0;
        for (int i = 0; i < 10; i++) {
            try {
                if (i % 3 == 1) {
                    continue;
                }
                if (i == stop) {
                    break;
                }
                bodies++;
            } finally {
                finallies++;
            }
        }
        return bodies * 100 + finallies;
    }

    @SuppressWarnings("finally")
    static int escape() {
        int n = 0;
        while (true) {
            try {
                n++;
                throw new IllegalStateException();
            } finally {
                if (n < 5) {
                    continue;
                }
                break;
            }
        }
        return n;
    }

    static int labelled() {
        int log = 0;
        outer:
        for (int i = 0; i < 4; i++) {
            try {
                for (int j = 0; j < 4; j++) {
                    try {
                        if (j == 2) {
                            continue outer;
                        }
                        if (i == 3) {
                            break outer;
                        }
                        log++;
                    } finally {
                        log += 10;
                    }
                }
            } finally {
                log += 1000;
            }
        }
        return log;
    }

    public static void main(String[] args) {
        for (int s = 0; s < 12; s += 3) {
            System.out.println(loop(s));
        }
        System.out.println(escape());
        System.out.println(labelled());
    }
}
