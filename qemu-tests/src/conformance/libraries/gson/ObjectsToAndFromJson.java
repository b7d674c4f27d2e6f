import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonSyntaxException;
import com.google.gson.annotations.Expose;
import com.google.gson.annotations.SerializedName;
import com.google.gson.reflect.TypeToken;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gson over plain classes, records, enums, generic collections and arrays, both ways. */
public class ObjectsToAndFromJson {

    enum Unit {
        CELSIUS,
        @SerializedName("pct")
        PERCENT
    }

    record Range(int low, int high) {}

    static class Sensor {
        String name;
        int channel;
        boolean active = true;
        double scale = 0.5;
        Unit unit;
        Range range;
        transient int cached = 99;
    }

    static class Station {
        @SerializedName("station-id")
        private long id;

        private Sensor main;
        private List<Sensor> others = new ArrayList<>();
        private Map<String, Integer> limits = new LinkedHashMap<>();
        private int[] history = {};
        private String[] tags;
        private Double altitude;
        private Map<Unit, List<Range>> bands;
    }

    static class Base {
        int inherited = 1;
    }

    static final class Derived extends Base {
        @Expose String own = "own";
        char letter = 'x';
        byte small = -1;
        short medium = 300;
        float single = 1.25f;
        Boolean unset;
    }

    public static void main(String[] args) {
        Gson gson = new Gson();
        Station station = new Station();
        station.id = 1234567890123L;
        station.main = sensor("t0", 0, Unit.CELSIUS, new Range(-40, 85));
        station.others.add(sensor("h1", 1, Unit.PERCENT, new Range(0, 100)));
        station.limits.put("high", 30);
        station.limits.put("low", -5);
        station.history = new int[] {20, 21, 19};
        station.tags = new String[] {"a", null, "ü\"\\"};
        station.bands = new LinkedHashMap<>();
        station.bands.put(Unit.PERCENT, List.of(new Range(1, 2), new Range(3, 4)));
        String text = gson.toJson(station);
        System.out.println(text);

        Station back = gson.fromJson(text, Station.class);
        System.out.println(back.id + " " + back.main.name + " " + back.main.unit + " " + back.main.range);
        System.out.println(back.main.cached + " " + back.others.getFirst().range.high());
        System.out.println(back.limits + " " + back.history[1] + " " + back.tags[2] + " " + back.altitude);
        System.out.println(back.bands);
        System.out.println(text.equals(gson.toJson(back)));

        System.out.println(gson.toJson(new Derived()));
        Derived derived = gson.fromJson("{\"inherited\":7,\"letter\":\"q\",\"unset\":false,\"small\":5}", Derived.class);
        System.out.println(derived.inherited + " " + derived.letter + " " + derived.unset + " " + derived.small);

        List<Range> ranges = gson.fromJson("[{\"low\":1,\"high\":9},{\"low\":2}]", new TypeToken<List<Range>>() {});
        System.out.println(ranges);
        Map<String, List<Integer>> nested =
                gson.fromJson("{\"x\":[1,2],\"y\":[]}", new TypeToken<Map<String, List<Integer>>>() {});
        System.out.println(nested);
        Object loose = gson.fromJson("{\"a\":[1,true,null,\"s\"]}", Object.class);
        System.out.println(loose);

        Gson pretty = new GsonBuilder().setPrettyPrinting().serializeNulls().create();
        System.out.println(pretty.toJson(sensor("p", 2, null, null)));
        try {
            gson.fromJson("{\"channel\":\"many\"}", Sensor.class);
        } catch (JsonSyntaxException bad) {
            System.out.println(bad.getMessage());
        }
    }

    private static Sensor sensor(String name, int channel, Unit unit, Range range) {
        Sensor sensor = new Sensor();
        sensor.name = name;
        sensor.channel = channel;
        sensor.unit = unit;
        sensor.range = range;
        return sensor;
    }
}
