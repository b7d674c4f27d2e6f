public class EmptyMain {
    public static void main(String[] args) {
        System.out.print(args.length);
    }
}
