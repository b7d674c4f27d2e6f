package dev.cortado.ota.smp;

/** A group of commands. */
public interface SmpGroup {

    /** Its number. */
    int number();

    /**
     * Serves a request.
     *
     * @param answer where the map of the answer goes; what is written there counts only if the
     *     status is {@link SmpStatus#OK}
     * @return a {@link SmpStatus}
     */
    int serve(int command, boolean write, CborReader request, CborWriter answer);

    /** One sentence on why the last request was refused; empty if there is nothing to say. */
    default String reason() {
        return "";
    }

    /** Is called when the answer to a request has been sent. */
    default void answered() {}
}
