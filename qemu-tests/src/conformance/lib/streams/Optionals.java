import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;

public class Optionals {
    public static void main(String[] args) {
        Optional<String> full = Optional.of("value");
        Optional<String> none = Optional.empty();
        System.out.println(full + " " + none + " " + full.isPresent() + none.isEmpty());
        System.out.println(
                full.map(String::length).filter(n -> n > 3).orElse(0)
                        + " "
                        + none.map(String::length).orElse(-1));
        System.out.println(
                full.flatMap(s -> Optional.of(s + s)).get()
                        + none.or(() -> Optional.of("other")).get());
        System.out.println(none.orElseGet(() -> "made") + Optional.ofNullable(null).isPresent());
        full.ifPresent(System.out::println);
        none.ifPresentOrElse(System.out::println, () -> System.out.println("absent"));
        try {
            none.get();
        } catch (NoSuchElementException e) {
            System.out.println(e.getMessage());
        }
        try {
            none.orElseThrow(() -> new IllegalStateException("own"));
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(
                OptionalInt.of(5)
                        + " "
                        + OptionalInt.empty()
                        + " "
                        + full.equals(Optional.of("value"))
                        + full.stream().count());
    }
}
