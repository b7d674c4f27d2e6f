public class FinallyInsideFinallyOverridesReturn {
    static int depth;

    @SuppressWarnings("finally")
    static int f(int k) {
        try {
            if (k == 0) {
                return 0;
            }
            throw new IllegalStateException();
        } finally {
            depth++;
            try {
                if (k == 1) {
                    return 1;
                }
                if (k == 2) {
                    throw new IllegalArgumentException();
                }
            } finally {
                depth += 10;
                try {
                    if (k == 3) {
                        return 3;
                    }
                } finally {
                    depth += 100;
                    if (k == 2) {
                        return 2;
                    }
                }
            }
        }
    }

    public static void main(String[] args) {
        for (int k = 0; k < 5; k++) {
            try {
                System.out.println(f(k) + " " + depth);
            } catch (IllegalStateException e) {
                System.out.println("state " + depth);
            }
        }
    }
}
