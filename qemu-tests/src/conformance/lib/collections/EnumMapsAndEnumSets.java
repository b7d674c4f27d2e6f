import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;

public class EnumMapsAndEnumSets {
    enum Color {
        RED,
        GREEN,
        BLUE,
        WHITE,
        BLACK
    }

    public static void main(String[] args) {
        Map<Color, String> m = new EnumMap<>(Color.class);
        m.put(Color.WHITE, "w");
        m.put(Color.RED, "r");
        m.put(Color.GREEN, null);
        System.out.println(
                m
                        + " "
                        + m.size()
                        + " "
                        + m.containsKey(Color.GREEN)
                        + m.get(Color.BLUE)
                        + m.remove(Color.RED));
        for (Map.Entry<Color, String> e : m.entrySet()) {
            System.out.println(e.getKey().ordinal() + "=" + e.getValue());
        }
        EnumSet<Color> s = EnumSet.of(Color.BLACK, Color.RED);
        s.add(Color.BLUE);
        System.out.println(
                s
                        + " "
                        + EnumSet.complementOf(s)
                        + " "
                        + EnumSet.allOf(Color.class).size()
                        + " "
                        + EnumSet.range(Color.GREEN, Color.WHITE)
                        + EnumSet.noneOf(Color.class));
        s.retainAll(EnumSet.of(Color.RED, Color.GREEN));
        System.out.println(s + " " + s.contains(Color.RED) + s.equals(EnumSet.of(Color.RED)));
        int[] histogram = new int[Color.values().length];
        for (Color c : EnumSet.allOf(Color.class)) {
            histogram[c.ordinal()] += c.name().length();
        }
        System.out.println(histogram[3]);
    }
}
