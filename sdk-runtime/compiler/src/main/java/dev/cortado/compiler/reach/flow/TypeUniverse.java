package dev.cortado.compiler.reach.flow;

import dev.cortado.compiler.world.JavaClass;
import java.util.ArrayList;
import java.util.HashMap;
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
    public record Element(JavaClass type, Optional<JavaClass> mirrored) {
        // Written out, as the JVM's own way through method handles costs several times as much
        // until its
        // second compiler has seen it.
        @Override
        public boolean equals(Object other) {
            return other instanceof Element that
                    && type == that.type
                    && mirrored.equals(that.mirrored);
        }

        @Override
        public int hashCode() {
            return type.hashCode() * 31 + mirrored.hashCode();
        }
    }

    private final List<Element> elements = new ArrayList<>();
    private final Map<Element, Integer> numbers = new HashMap<>();

    /** By type: of all classes with elements and their supertypes, and of what was asked for. */
    private final Map<JavaClass, ElementSet> subtypes = new HashMap<>();

    /** By a class or interface: the arrays whose component is it or a subtype, but an array. */
    private final Map<JavaClass, ElementSet> arraysOf = new HashMap<>();

    /** The elements that are arrays of arrays, and the types of such among the keys. */
    private final List<Integer> nestedArrays = new ArrayList<>();

    private final List<JavaClass> nestedArrayTypes = new ArrayList<>();

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
        JavaClass type = element.type();
        addTo(type, number);
        type.supertypes().forEach(supertype -> addTo(supertype, number));
        type.componentType().ifPresent(component -> addArray(type, component, number));
        return number;
    }

    /** Adds an array to the types of arrays whose components its components are instances of. */
    private void addArray(JavaClass type, JavaClass component, int number) {
        component.supertypes().forEach(supertype -> arraysOf(supertype).set(number));
        if (component.isArray()) {
            nestedArrays.add(number);
            for (JavaClass other : nestedArrayTypes) {
                if (other != type && type.isSubtypeOf(other)) {
                    addTo(other, number);
                }
            }
        }
    }

    private ElementSet arraysOf(JavaClass component) {
        return arraysOf.computeIfAbsent(component, c -> new ElementSet());
    }

    private void addTo(JavaClass type, int number) {
        mask(type).set(number);
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
        ElementSet known = subtypes.get(type);
        if (known != null) {
            return known;
        }
        ElementSet mask =
                type.componentType()
                        .map(c -> c.isArray() ? nestedArrays(type) : arraysOf(c))
                        .orElseGet(ElementSet::new);
        subtypes.put(type, mask);
        return mask;
    }

    private ElementSet nestedArrays(JavaClass type) {
        nestedArrayTypes.add(type);
        ElementSet mask = new ElementSet();
        for (int array : nestedArrays) {
            if (elements.get(array).type().isSubtypeOf(type)) {
                mask.set(array);
            }
        }
        return mask;
    }
}
