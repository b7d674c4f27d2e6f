package dev.cortado.compiler.reach.flow;

import dev.cortado.compiler.world.JavaClass;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The elements of type flows: null, a class's instances, and each Class object by itself.
 *
 * <p>Numbered in order of discovery. Filters keep up with the elements that are added later.
 */
public final class TypeUniverse {
    /** The element that stands for null. */
    public static final int NULL = 0;

    /**
     * Objects that are not told apart.
     *
     * @param type their exact class
     * @param mirrored the type whose Class object it is
     */
    public record Element(JavaClass type, Optional<JavaClass> mirrored) {}

    private final List<Element> elements = new ArrayList<>();
    private final Map<Element, Integer> numbers = new HashMap<>();
    private final Map<JavaClass, ElementSet> subtypes = new LinkedHashMap<>();

    /** A universe with null only. */
    public TypeUniverse() {
        elements.add(null);
    }

    /** The instances of exactly a class. */
    public int instancesOf(JavaClass type) {
        return number(new Element(type, Optional.empty()));
    }

    /** The Class object of a type. */
    public int mirrorOf(JavaClass type, JavaClass classClass) {
        return number(new Element(classClass, Optional.of(type)));
    }

    private int number(Element element) {
        Integer known = numbers.get(element);
        if (known != null) {
            return known;
        }
        int number = elements.size();
        elements.add(element);
        numbers.put(element, number);
        subtypes.forEach(
                (type, mask) -> {
                    if (element.type().isSubtypeOf(type)) {
                        mask.set(number);
                    }
                });
        return number;
    }

    /** What a number other than {@link #NULL} stands for. */
    public Element element(int number) {
        return elements.get(number);
    }

    /** Lets instances of a type pass, and null. */
    public TypeFilter instances(JavaClass type) {
        return new TypeFilter(mask(type), true, true);
    }

    /** Lets null and what is no instance of a type pass. */
    public TypeFilter allBut(JavaClass type) {
        return new TypeFilter(mask(type), false, true);
    }

    private ElementSet mask(JavaClass type) {
        return subtypes.computeIfAbsent(
                type,
                t -> {
                    ElementSet mask = new ElementSet();
                    for (int i = 1; i < elements.size(); i++) {
                        if (elements.get(i).type().isSubtypeOf(t)) {
                            mask.set(i);
                        }
                    }
                    return mask;
                });
    }
}
