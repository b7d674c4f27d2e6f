package dev.cortado.compiler.reach;

import dev.cortado.abi.ArrayLimits;
import dev.cortado.compiler.reach.flow.Flow;
import dev.cortado.compiler.reach.flow.TypeFlow;
import dev.cortado.compiler.reach.flow.TypeUniverse;
import dev.cortado.compiler.world.JavaClass;
import dev.cortado.compiler.world.JavaMethod;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Methods of which the arguments tell more about the result than their code does: those that make
 * arrays of the type that a Class object stands for.
 */
final class TypeTransfers {
    private enum Made {
        /** An array of the type that the argument mirrors. */
        MIRRORED,
        /** An array of elements of the type that the argument mirrors. */
        ARRAY_OF_MIRRORED
    }

    private record Transfer(int argument, Made made) {}

    private static final Map<String, Transfer> METHODS =
            Map.of(
                    "java/util/Arrays.copyOf([Ljava/lang/Object;ILjava/lang/Class;)"
                            + "[Ljava/lang/Object;",
                    new Transfer(2, Made.MIRRORED),
                    "java/util/Arrays.copyOfRange([Ljava/lang/Object;IILjava/lang/Class;)"
                            + "[Ljava/lang/Object;",
                    new Transfer(3, Made.MIRRORED),
                    "java/lang/reflect/Array.newInstance(Ljava/lang/Class;I)Ljava/lang/Object;",
                    new Transfer(0, Made.ARRAY_OF_MIRRORED),
                    "java/lang/reflect/Array.newArray(Ljava/lang/Class;I)Ljava/lang/Object;",
                    new Transfer(0, Made.ARRAY_OF_MIRRORED),
                    "dev/cortado/classlib/reflect/ArrayTypes.allocate(Ljava/lang/Class;I)"
                            + "Ljava/lang/Object;",
                    new Transfer(0, Made.ARRAY_OF_MIRRORED));

    private final AnalysisState state;

    TypeTransfers(AnalysisState state) {
        this.state = state;
    }

    /** Classes of arrays may flow back in, so that without a limit there is no end of types. */
    private static boolean isElement(JavaClass type) {
        String descriptor = type.ref().descriptor();
        return !descriptor.equals("V")
                && !descriptor.startsWith("[".repeat(ArrayLimits.MAX_REFLECTED_DIMENSIONS));
    }

    /** Lets the result flow if the method is one of these. */
    boolean transfer(JavaMethod method, List<Flow> arguments, Flow result, Reason reason) {
        Transfer transfer = METHODS.get(method.ref().toString());
        if (transfer == null) {
            return false;
        }
        TypeFlow made = (TypeFlow) result;
        Function<JavaClass, Optional<JavaClass>> type =
                transfer.made() == Made.MIRRORED
                        ? t -> Optional.of(t).filter(JavaClass::isArray)
                        : t ->
                                Optional.of(t)
                                        .filter(TypeTransfers::isElement)
                                        .map(state.world::arrayOf);
        ((TypeFlow) arguments.get(transfer.argument()))
                .forEach(
                        element -> {
                            if (element != TypeUniverse.NULL) {
                                state.universe
                                        .element(element)
                                        .mirrored()
                                        .flatMap(type)
                                        .ifPresent(t -> made.add(state.types.allocate(t, reason)));
                            }
                        });
        return true;
    }
}
