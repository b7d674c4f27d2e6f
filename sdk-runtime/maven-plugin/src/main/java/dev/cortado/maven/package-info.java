/**
 * The place of cortado-maven-plugin with the goals image, run and flash; there is none yet.
 *
 * <p>Input: a Maven project. Output: firmware files among its artifacts.
 *
 * <p>Invariant: the plugin runs on Java 17 and starts the compiler in a process of the toolchain's
 * JDK 25.
 */
package dev.cortado.maven;
