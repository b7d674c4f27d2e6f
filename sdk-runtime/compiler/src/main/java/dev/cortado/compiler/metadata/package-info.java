/**
 * What a program tells the compiler in reachability-metadata.json.
 *
 * <p>Input: the metadata files of the class path. Output: listed types with their members, and
 * patterns of resources. Invariant: entries of all files add up; their order does not matter.
 */
package dev.cortado.compiler.metadata;
