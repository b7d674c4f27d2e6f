package dev.cortado.qemu.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/** The variables and methods that a place of the program sees. */
final class Scope {

    /**
     * A variable.
     *
     * @param assignable whether generated code may change it
     * @param capturable whether a lambda may use it (JLS 15.27.2)
     */
    record Variable(String name, ValueType type, boolean assignable, boolean capturable) {}

    private final List<Variable> variables;

    private final List<Signature> methods;

    private Scope(List<Variable> variables, List<Signature> methods) {
        this.variables = new ArrayList<>(variables);
        this.methods = List.copyOf(methods);
    }

    /** A scope of these variables and methods. */
    static Scope of(List<Variable> variables, List<Signature> methods) {
        return new Scope(variables, methods);
    }

    /** A scope for a block in this one. */
    Scope block() {
        return of(variables, methods);
    }

    /** A scope for the body of a lambda in this one: what it captures can't be assigned. */
    Scope lambda() {
        return of(variables.stream().filter(Variable::capturable).toList(), methods);
    }

    /** A scope for the guard of a case in this one: it may assign nothing (JLS 14.11.1). */
    Scope guard() {
        return of(
                variables.stream()
                        .filter(Variable::capturable)
                        .map(v -> new Variable(v.name(), v.type(), false, true))
                        .toList(),
                methods);
    }

    void declare(Variable variable) {
        variables.add(variable);
    }

    /** A variable that satisfies a condition, if there is one. */
    Optional<Variable> variable(SplittableRandom random, Predicate<Variable> condition) {
        return any(variables, random, condition);
    }

    /** A method that satisfies a condition, if there is one. */
    Optional<Signature> method(SplittableRandom random, Predicate<Signature> condition) {
        return any(methods, random, condition);
    }

    private static <T> Optional<T> any(
            List<T> from, SplittableRandom random, Predicate<T> condition) {
        List<T> fitting = from.stream().filter(condition).toList();
        return fitting.isEmpty()
                ? Optional.empty()
                : Optional.of(fitting.get(random.nextInt(fitting.size())));
    }
}
