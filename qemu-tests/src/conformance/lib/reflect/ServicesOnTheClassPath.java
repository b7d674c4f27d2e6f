import java.util.ServiceLoader;

/** Providers of services named in META-INF/services. */
public class ServicesOnTheClassPath {
    public interface Codec {
        String encode(String text);
    }

    public static class Upper implements Codec {
        @Override
        public String encode(String text) {
            return text.toUpperCase();
        }
    }

    public static class Reverse implements Codec {
        @Override
        public String encode(String text) {
            return new StringBuilder(text).reverse().toString();
        }
    }

    public interface Nothing {}

    public static void main(String[] args) {
        ServiceLoader<Codec> codecs = ServiceLoader.load(Codec.class);
        for (Codec codec : codecs) {
            System.out.println(codec.getClass().getSimpleName() + " " + codec.encode("service"));
        }
        System.out.println(codecs.iterator().next() == codecs.findFirst().orElseThrow());
        System.out.println(codecs.stream().map(each -> each.type().getSimpleName()).toList());
        System.out.println(ServiceLoader.load(Nothing.class).findFirst());
    }
}
