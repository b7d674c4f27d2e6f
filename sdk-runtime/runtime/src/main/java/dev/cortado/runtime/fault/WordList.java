package dev.cortado.runtime.fault;

import dev.cortado.abi.Address;
import dev.cortado.abi.NoAllocation;
import dev.cortado.abi.ObjectLayout;
import dev.cortado.abi.StringLayout;
import dev.cortado.abi.Unchecked;
import dev.cortado.runtime.console.ErrorConsole;

/** Many short names in one string of ASCII, a space between them: strings cost 24 bytes each. */
@Unchecked
final class WordList {
    private WordList() {}

    /** Prints one of the words; nothing when there are fewer. */
    @NoAllocation
    static void print(String words, int index) {
        Address characters = Address.ofObject(words).loadAddress(StringLayout.VALUE);
        Address at = characters.plus(ObjectLayout.ARRAY_ELEMENTS);
        Address end = at.plus(characters.loadInt(ObjectLayout.ARRAY_LENGTH));
        int word = 0;
        while (at.isBelow(end) && word <= index) {
            int character = at.loadByte(0);
            if (character == ' ') {
                word++;
            } else if (word == index) {
                ErrorConsole.write(character);
            }
            at = at.plus(1);
        }
    }
}
