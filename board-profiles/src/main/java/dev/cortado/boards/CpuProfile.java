package dev.cortado.boards;

/**
 * A processor core.
 *
 * @param name name of the file that describes it
 * @param description one line for people
 * @param architecture the instruction set architecture
 * @param mpuRegions number of MPU regions, 0 for a core without MPU
 * @param llvm what LLVM is told
 */
public record CpuProfile(
        String name,
        String description,
        Architecture architecture,
        int mpuRegions,
        LlvmTarget llvm) {}
