package dev.cortado.compiler.report;

/**
 * What is known of a finished image.
 *
 * @param identity which image it is about
 * @param sizes flash and RAM by package, class and member
 * @param heap the objects of the image by class
 */
public record BuildReport(ImageIdentity identity, SizeSection sizes, HeapSection heap) {}
