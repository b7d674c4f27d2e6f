import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.StringTokenizer;

public class EchoesLinesOfStandardInput {
    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        int sum = 0;
        String line;
        while (!(line = in.readLine()).equals("end")) {
            System.out.println("[" + line + "]");
            StringTokenizer words = new StringTokenizer(line);
            while (words.hasMoreTokens()) {
                String word = words.nextToken();
                try {
                    sum += Integer.parseInt(word);
                } catch (NumberFormatException e) {
                    System.out.println("not a number: " + word);
                }
            }
        }
        System.out.println(sum);
    }
}
