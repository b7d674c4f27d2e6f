/**
 * Class loaders and services, as far as the compiler resolved them.
 *
 * <p>Input: names of classes and services. Output: classes and providers. Invariant: nothing is
 * loaded at run time.
 */
package dev.cortado.classlib.loading;
