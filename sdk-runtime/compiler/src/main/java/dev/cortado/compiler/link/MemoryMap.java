package dev.cortado.compiler.link;

/**
 * The memory that an image may use.
 *
 * <pre>
 * flash  .vectors | code, constants | exception tables | initial values of .data
 * ram    stack (grows down) | .bss | .bss.roots | .data.roots | .data | heap
 * </pre>
 *
 * @param stackBytes of the initial stack, a multiple of 8; it lies at the bottom of RAM, so that an
 *     overflow faults and corrupts nothing
 */
public record MemoryMap(MemoryRegion flash, MemoryRegion ram, long stackBytes) {
    /**
     * Checks the stack's size.
     *
     * @throws IllegalArgumentException if it is negative or not a multiple of 8
     */
    public MemoryMap {
        if (stackBytes < 0 || stackBytes % 8 != 0) {
            throw new IllegalArgumentException("stack not a multiple of 8 bytes: " + stackBytes);
        }
    }
}
