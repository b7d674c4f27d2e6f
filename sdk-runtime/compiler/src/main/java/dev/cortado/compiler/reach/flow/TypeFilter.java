package dev.cortado.compiler.reach.flow;

/** Which elements may pass into a flow. */
public final class TypeFilter {
    /** Lets everything pass. */
    public static final TypeFilter ALL = new TypeFilter(new ElementSet(), false, true);

    /** Lets everything but null pass. */
    public static final TypeFilter NON_NULL = new TypeFilter(new ElementSet(), false, false);

    /** Lets only null pass. */
    public static final TypeFilter NULL = new TypeFilter(new ElementSet(), true, true);

    private final ElementSet mask;
    private final boolean within;
    private final boolean nulls;

    TypeFilter(ElementSet mask, boolean within, boolean nulls) {
        this.mask = mask;
        this.within = within;
        this.nulls = nulls;
    }

    /** The same for objects, without null. */
    public TypeFilter nonNull() {
        return new TypeFilter(mask, within, false);
    }

    /** What passes of some elements, in a new set. */
    ElementSet apply(ElementSet elements) {
        ElementSet passing = elements.filtered(mask, within);
        if (nulls && elements.get(TypeUniverse.NULL)) {
            passing.set(TypeUniverse.NULL);
        } else {
            passing.clear(TypeUniverse.NULL);
        }
        return passing;
    }

    /** Adds what passes of some elements to those known, and to the fresh ones; whether any did. */
    boolean add(ElementSet elements, ElementSet known, ElementSet fresh) {
        return known.addPassing(elements, mask, within, nulls, fresh);
    }

    /** Whether an element passes. */
    public boolean accepts(int element) {
        return element == TypeUniverse.NULL ? nulls : mask.get(element) == within;
    }
}
