/**
 * The annotations with which a class of the class library replaces members of a class of the JDK.
 *
 * <p>Input: a substitution class, as compiled by javac. Output: what the compiler's substitution
 * phase reads from its class file. Invariant: none of these annotations exists at run time.
 *
 * <p>In short: a class annotated {@link dev.cortado.abi.substitution.SubstituteClass} stands for
 * its target; wherever an SDK class names it, the target is meant. Its members say what becomes of
 * the target's: {@link dev.cortado.abi.substitution.Substitute} replaces, {@link
 * dev.cortado.abi.substitution.Alias} only names, {@link dev.cortado.abi.substitution.Add} adds,
 * {@link dev.cortado.abi.substitution.Remove} forbids, {@link
 * dev.cortado.abi.substitution.SubstituteConstructor} replaces the rest of a constructor after the
 * call to its superclass, {@link dev.cortado.abi.substitution.ReplaceInitializer} replaces the
 * static initialiser. A member without any of them is an error, except constructors, synthetic
 * members and the members of a class with {@code replaceAll}, which are added.
 */
package dev.cortado.abi.substitution;
