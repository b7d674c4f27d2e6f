import java.io.IOException;

public class ReadsBinaryInputUntilItsEnd {
    public static void main(String[] args) throws IOException {
        int count = 0;
        int hash = 0;
        int c;
        while ((c = System.in.read()) >= 0) {
            count++;
            hash = hash * 31 + c;
        }
        System.out.println(count + " " + hash);
        System.out.println(System.in.read() + " " + System.in.read());
    }
}
