/**
 * Writes a report for people and for programs.
 *
 * <p>Build report -&gt; text, one self-contained page, JSON. The same report gives the same bytes.
 */
package dev.cortado.compiler.report.render;
