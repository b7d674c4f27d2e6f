import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;

public class EchoesLinesOfStandardInput {
    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        int sum = 0;
        String line;
        while (!(line = in.readLine()).equals("end")) {
            System.out.println("[" + line + "]");
            for (String word : line.split(" ")) {
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
