package dev.cortado.compiler.indy;

/**
 * The static method that takes the place of a dynamic call site or constant.
 *
 * <p>Its parameters are supertypes of, and its result is a subtype of or equal to, what the call
 * site's descriptor says, so that {@code invokestatic} may replace {@code invokedynamic} as it
 * stands.
 *
 * @param owner internal name of the synthetic class
 * @param name the method's name
 * @param descriptor the method's descriptor
 */
public record SyntheticMethod(String owner, String name, String descriptor) {}
