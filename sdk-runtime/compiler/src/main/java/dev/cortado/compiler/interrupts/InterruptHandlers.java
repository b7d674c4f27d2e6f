package dev.cortado.compiler.interrupts;

import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.JavaMethod;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Collects the handlers of the classes that are part of a program, and checks their signatures. */
public final class InterruptHandlers {
    /** The descriptor of the annotation, as it stands in class files. */
    public static final String INTERRUPT = "Ldev/cortado/abi/Interrupt;";

    private final Vectors vectors;
    private final SortedMap<Integer, JavaMethod> handlers = new TreeMap<>();
    private final Set<JavaClass> searched = new HashSet<>();

    public InterruptHandlers(Vectors vectors) {
        this.vectors = vectors;
    }

    /**
     * Adds the handlers of a class, unless it was searched before; answers whether there are any.
     *
     * @throws InvalidHandlerException when a method marked as a handler can't be one
     */
    public boolean search(JavaClass type) {
        if (!searched.add(type)) {
            return false;
        }
        boolean found = false;
        for (JavaMethod method : type.methods()) {
            if (method.hasAnnotation(INTERRUPT)) {
                add(method);
                found = true;
            }
        }
        return found;
    }

    private void add(JavaMethod method) {
        String name = method.annotationValue(INTERRUPT).orElse("");
        boolean callable =
                method.isStatic() && method.descriptor().equals("()V") && method.code().isPresent();
        if (!callable) {
            throw new InvalidHandlerException(
                    SourcePlace.of(method)
                            + " is marked @Interrupt(\""
                            + name
                            + "\"), so it must be a static method with a body, without parameters"
                            + " and result");
        }
        if (method.isSynchronized()) {
            throw new InvalidHandlerException(
                    SourcePlace.of(method)
                            + " handles the interrupt "
                            + name
                            + ", so it must not be synchronized: a handler can't wait");
        }
        int index =
                vectors.index(name)
                        .orElseThrow(
                                () ->
                                        new InvalidHandlerException(
                                                SourcePlace.of(method)
                                                        + " handles the interrupt \""
                                                        + name
                                                        + "\", which this board does not have. It"
                                                        + " has "
                                                        + String.join(", ", vectors.names())
                                                        + " and IRQ0 to IRQ"
                                                        + (vectors.interruptCount() - 1)));
        JavaMethod other = handlers.putIfAbsent(index, method);
        if (other != null) {
            throw new InvalidHandlerException(
                    "interrupt "
                            + vectors.name(index)
                            + " has two handlers: "
                            + SourcePlace.of(other)
                            + " and "
                            + SourcePlace.of(method));
        }
    }

    /** The error that a handler's class is initialised on the device, for the given reason. */
    public InvalidHandlerException needsInitialization(
            String name, JavaMethod method, String reason) {
        return new InvalidHandlerException(
                SourcePlace.of(method)
                        + " handles the interrupt "
                        + name
                        + ", so its class must be initialised at build time, but its initialiser "
                        + reason);
    }

    /** The handlers found so far, by index in the vector table. */
    public SortedMap<Integer, JavaMethod> byVector() {
        return Collections.unmodifiableSortedMap(handlers);
    }

    /** The handlers found so far, by the name of their vector, in the order of the table. */
    public Map<String, JavaMethod> byName() {
        Map<String, JavaMethod> named = new LinkedHashMap<>();
        handlers.forEach((index, method) -> named.put(vectors.name(index), method));
        return named;
    }
}
