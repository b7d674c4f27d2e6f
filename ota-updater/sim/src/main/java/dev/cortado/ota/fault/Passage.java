package dev.cortado.ota.fault;

import java.util.Optional;

/**
 * Some instructions of a run in a row, which need not be executed again where everything that they
 * read is the same.
 *
 * @param start the core before
 * @param end the core after
 * @param instructions how many there are
 * @param readAddresses of each byte of RAM and slots that was read before it was written
 * @param read what those bytes were
 * @param writtenAddresses of each byte of RAM that was written
 * @param written what those bytes were at the end
 */
record Passage(
        int[] start,
        int[] end,
        long instructions,
        int[] readAddresses,
        byte[] read,
        int[] writtenAddresses,
        byte[] written) {

    /**
     * Brings a core behind the passage; does nothing and answers false if it may go another way.
     */
    boolean replay(CortexM0 core) {
        if (!core.entersAs(start)) {
            return false;
        }
        Nrf51Memory memory = core.memory();
        for (int i = 0; i < readAddresses.length; i++) {
            if ((byte) memory.loadByte(readAddresses[i]) != read[i]) {
                return false;
            }
        }
        for (int i = 0; i < writtenAddresses.length; i++) {
            memory.storeByte(writtenAddresses[i], written[i]);
        }
        core.setState(end);
        core.count(instructions);
        return true;
    }

    /** Executes instructions; nothing if one of them touches more than memory. */
    static Optional<Passage> record(CortexM0 core, long instructions, FaultTarget target) {
        PassageRecorder recorder = new PassageRecorder(core.memory(), target);
        int[] start = core.state();
        core.memory().log(Optional.of(recorder));
        for (long i = 0; i < instructions; i++) {
            core.run(1);
        }
        core.memory().log(Optional.empty());
        return recorder.passage(start, core.state(), instructions);
    }
}
