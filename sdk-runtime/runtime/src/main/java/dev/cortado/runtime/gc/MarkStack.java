package dev.cortado.runtime.gc;

import dev.cortado.abi.Address;
import dev.cortado.abi.Unchecked;

/**
 * The bounded stack of objects whose references are still to be followed; constant time, nothing
 * allocates.
 */
@Unchecked
final class MarkStack {
    private Address bottom;
    private Address top;
    private Address limit;

    MarkStack() {}

    void initialize(Address from, Address to) {
        bottom = from;
        top = from;
        limit = to;
    }

    boolean isEmpty() {
        return !bottom.isBelow(top);
    }

    boolean hasRoomFor(int words) {
        return limit.minus(top) >= words * 4;
    }

    void push(Address word) {
        top.storeAddress(0, word);
        top = top.plus(4);
    }

    Address pop() {
        top = top.plus(-4);
        return top.loadAddress(0);
    }
}
