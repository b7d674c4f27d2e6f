/**
 * Describes the CPUs, SoCs and boards that firmware can be built for.
 *
 * <p>Input: the YAML files {@code cpu/NAME.yaml}, {@code soc/NAME.yaml} and {@code
 * board/NAME.yaml}, bundled or in a user's directory. Output: {@link
 * dev.cortado.boards.BoardProfile}, typed and validated.
 *
 * <p>Invariant: a profile that {@link dev.cortado.boards.ProfileLibrary} hands out has passed every
 * rule; nobody downstream checks it again.
 */
package dev.cortado.boards;
