package dev.cortado.qemu.fuzz;

import java.util.List;

/**
 * A method that generated code may call.
 *
 * @param receiver whether it is a method of Shape
 */
record Signature(String name, boolean receiver, ValueType result, List<ValueType> parameters) {}
