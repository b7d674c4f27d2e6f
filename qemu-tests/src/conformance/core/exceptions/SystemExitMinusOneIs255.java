public class SystemExitMinusOneIs255 {
    public static void main(String[] args) {
        System.out.println("leaving");
        System.exit(-1);
    }
}
