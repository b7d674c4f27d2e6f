import java.util.ArrayList;
import java.util.List;

public class StringChurn {
    public static void main(String[] args) {
        String s = "";
        int hash = 0;
        for (int i = 0; i < 2000; i++) {
            s += (char) ('a' + i % 26);
            if (s.length() > 60) {
                hash = hash * 31 + s.hashCode();
                s = s.substring(40);
            }
        }
        System.out.println(s + " " + hash);
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            String t = "item-" + i + "-" + (i * i);
            if (i % 50 == 0) {
                kept.add(t.toUpperCase().replace('-', '_'));
            }
        }
        System.out.println(kept);
    }
}
