package dev.cortado.runtime.thread;

import dev.cortado.abi.Address;

/** What keeps the running thread from the memory below its stack; a core's MPU. */
public interface StackGuard {
    /**
     * From now on the {@link dev.cortado.abi.StackLayout#GUARD_BYTES} below an address, a multiple
     * of them, can't be touched, and what was guarded before can. For the switch; does not
     * allocate.
     */
    void guardBelow(Address stackBottom);

    /** From now on nothing is refused; for the report that ends the program. */
    void disable();
}
