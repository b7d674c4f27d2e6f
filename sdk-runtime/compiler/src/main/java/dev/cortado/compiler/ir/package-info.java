/**
 * The SSA intermediate representation between bytecode and LLVM: values, blocks, functions and
 * their text form.
 *
 * <p>Input: what translate builds or the parser reads. Output: functions that optimize and lower
 * rewrite in place and llvm emits. Invariants: every use is dominated by its definition; in a block
 * with an unwind successor only the last instruction may throw, and a block reached by an unwind
 * edge starts with CATCH. Classes, fields and methods are named by symbolic records, so this
 * package depends on no other.
 */
package dev.cortado.compiler.ir;
