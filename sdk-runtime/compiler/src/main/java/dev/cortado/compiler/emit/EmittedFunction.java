package dev.cortado.compiler.emit;

import dev.cortado.compiler.world.JavaMethod;

/**
 * A function's text, which is not part of a module yet.
 *
 * @param text its definition, with marks for metadata nodes
 * @param marks the nodes of the marks
 * @param references what it refers to
 */
record EmittedFunction(
        JavaMethod method, StringBuilder text, NodeMarks marks, References references) {

    /** Adds it to the module. */
    void addTo(ModuleContext context, StringBuilder out) {
        context.references().addAll(references);
        marks.write(text, context.debugInfo().definition(method), context, out);
    }
}
