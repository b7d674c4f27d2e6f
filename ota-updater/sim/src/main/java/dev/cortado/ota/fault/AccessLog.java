package dev.cortado.ota.fault;

/** Sees the accesses of a core. */
interface AccessLog {

    /** Before bytes are read. */
    void load(int address, int bytes);

    /** Before bytes are written. */
    void store(int address, int bytes);
}
