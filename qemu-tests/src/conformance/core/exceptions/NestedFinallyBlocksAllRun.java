public class NestedFinallyBlocksAllRun {
    static String log;

    static int run(int k) {
        log = "";
        try {
            log += "a";
            try {
                log += "b";
                try {
                    log += "c";
                    if (k == 1) {
                        throw new IllegalStateException();
                    }
                    if (k == 2) {
                        return 2;
                    }
                    if (k == 3) {
                        throw new Error();
                    }
                } finally {
                    log += "1";
                    if (k == 4) {
                        throw new IllegalArgumentException();
                    }
                }
                log += "d";
            } catch (IllegalStateException e) {
                log += "X";
            } finally {
                log += "2";
            }
            log += "e";
        } finally {
            log += "3";
        }
        log += "f";
        return k;
    }

    public static void main(String[] args) {
        for (int k = 0; k < 5; k++) {
            try {
                System.out.println(run(k) + log);
            } catch (Error e) {
                System.out.println("error " + log);
            } catch (RuntimeException e) {
                System.out.println("runtime " + log);
            }
        }
    }
}
