/**
 * The image heap as translate, reach, lower and emit see it: constants, references and the place of
 * each object.
 *
 * <p>Input: the image heap and the class initialisers. Output: folded constants, lengths of arrays,
 * the objects that go to flash or RAM. Invariant: an object is in flash only when no reachable code
 * can write to it.
 */
package dev.cortado.compiler.image;
