package dev.cortado.qemu.benchmarks;

/**
 * What one version of a kernel took.
 *
 * @param checksum as the program printed it
 * @param instructions executed from the call of the kernel to the call of the report
 */
public record KernelCount(String checksum, long instructions) {

    static KernelCount of(Execution execution, long start, long end) {
        if (execution.exitCode() != 0
                || execution.count().before(start).isEmpty()
                || execution.count().before(end).isEmpty()) {
            throw new IllegalStateException(
                    "the program ended with "
                            + execution.exitCode()
                            + " too early: "
                            + execution.console()
                            + execution.messages());
        }
        return new KernelCount(
                execution.console().strip(),
                execution.count().before(end).getAsLong()
                        - execution.count().before(start).getAsLong());
    }
}
