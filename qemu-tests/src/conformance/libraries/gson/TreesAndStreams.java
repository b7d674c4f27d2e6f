import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.io.StringReader;

/** JSON as a tree and as a stream of tokens. */
public class TreesAndStreams {
    public static void main(String[] args) throws IOException {
        JsonObject tree =
                JsonParser.parseString("{\"a\":[1,2.5,true,null,\"x\\u00e9\"],\"b\":{\"c\":-3e2}}")
                        .getAsJsonObject();
        System.out.println(tree.get("a").getAsJsonArray().size() + " " + tree);
        JsonReader reader = new JsonReader(new StringReader("[1,2,3]"));
        reader.beginArray();
        int sum = 0;
        while (reader.hasNext()) {
            sum += reader.nextInt();
        }
        reader.endArray();
        System.out.println(sum);
    }
}
