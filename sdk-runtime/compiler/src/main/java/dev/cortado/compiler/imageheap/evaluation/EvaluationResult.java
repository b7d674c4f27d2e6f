package dev.cortado.compiler.imageheap.evaluation;

/** What became of a method that was to be evaluated at build time. */
public sealed interface EvaluationResult {
    /**
     * It returned: Integer (Z, B, C, S, I), Long, Float, Double, HeapObject or NullValue; NullValue
     * for void.
     */
    record Returned(Object value) implements EvaluationResult {}

    /** It could not be evaluated or threw, and all that it did was undone. */
    record NotEvaluable(String reason) implements EvaluationResult {}
}
