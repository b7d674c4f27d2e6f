/**
 * Finds class files, in the application, the SDK and the JDK, and the class to start.
 *
 * <p>Input: directories, jars, source files and the {@code jrt:/} image. Output: {@link
 * dev.cortado.compiler.classfile.ClassBytes}, by internal name. Invariant: class bytes that left
 * this package are well formed at their top level and not newer than Java 25.
 *
 * <p>{@link dev.cortado.compiler.classfile.ClassSource} is what later phases see. {@link
 * dev.cortado.compiler.classfile.ClassPath} is the plain one; substitution and {@link
 * dev.cortado.compiler.classfile.SyntheticClasses} wrap it.
 */
package dev.cortado.compiler.classfile;
