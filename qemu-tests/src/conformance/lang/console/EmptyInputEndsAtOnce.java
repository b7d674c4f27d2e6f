import java.io.IOException;

public class EmptyInputEndsAtOnce {
    public static void main(String[] args) throws IOException {
        System.out.println(System.in.read());
        byte[] some = new byte[4];
        System.out.println(System.in.read(some) + " " + System.in.read(some, 0, 0));
    }
}
