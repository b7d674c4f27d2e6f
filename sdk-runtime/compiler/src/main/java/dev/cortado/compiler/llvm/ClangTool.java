package dev.cortado.compiler.llvm;

import java.nio.file.Path;
import java.util.List;

/**
 * The C compiler of the same LLVM, for comparing Java with C.
 *
 * @param executable to be run with {@link #arguments} first
 */
public record ClangTool(Path executable, Path headers) {
    private static final String HEADERS = "lib/clang/20/include/";

    /** The headers that ISO C requires of freestanding implementations, and what they include. */
    private static final List<String> HEADER_NAMES =
            List.of(
                    "float.h",
                    "iso646.h",
                    "limits.h",
                    "stdalign.h",
                    "stdarg.h",
                    "__stdarg___gnuc_va_list.h",
                    "__stdarg___va_copy.h",
                    "__stdarg_header_macro.h",
                    "__stdarg_va_arg.h",
                    "__stdarg_va_copy.h",
                    "__stdarg_va_list.h",
                    "stdbool.h",
                    "stddef.h",
                    "__stddef_header_macro.h",
                    "__stddef_max_align_t.h",
                    "__stddef_null.h",
                    "__stddef_nullptr_t.h",
                    "__stddef_offsetof.h",
                    "__stddef_ptrdiff_t.h",
                    "__stddef_rsize_t.h",
                    "__stddef_size_t.h",
                    "__stddef_unreachable.h",
                    "__stddef_wchar_t.h",
                    "__stddef_wint_t.h",
                    "stdint.h");

    /** Unpacks the compiler and its headers, if that has not been done before. */
    public static ClangTool unpack(LlvmDistribution distribution) {
        HEADER_NAMES.forEach(name -> distribution.file(HEADERS + name));
        return new ClangTool(distribution.clang(), distribution.directory().resolve(HEADERS));
    }

    /** What makes the compiler generate freestanding code for a target. */
    public List<String> arguments(LlvmTarget target) {
        String floatAbi = target.triple().endsWith("hf") ? "hard" : "soft";
        return List.of(
                "--target=" + target.triple(),
                "-mcpu=" + target.cpu(),
                "-mfloat-abi=" + floatAbi,
                "-ffreestanding",
                "-nostdinc",
                "-isystem",
                headers.toString());
    }
}
