package dev.cortado.ota.agent;

/** Numbers that a device counts, under a name. */
public interface Statistics {

    /** The name of all of them, in ASCII. */
    String name();

    /** How many there are. */
    int count();

    /** The name of one, in ASCII. */
    String field(int index);

    /** The value of one, unsigned. */
    int value(int index);
}
