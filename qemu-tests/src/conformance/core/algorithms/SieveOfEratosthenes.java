public class SieveOfEratosthenes {
    public static void main(String[] args) {
        boolean[] composite = new boolean[5000];
        int count = 0;
        int last = 0;
        for (int i = 2; i < composite.length; i++) {
            if (!composite[i]) {
                count++;
                last = i;
                for (int j = i * i; j > 0 && j < composite.length; j += i) {
                    composite[j] = true;
                }
            }
        }
        System.out.println(count + " " + last);
    }
}
