public class NegativeArraySizeOfEveryKind {
    static int[] sizes = {-1, Integer.MIN_VALUE, 0, 2};

    public static void main(String[] args) {
        for (int n : sizes) {
            int failed = 0;
            try {
                System.out.println(new byte[n].length);
            } catch (NegativeArraySizeException e) {
                failed |= 1;
            }
            try {
                System.out.println(new long[n].length);
            } catch (NegativeArraySizeException e) {
                failed |= 2;
            }
            try {
                System.out.println(new String[n].length);
            } catch (NegativeArraySizeException e) {
                failed |= 4;
            }
            try {
                System.out.println(new int[2][n].length);
            } catch (NegativeArraySizeException e) {
                failed |= 8;
            }
            try {
                System.out.println(new int[n][].length);
            } catch (NegativeArraySizeException e) {
                failed |= 16;
            }
            System.out.println(failed);
        }
    }
}
