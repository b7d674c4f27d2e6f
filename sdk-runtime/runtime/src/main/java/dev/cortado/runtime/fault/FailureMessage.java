package dev.cortado.runtime.fault;

import dev.cortado.abi.Address;
import dev.cortado.abi.FailurePhrases;
import dev.cortado.abi.ObjectLayout;
import dev.cortado.abi.Unchecked;
import dev.cortado.runtime.heap.LatinText;

/** Reads messages that are written with {@link FailurePhrases}. */
@Unchecked
final class FailureMessage {
    private FailureMessage() {}

    /** The message at an address in flash. Allocates. */
    static String read(Address text) {
        byte[] message = LatinText.bytes(write(text, Address.zero(), false));
        write(text, Address.ofObject(message).plus(ObjectLayout.ARRAY_ELEMENTS), true);
        return LatinText.string(message);
    }

    /** Writes the characters, or only counts them. */
    private static int write(Address text, Address target, boolean stores) {
        Address phrases = LatinText.bytes(FailurePhrases.TABLE).plus(ObjectLayout.ARRAY_ELEMENTS);
        int count = 0;
        for (int i = 0; text.loadByte(i) != 0; i++) {
            int code = text.loadByte(i) & 0xFF;
            boolean plain = code < FailurePhrases.FIRST_CODE;
            Address next = plain ? text.plus(i) : phrase(phrases, code);
            do {
                if (stores) {
                    target.storeByte(count, next.loadByte(0));
                }
                count++;
                next = next.plus(1);
            } while (!plain && next.loadByte(0) != FailurePhrases.END);
        }
        return count;
    }

    private static Address phrase(Address phrases, int code) {
        Address at = phrases;
        for (int i = FailurePhrases.FIRST_CODE; i < code; i++) {
            while (at.loadByte(0) != FailurePhrases.END) {
                at = at.plus(1);
            }
            at = at.plus(1);
        }
        return at;
    }
}
