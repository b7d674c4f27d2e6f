package dev.cortado.compiler.lower;

import dev.cortado.compiler.world.JavaClass;

/** The cheapest test that tells, for a non-null object, whether it is an instance of a type. */
public sealed interface TypeTest {
    /** No instance of the type exists. */
    record Never() implements TypeTest {}

    /** Every object passes. */
    record Always() implements TypeTest {}

    /** Exactly one class passes: compare descriptors. */
    record Exact(JavaClass type) implements TypeTest {}

    /** Class ids from {@code first} to {@code last} pass. */
    record Range(int first, int last) implements TypeTest {}

    /** Classes with this test bit pass. */
    record Bit(int index) implements TypeTest {}
}
