package dev.cortado.runtime.boot;

/** What keeps code from memory that it has no business with; a core's MPU. */
public interface MemoryProtection {
    /**
     * From now on flash can't be written, RAM can't be executed, and neither the null page nor what
     * is below the main stack can be touched: whatever tries ends in a fault. Called once, before
     * the program starts; does not allocate.
     */
    void enable();
}
