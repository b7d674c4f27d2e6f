package dev.cortado.compiler.link;

/**
 * The memory that an image may use.
 *
 * <pre>
 * flash  .vectors | code, constants | exception tables | initial values of .data
 * ram    stack (grows down) | .bss | .bss.roots | .data.roots | .data | heap
 * </pre>
 *
 * @param handlerStackBytes of a stack for exception handlers below the initial one, a multiple of
 *     8; 0 when they run on the initial stack
 * @param stackGuardBytes of the memory below the initial stack that is to be left out, a power of
 *     two to which it is aligned; 0 for none
 * @param handoverAddress of the words that a bootloader and its application share
 * @param stackBytes of the initial stack, a multiple of 8; it lies at the bottom of RAM, so that an
 *     overflow faults and corrupts nothing
 */
public record MemoryMap(
        MemoryRegion flash,
        MemoryRegion ram,
        long stackBytes,
        long handlerStackBytes,
        long stackGuardBytes,
        long handoverAddress) {
    /** A map without a stack for handlers and without a guard. */
    public MemoryMap(MemoryRegion flash, MemoryRegion ram, long stackBytes) {
        this(flash, ram, stackBytes, 0, 0, ram.end());
    }

    /**
     * Checks the stack's size.
     *
     * @throws IllegalArgumentException if it is negative or not a multiple of 8
     */
    public MemoryMap {
        if (stackBytes < 0 || stackBytes % 8 != 0) {
            throw new IllegalArgumentException("stack not a multiple of 8 bytes: " + stackBytes);
        }
        if (handlerStackBytes < 0 || handlerStackBytes % 8 != 0) {
            throw new IllegalArgumentException(
                    "handler stack not a multiple of 8 bytes: " + handlerStackBytes);
        }
    }
}
