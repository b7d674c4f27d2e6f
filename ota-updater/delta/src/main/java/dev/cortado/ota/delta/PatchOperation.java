package dev.cortado.ota.delta;

/**
 * (host) A piece of a patch: new bytes, and then a copy.
 *
 * @param literals how many bytes are new
 * @param copies how many are copied after them; 0 only at the end
 * @param oldOffset from where
 */
public record PatchOperation(int literals, int copies, int oldOffset) {}
