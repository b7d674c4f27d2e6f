package dev.cortado.boards;

/**
 * What LLVM is told about a CPU.
 *
 * @param triple normalised target triple of four parts, such as {@code thumbv7m-none-unknown-eabi}
 * @param cpu LLVM's name of the CPU
 * @param features LLVM's feature string such as {@code +dsp,-fp64}; may be empty
 * @param floatAbi calling convention of floating-point values; agrees with the triple's last part
 */
public record LlvmTarget(String triple, String cpu, String features, FloatAbi floatAbi) {}
