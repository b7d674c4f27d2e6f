import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

public class JsonPrinterAndParser {
    sealed interface Json permits Str, Num, Arr, Obj, Bool, Nil {}

    record Str(String value) implements Json {}

    record Num(long value) implements Json {}

    record Bool(boolean value) implements Json {}

    record Nil() implements Json {}

    record Arr(List<Json> items) implements Json {}

    record Obj(Map<String, Json> members) implements Json {}

    static final class Parser {
        final String s;
        int i;

        Parser(String s) {
            this.s = s;
        }

        char peek() {
            while (s.charAt(i) == ' ') {
                i++;
            }
            return s.charAt(i);
        }

        void expect(char c) {
            if (peek() != c) {
                throw new IllegalStateException("expected " + c + " at " + i);
            }
            i++;
        }

        Json value() {
            return switch (peek()) {
                case '{' -> object();
                case '[' -> array();
                case '"' -> new Str(string());
                case 't' -> literal("true", new Bool(true));
                case 'f' -> literal("false", new Bool(false));
                case 'n' -> literal("null", new Nil());
                default -> number();
            };
        }

        Json literal(String text, Json value) {
            if (!s.startsWith(text, i)) {
                throw new IllegalStateException("bad literal at " + i);
            }
            i += text.length();
            return value;
        }

        Json number() {
            int start = i;
            while (i < s.length() && (s.charAt(i) == '-' || Character.isDigit(s.charAt(i)))) {
                i++;
            }
            return new Num(Long.parseLong(s.substring(start, i)));
        }

        String string() {
            expect('"');
            int start = i;
            while (s.charAt(i) != '"') {
                i++;
            }
            return s.substring(start, i++);
        }

        Json array() {
            expect('[');
            List<Json> items = new ArrayList<>();
            while (peek() != ']') {
                if (!items.isEmpty()) {
                    expect(',');
                }
                items.add(value());
            }
            expect(']');
            return new Arr(items);
        }

        Json object() {
            expect('{');
            Map<String, Json> members = new LinkedHashMap<>();
            while (peek() != '}') {
                if (!members.isEmpty()) {
                    expect(',');
                }
                peek();
                String key = string();
                expect(':');
                members.put(key, value());
            }
            expect('}');
            return new Obj(members);
        }
    }

    static String print(Json j) {
        return switch (j) {
            case Str(var v) -> '"' + v + '"';
            case Num(long v) -> "" + v;
            case Bool(boolean b) -> b ? "true" : "false";
            case Nil() -> "null";
            case Arr(var items) -> {
                StringBuilder b = new StringBuilder("[");
                for (Json item : items) {
                    b.append(b.length() > 1 ? "," : "").append(print(item));
                }
                yield b.append(']').toString();
            }
            case Obj(var members) -> {
                StringBuilder b = new StringBuilder("{");
                members.forEach(
                        (k, v) ->
                                b.append(b.length() > 1 ? "," : "")
                                        .append('"')
                                        .append(k)
                                        .append("\":")
                                        .append(print(v)));
                yield b.append('}').toString();
            }
        };
    }

    public static void main(String[] args) {
        String[] all = {
            "{\"a\": [1, -2, {\"b\": null}], \"c\": true, \"d\": \"text\"}",
            "[]",
            "{}",
            "[1 2]",
            "nope",
            "[[[7]]]"
        };
        for (String s : all) {
            try {
                System.out.println(print(new Parser(s).value()));
            } catch (IllegalStateException e) {
                System.out.println(e.getMessage());
            }
        }
    }
}
