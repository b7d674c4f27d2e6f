import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonSyntaxException;
import com.google.gson.annotations.SerializedName;
import com.google.gson.reflect.TypeToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Objects to JSON and back, by reflection on their fields. */
public class ObjectsFromJson {
    enum Kind {
        @SerializedName("temp")
        TEMPERATURE,
        HUMIDITY
    }

    static class Reading {
        Kind kind;
        double value;
        @SerializedName("at")
        long time;
        transient int ignored = 7;

        Reading() {}

        Reading(Kind kind, double value, long time) {
            this.kind = kind;
            this.value = value;
            this.time = time;
        }
    }

    static class Station {
        String name;
        List<Reading> readings = new ArrayList<>();
        Map<String, Integer> counts;
        int[] pins;
        Boolean active;

        Station() {}
    }

    public static void main(String[] args) {
        Gson gson = new GsonBuilder().setPrettyPrinting().create();
        Station station = new Station();
        station.name = "roof \"1\"";
        station.readings.add(new Reading(Kind.TEMPERATURE, 21.5, 1700000000000L));
        station.readings.add(new Reading(Kind.HUMIDITY, 40, 1700000000001L));
        station.pins = new int[] {1, 2, 3};
        System.out.println(gson.toJson(station));
        Station read =
                gson.fromJson(
                        "{'name':'cellar','readings':[{'kind':'temp','value':-3e1,'at':5}],"
                                + "'counts':{'a':1,'b':2},'pins':[7],'active':true,'more':{}}",
                        Station.class);
        System.out.println(read.name + " " + read.readings.size() + " " + read.readings.get(0).kind);
        System.out.println(read.readings.get(0).value + " " + read.readings.get(0).ignored);
        System.out.println(read.counts + " " + read.pins[0] + " " + read.active);
        List<Reading> list =
                gson.fromJson("[{'value':1},{'value':2}]", new TypeToken<List<Reading>>() {}.getType());
        System.out.println(list.get(1).value);
        try {
            gson.fromJson("{'pins':'none'}", Station.class);
        } catch (JsonSyntaxException refused) {
            System.out.println(refused.getMessage());
        }
    }
}
