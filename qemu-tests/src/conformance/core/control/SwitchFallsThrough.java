public class SwitchFallsThrough {
    static int count(int i) {
        int n = 0;
        switch (i) {
            case 3:
                n++;
            case 2:
                n++;
            default:
                n += 100;
            case 1:
                n++;
                break;
            case 0:
                n = -1;
        }
        return n;
    }

    static int nested(int a, int b) {
        int r = 0;
        loop:
        for (int i = 0; i < 5; i++) {
            switch (a) {
                case 0:
                    switch (b) {
                        case 0:
                            continue loop;
                        case 1:
                            break loop;
                        default:
                            break;
                    }
                    r += 10;
                    break;
                case 1:
                    a = 0;
                    r += 1000;
            }
            r++;
        }
        return r;
    }

    public static void main(String[] args) {
        for (int i = -1; i < 6; i++) {
            System.out.println(count(i));
        }
        for (int a = 0; a < 3; a++) {
            for (int b = 0; b < 3; b++) {
                System.out.println(nested(a, b));
            }
        }
    }
}
