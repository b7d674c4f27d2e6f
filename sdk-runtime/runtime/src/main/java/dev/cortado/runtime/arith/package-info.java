/**
 * The arithmetic and block operations that the back end expects and a core may lack: operands in
 * the core registers of the AAPCS base standard -> the JVM's result, bit for bit, except that a NaN
 * is any NaN.
 *
 * <p>Invariant: no method uses the operation that it implements, allocates, throws or keeps state,
 * so each may run in an interrupt handler and before the heap exists. Compiled with recognition of
 * library calls off ("no-builtins"), so that no loop or multiply turns into a call of its own
 * method.
 *
 * <table>
 * <caption>Exported symbols</caption>
 * <tr><th>Class</th><th>Symbols</th></tr>
 * <tr><td>{@link DoubleAddition}</td><td>{@code __aeabi_dadd} {@code __aeabi_dsub}</td></tr>
 * <tr><td>{@link DoubleMultiplication}</td><td>{@code __aeabi_dmul}</td></tr>
 * <tr><td>{@link DoubleDivision}</td><td>{@code __aeabi_ddiv}</td></tr>
 * <tr><td>{@link DoubleRemainder}</td><td>{@code fmod}</td></tr>
 * <tr><td>{@link DoubleComparison}</td><td>{@code __aeabi_dcmpeq} {@code __aeabi_dcmplt}
 *     {@code __aeabi_dcmple} {@code __aeabi_dcmpgt} {@code __aeabi_dcmpge} {@code __aeabi_dcmpun}</td></tr>
 * <tr><td>{@link FloatAddition}</td><td>{@code __aeabi_fadd} {@code __aeabi_fsub}</td></tr>
 * <tr><td>{@link FloatMultiplication}</td><td>{@code __aeabi_fmul}</td></tr>
 * <tr><td>{@link FloatDivision}</td><td>{@code __aeabi_fdiv}</td></tr>
 * <tr><td>{@link FloatRemainder}</td><td>{@code fmodf}</td></tr>
 * <tr><td>{@link FloatComparison}</td><td>{@code __aeabi_fcmpeq} {@code __aeabi_fcmplt}
 *     {@code __aeabi_fcmple} {@code __aeabi_fcmpgt} {@code __aeabi_fcmpge} {@code __aeabi_fcmpun}</td></tr>
 * <tr><td>{@link ToDouble}</td><td>{@code __aeabi_i2d} {@code __aeabi_ui2d} {@code __aeabi_l2d}
 *     {@code __aeabi_ul2d} {@code __aeabi_f2d}</td></tr>
 * <tr><td>{@link ToFloat}</td><td>{@code __aeabi_i2f} {@code __aeabi_ui2f} {@code __aeabi_l2f}
 *     {@code __aeabi_ul2f} {@code __aeabi_d2f}</td></tr>
 * <tr><td>{@link DoubleToInteger}</td><td>{@code __aeabi_d2iz} {@code __aeabi_d2uiz}
 *     {@code __aeabi_d2lz} {@code __aeabi_d2ulz}</td></tr>
 * <tr><td>{@link FloatToInteger}</td><td>{@code __aeabi_f2iz} {@code __aeabi_f2uiz}
 *     {@code __aeabi_f2lz} {@code __aeabi_f2ulz}</td></tr>
 * <tr><td>{@link RoundToIntegral}</td><td>{@code floor} {@code ceil} {@code trunc} {@code rint}
 *     {@code floorf} {@code ceilf} {@code truncf} {@code rintf}</td></tr>
 * <tr><td>{@link SquareRoot}</td><td>{@code sqrt} {@code sqrtf}</td></tr>
 * <tr><td>{@link LongMultiplication}</td><td>{@code __aeabi_lmul}</td></tr>
 * <tr><td>{@link LongShift}</td><td>{@code __aeabi_llsl} {@code __aeabi_llsr} {@code __aeabi_lasr}</td></tr>
 * <tr><td>{@link LongDivision}</td><td>none: lowering calls it directly</td></tr>
 * <tr><td>{@link IntDivision}</td><td>{@code __aeabi_idiv} {@code __aeabi_uidiv} {@code __aeabi_idivmod}
 *     {@code __aeabi_uidivmod}</td></tr>
 * <tr><td>{@link LeadingZeros}</td><td>{@code __clzsi2}</td></tr>
 * <tr><td>{@link MemoryBlocks}</td><td>{@code memcpy} {@code memmove} {@code memset}
 *     {@code __aeabi_memcpy} {@code __aeabi_memcpy4} {@code __aeabi_memcpy8}
 *     {@code __aeabi_memmove} {@code __aeabi_memmove4} {@code __aeabi_memmove8}
 *     {@code __aeabi_memset} {@code __aeabi_memset4} {@code __aeabi_memset8}
 *     {@code __aeabi_memclr} {@code __aeabi_memclr4} {@code __aeabi_memclr8}</td></tr>
 * </table>
 */
package dev.cortado.runtime.arith;
