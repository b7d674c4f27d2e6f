import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;

/** Resources by constant and by computed names. */
public class ResourcesOnTheClassPath {
    public static void main(String[] args) throws IOException {
        print(ResourcesOnTheClassPath.class.getResourceAsStream("/texts/greeting.txt"));
        for (String name : new String[] {"greeting", "missing"}) {
            print(ResourcesOnTheClassPath.class.getResourceAsStream("texts/" + name + ".txt"));
        }
        print(ResourcesOnTheClassPath.class.getClassLoader().getResourceAsStream("texts/greeting.txt"));
        print(ResourcesOnTheClassPath.class.getResourceAsStream("/no/such/file"));
    }

    private static void print(InputStream in) throws IOException {
        if (in == null) {
            System.out.println("no such resource");
            return;
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in))) {
            String line;
            while ((line = reader.readLine()) != null) {
                System.out.println(line);
            }
        }
    }
}
