package dev.cortado.boards;

import java.util.Optional;

/**
 * A processor core.
 *
 * @param name name of the file that describes it
 * @param description one line for people
 * @param architecture the instruction set architecture
 * @param mpuRegions number of MPU regions, 0 for a core without MPU
 * @param memoryProtection the class that sets the MPU up; empty to leave it off
 * @param llvm what LLVM is told
 */
public record CpuProfile(
        String name,
        String description,
        Architecture architecture,
        int mpuRegions,
        Optional<String> memoryProtection,
        LlvmTarget llvm) {}
