package dev.cortado.compiler.report;

/**
 * What is known of a finished image.
 *
 * @param identity which image it is about
 * @param sizes flash and RAM by package, class and member
 * @param heap the objects of the image by class
 * @param stack how deep each stack can get
 * @param masking how long interrupts are masked
 * @param components what is linked from where
 * @param audit which component can touch hardware
 */
public record BuildReport(
        ImageIdentity identity,
        SizeSection sizes,
        HeapSection heap,
        StackSection stack,
        MaskingSection masking,
        ComponentSection components,
        AuditSection audit) {}
