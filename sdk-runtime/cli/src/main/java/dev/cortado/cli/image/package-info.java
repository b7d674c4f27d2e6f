/**
 * The commands on keys and images: {@code keygen}, {@code sign}, {@code verify}, {@code image-info}
 * and {@code ota}.
 *
 * <p>Input: the command line. Output: key files, images, what they say.
 *
 * <p>Invariant: a passphrase is in no argument, and no command shows a private key or a passphrase.
 */
package dev.cortado.cli.image;
