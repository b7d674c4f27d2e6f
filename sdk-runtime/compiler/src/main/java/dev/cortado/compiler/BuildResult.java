package dev.cortado.compiler;

import dev.cortado.compiler.link.LinkedImage;
import dev.cortado.compiler.reach.ReachableProgram;
import dev.cortado.compiler.world.World;

/**
 * A finished image and how it came about.
 *
 * @param image the linked program
 * @param program what was reached, with reasons; its functions are in low-level form by now
 * @param world the classes
 * @param llvmIr the module that LLVM was given
 */
public record BuildResult(
        LinkedImage image, ReachableProgram program, World world, String llvmIr) {}
