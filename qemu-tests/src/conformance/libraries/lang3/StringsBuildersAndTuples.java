import java.util.Arrays;
import java.util.Comparator;
import org.apache.commons.lang3.ArrayUtils;
import org.apache.commons.lang3.StringUtils;
import org.apache.commons.lang3.Validate;
import org.apache.commons.lang3.builder.CompareToBuilder;
import org.apache.commons.lang3.builder.EqualsBuilder;
import org.apache.commons.lang3.builder.HashCodeBuilder;
import org.apache.commons.lang3.builder.ToStringBuilder;
import org.apache.commons.lang3.builder.ToStringStyle;
import org.apache.commons.lang3.math.NumberUtils;
import org.apache.commons.lang3.mutable.MutableInt;
import org.apache.commons.lang3.tuple.ImmutablePair;
import org.apache.commons.lang3.tuple.Pair;
import org.apache.commons.lang3.tuple.Triple;

/** Strings, arrays, builders and tuples of a library. */
public class StringsBuildersAndTuples {
    static final class Part implements Comparable<Part> {
        final String name;
        final int weight;

        Part(String name, int weight) {
            this.name = name;
            this.weight = weight;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Part that
                    && new EqualsBuilder()
                            .append(name, that.name)
                            .append(weight, that.weight)
                            .isEquals();
        }

        @Override
        public int hashCode() {
            return new HashCodeBuilder(17, 37).append(name).append(weight).toHashCode();
        }

        @Override
        public String toString() {
            return new ToStringBuilder(this, ToStringStyle.SHORT_PREFIX_STYLE)
                    .append("name", name)
                    .append("weight", weight)
                    .toString();
        }

        @Override
        public int compareTo(Part other) {
            return new CompareToBuilder()
                    .append(weight, other.weight)
                    .append(name, other.name)
                    .toComparison();
        }
    }

    public static void main(String[] args) {
        System.out.println(StringUtils.capitalize("cortado") + StringUtils.reverse("abc"));
        System.out.println(StringUtils.leftPad("7", 3, '0') + StringUtils.center("x", 5, "*"));
        System.out.println(StringUtils.isBlank("  ") + " " + StringUtils.isNumeric("123"));
        System.out.println(Arrays.toString(StringUtils.split("a,b;c", ",;")));
        System.out.println(StringUtils.join(new int[] {1, 2, 3}, '-'));
        System.out.println(StringUtils.substringBetween("<a>text</a>", "<a>", "</a>"));
        System.out.println(StringUtils.replaceEach("ab", new String[] {"a", "b"}, new String[] {"x", "y"}));
        System.out.println(StringUtils.getLevenshteinDistance("kitten", "sitting"));
        System.out.println(StringUtils.abbreviate("a long sentence", 10));
        int[] numbers = ArrayUtils.addAll(new int[] {3, 1}, 2);
        ArrayUtils.reverse(numbers);
        System.out.println(ArrayUtils.toString(numbers) + ArrayUtils.contains(numbers, 3));
        System.out.println(NumberUtils.toInt("x", -1) + " " + NumberUtils.isCreatable("0x1F"));
        Part bolt = new Part("bolt", 4);
        Part nut = new Part("nut", 2);
        System.out.println(bolt + " " + bolt.equals(new Part("bolt", 4)) + " " + bolt.hashCode());
        Part[] parts = {bolt, nut};
        Arrays.sort(parts, Comparator.naturalOrder());
        System.out.println(Arrays.toString(parts));
        Pair<String, Integer> pair = Pair.of("k", 1);
        System.out.println(pair + " " + ImmutablePair.of("k", 1).equals(pair) + " " + Triple.of(1, 2, 3));
        MutableInt count = new MutableInt();
        count.add(5);
        System.out.println(count.incrementAndGet());
        try {
            Validate.isTrue(count.intValue() > 10, "too few: %d", count.intValue());
        } catch (IllegalArgumentException refused) {
            System.out.println(refused.getMessage());
        }
    }
}
