@__stack_top = external global i8
@__data_start = external global i8
@__data_end = external global i8
@__data_load = external global i8
@__bss_start = external global i8
@__bss_end = external global i8
@vectors = constant [16 x ptr] [ptr @__stack_top, ptr @reset, ptr @fault, ptr @fault, ptr @fault,
  ptr @fault, ptr @fault, ptr null, ptr null, ptr null, ptr null, ptr @fault, ptr @fault, ptr null,
  ptr @fault, ptr @fault], section ".vectors", align 4
@hello = internal constant [7 x i8] c"hello\0A\00", section ".rodata.hello"
@initialized = global i32 305419896
@cleared = global [4 x i32] zeroinitializer
@wide = global i64 81985529216486895, align 8
@image_object = global { ptr, i32 } { ptr null, i32 77 }, section ".data.objects", align 4
@clear_root = global ptr null, section ".bss.roots", align 4
@set_root = global ptr @image_object, section ".data.roots", align 4

define void @print(ptr %text) #0 section ".text.print" {
entry:
  br label %next
next:
  %at = phi ptr [ %text, %entry ], [ %after, %send ]
  %character = load i8, ptr %at
  %end = icmp eq i8 %character, 0
  br i1 %end, label %done, label %wait
wait:
  %status = load volatile i32, ptr inttoptr (i32 @STATUS@ to ptr)
  %full = and i32 %status, @FULL_MASK@
  %busy = icmp ne i32 %full, 0
  br i1 %busy, label %wait, label %send
send:
  %word = zext i8 %character to i32
  store volatile i32 %word, ptr inttoptr (i32 @DATA@ to ptr)
  %after = getelementptr i8, ptr %at, i32 1
  br label %next
done:
  ret void
}

define void @exit(i32 %code) noreturn #0 section ".text.exit" {
  %block = alloca [2 x i32], align 4
  store volatile i32 131110, ptr %block
  %second = getelementptr i32, ptr %block, i32 1
  store volatile i32 %code, ptr %second
  call void asm sideeffect "bkpt 0xab", "{r0},{r1},~{memory}"(i32 32, ptr %block)
  unreachable
}

define void @fault() noreturn #0 section ".text.fault" {
  call void @exit(i32 99)
  unreachable
}

define void @never_called() #0 section ".text.never_called" {
  call void @print(ptr @hello)
  ret void
}

define void @reset() noreturn #0 section ".text.reset" {
entry:
  br label %copy
copy:
  %to = phi ptr [ @__data_start, %entry ], [ %to_next, %copy_word ]
  %from = phi ptr [ @__data_load, %entry ], [ %from_next, %copy_word ]
  %copying = icmp ult ptr %to, @__data_end
  br i1 %copying, label %copy_word, label %clear
copy_word:
  %word = load i32, ptr %from
  store i32 %word, ptr %to
  %to_next = getelementptr i32, ptr %to, i32 1
  %from_next = getelementptr i32, ptr %from, i32 1
  br label %copy
clear:
  %zero = phi ptr [ @__bss_start, %copy ], [ %zero_next, %clear_word ]
  %clearing = icmp ult ptr %zero, @__bss_end
  br i1 %clearing, label %clear_word, label %run
clear_word:
  store volatile i32 0, ptr %zero
  %zero_next = getelementptr i32, ptr %zero, i32 1
  br label %clear
run:
@INIT@
  call void @print(ptr @hello)
  %a = load volatile i32, ptr @initialized
  %b = load volatile i32, ptr getelementptr (i32, ptr @cleared, i32 3)
  %c = load volatile i64, ptr @wide
  %d = load volatile ptr, ptr @set_root
  %e = getelementptr { ptr, i32 }, ptr %d, i32 0, i32 1
  %f = load volatile i32, ptr %e
  %g = load volatile ptr, ptr @clear_root
  %a1 = icmp eq i32 %a, 305419896
  %b1 = icmp eq i32 %b, 0
  %c1 = icmp eq i64 %c, 81985529216486895
  %f1 = icmp eq i32 %f, 77
  %g1 = icmp eq ptr %g, null
  %ab = and i1 %a1, %b1
  %cf = and i1 %c1, %f1
  %abcf = and i1 %ab, %cf
  %ok = and i1 %abcf, %g1
  %code = select i1 %ok, i32 7, i32 1
  call void @exit(i32 %code)
  unreachable
}

attributes #0 = { nounwind minsize optsize "no-builtins" }
