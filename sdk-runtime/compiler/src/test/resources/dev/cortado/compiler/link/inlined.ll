source_filename = "Main.java"
@__stack_top = external global i8
@vectors = constant [2 x ptr] [ptr @__stack_top, ptr @reset], section ".vectors"
@counter = global i32 0

define internal i32 @leaf(i32 %x) alwaysinline !dbg !10 {
  %c = load volatile i32, ptr @counter, !dbg !20
  %d = add i32 %c, %x, !dbg !20
  call void asm sideeffect ".globl marker\0A marker: nop", ""(), !dbg !21
  ret i32 %d, !dbg !21
}

define internal i32 @middle(i32 %x) alwaysinline !dbg !11 {
  %y = add i32 %x, 1, !dbg !22
  %r = call i32 @leaf(i32 %y), !dbg !22
  ret i32 %r, !dbg !22
}

define void @reset() nounwind !dbg !12 {
  %r = call i32 @middle(i32 41), !dbg !24
  store volatile i32 %r, ptr @counter, !dbg !25
  ret void, !dbg !25
}

!llvm.dbg.cu = !{!0}
!llvm.module.flags = !{!2, !3}
!0 = distinct !DICompileUnit(language: DW_LANG_Java, file: !1, isOptimized: true, runtimeVersion: 0, emissionKind: FullDebug)
!1 = !DIFile(filename: "com/example/Main.java", directory: "")
!2 = !{i32 2, !"Debug Info Version", i32 3}
!3 = !{i32 7, !"Dwarf Version", i32 4}
!5 = !DISubroutineType(types: !6)
!6 = !{null}
!10 = distinct !DISubprogram(name: "com.example.Main$Inner.<init>", linkageName: "leaf", scope: !1, file: !1, line: 4, type: !5, scopeLine: 4, spFlags: DISPFlagDefinition, unit: !0)
!11 = distinct !DISubprogram(name: "com.example.Main.middle", linkageName: "middle", scope: !1, file: !1, line: 8, type: !5, scopeLine: 8, spFlags: DISPFlagDefinition, unit: !0)
!12 = distinct !DISubprogram(name: "com.example.Main.main", linkageName: "reset", scope: !1, file: !1, line: 11, type: !5, scopeLine: 11, spFlags: DISPFlagDefinition, unit: !0)
!20 = !DILocation(line: 5, column: 5, scope: !10)
!21 = !DILocation(line: 6, column: 5, scope: !10)
!22 = !DILocation(line: 9, column: 12, scope: !11)
!24 = !DILocation(line: 12, column: 13, scope: !12)
!25 = !DILocation(line: 13, column: 5, scope: !12)
