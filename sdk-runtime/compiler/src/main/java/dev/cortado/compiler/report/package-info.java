/**
 * Says what an image is made of and what can be proved of it.
 *
 * <p>Linked image, reached program -&gt; sections of a report as immutable records, which {@code
 * report.render} writes out. Every byte of the image is counted exactly once.
 */
package dev.cortado.compiler.report;
