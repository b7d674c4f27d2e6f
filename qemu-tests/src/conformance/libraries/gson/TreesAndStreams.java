import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonSyntaxException;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Map;

/** JSON as a tree and as a stream of tokens. */
public class TreesAndStreams {
    public static void main(String[] args) throws IOException {
        JsonObject config =
                JsonParser.parseString(
                                "{\"ssid\":\"caf\\u00e9\",\"ports\":[80,443],\"tls\":true,\"rate\":2.5e3,"
                                        + "\"proxy\":null}")
                        .getAsJsonObject();
        for (Map.Entry<String, JsonElement> each : config.entrySet()) {
            System.out.println(each.getKey() + " = " + each.getValue());
        }
        JsonArray ports = config.getAsJsonArray("ports");
        ports.add(8080);
        config.addProperty("name", "node-1");
        config.remove("proxy");
        System.out.println(config + " " + config.get("rate").getAsInt());
        StringWriter text = new StringWriter();
        try (JsonWriter writer = new JsonWriter(text)) {
            writer.beginObject().name("samples").beginArray();
            for (int i = 0; i < 5; i++) {
                writer.value(i * i);
            }
            writer.endArray().name("done").value(true).endObject();
        }
        System.out.println(text);
        int sum = 0;
        try (JsonReader reader = new JsonReader(new StringReader(text.toString()))) {
            reader.beginObject();
            while (reader.hasNext()) {
                String name = reader.nextName();
                if (reader.peek() == JsonToken.BEGIN_ARRAY) {
                    reader.beginArray();
                    while (reader.hasNext()) {
                        sum += reader.nextInt();
                    }
                    reader.endArray();
                } else {
                    System.out.println(name + " " + reader.nextBoolean());
                }
            }
            reader.endObject();
        }
        System.out.println(sum);
        try {
            JsonParser.parseString("{\"open\": [1, 2}");
        } catch (JsonSyntaxException refused) {
            System.out.println("refused");
        }
    }
}
