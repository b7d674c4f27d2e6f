/** The smallest program that shows that it lives. */
public final class Hello {

    private Hello() {}

    public static void main(String[] args) {
        System.out.println("Hello from Java on bare metal.");
    }
}
