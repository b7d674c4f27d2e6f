package dev.cortado.compiler.emit;

import dev.cortado.compiler.ir.MethodRef;
import dev.cortado.compiler.world.JavaMethod;
import dev.cortado.compiler.world.World;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The methods that linkage names in debug information mean. */
public final class DebugNames {
    private static final String INLINED = "inlined ";

    private final World world;
    private final Map<String, JavaMethod> defined = new HashMap<>();

    /** The names of the methods of a program, and of those that were inlined in them. */
    public DebugNames(World world, Collection<JavaMethod> methods) {
        this.world = world;
        methods.forEach(method -> defined.put(Names.symbol(method), method));
    }

    static String inlined(MethodRef method) {
        return INLINED + method;
    }

    /** The method of a linkage name; empty for code that is not Java. */
    public Optional<JavaMethod> method(String linkageName) {
        if (!linkageName.startsWith(INLINED)) {
            return Optional.ofNullable(defined.get(linkageName));
        }
        String method = linkageName.substring(INLINED.length());
        int parameters = method.indexOf('(');
        int dot = method.lastIndexOf('.', parameters);
        return Optional.of(
                world.method(
                        new MethodRef(
                                method.substring(0, dot),
                                method.substring(dot + 1, parameters),
                                method.substring(parameters))));
    }
}
