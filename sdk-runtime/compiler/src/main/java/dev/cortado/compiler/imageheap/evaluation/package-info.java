/**
 * The build-time interpreter: runs class initialisers and factory methods, and undoes those that
 * must wait.
 *
 * <p>Input: classes of the world, and ports for natives, image constants and dynamic calls. Output:
 * objects of the image heap, values of static fields, and for each class whether it is initialised
 * at build or at run time. Invariant: an initialiser that is left to run time has changed nothing,
 * and no program can observe that an initialiser ran at build time.
 */
package dev.cortado.compiler.imageheap.evaluation;
