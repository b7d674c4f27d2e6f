package dev.cortado.compiler.reach.flow;

import java.util.BitSet;

/** Which elements may pass into a flow. */
public final class TypeFilter {
    /** Lets everything pass. */
    public static final TypeFilter ALL = new TypeFilter(new BitSet(), false, true);

    /** Lets everything but null pass. */
    public static final TypeFilter NON_NULL = new TypeFilter(new BitSet(), false, false);

    /** Lets only null pass. */
    public static final TypeFilter NULL = new TypeFilter(new BitSet(), true, true);

    private final BitSet mask;
    private final boolean within;
    private final boolean nulls;

    TypeFilter(BitSet mask, boolean within, boolean nulls) {
        this.mask = mask;
        this.within = within;
        this.nulls = nulls;
    }

    /** The same for objects, without null. */
    public TypeFilter nonNull() {
        return new TypeFilter(mask, within, false);
    }

    /** What passes of some elements, in a new set. */
    BitSet apply(BitSet elements) {
        BitSet passing = (BitSet) elements.clone();
        if (within) {
            passing.and(mask);
        } else {
            passing.andNot(mask);
        }
        passing.set(TypeUniverse.NULL, nulls && elements.get(TypeUniverse.NULL));
        return passing;
    }

    /** Whether an element passes. */
    public boolean accepts(int element) {
        return element == TypeUniverse.NULL ? nulls : mask.get(element) == within;
    }
}
