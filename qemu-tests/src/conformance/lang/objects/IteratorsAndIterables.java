import java.util.Iterator;
import java.util.NoSuchElementException;

public class IteratorsAndIterables {
    static class Countdown implements Iterable<String> {
        final int from;

        Countdown(int from) {
            this.from = from;
        }

        @Override
        public Iterator<String> iterator() {
            class It implements Iterator<String> {
                int at = from;

                @Override
                public boolean hasNext() {
                    return at > 0;
                }

                @Override
                public String next() {
                    if (at == 0) {
                        throw new NoSuchElementException();
                    }
                    return "n" + at--;
                }
            }
            return new It();
        }
    }

    public static void main(String[] args) {
        String all = "";
        for (String s : new Countdown(4)) {
            for (String t : new Countdown(2)) {
                all += s + t + " ";
            }
        }
        System.out.println(all);
        Iterator<String> it = new Countdown(1).iterator();
        System.out.println(it.next() + it.hasNext());
        try {
            it.next();
        } catch (NoSuchElementException e) {
            System.out.println("end");
        }
        try {
            it.remove();
        } catch (UnsupportedOperationException e) {
            System.out.println("no remove");
        }
        new Countdown(3).forEach(s -> System.out.println("each " + s));
        new Countdown(2).iterator().forEachRemaining(System.out::println);
    }
}
