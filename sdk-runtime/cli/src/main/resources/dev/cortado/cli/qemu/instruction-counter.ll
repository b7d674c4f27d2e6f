; A QEMU plugin that counts executed guest instructions and writes the number to the file given as out=PATH.
; $API is replaced by the plugin interface's version.
; The interface: qemu/include/qemu/qemu-plugin.h.

@qemu_plugin_version = global i32 $API
@count = internal global i64 0
@path = internal global ptr null
@mode = private constant [2 x i8] c"w\00"
@format = private constant [6 x i8] c"%llu\0A\00"

declare void @qemu_plugin_register_vcpu_tb_trans_cb(i64, ptr)
declare void @qemu_plugin_register_atexit_cb(i64, ptr, ptr)
declare i64 @qemu_plugin_tb_n_insns(ptr)
declare ptr @qemu_plugin_tb_get_insn(ptr, i64)
declare void @qemu_plugin_register_vcpu_insn_exec_cb(ptr, ptr, i32, ptr)
; Gone in interface version 2.
declare extern_weak void @qemu_plugin_register_vcpu_insn_exec_inline(ptr, i32, ptr, i64)
declare ptr @strdup(ptr)
declare ptr @fopen(ptr, ptr)
declare i32 @fprintf(ptr, ptr, ...)
declare i32 @fclose(ptr)

define internal void @executed(i32 %cpu, ptr %unused) {
  %old = load i64, ptr @count
  %new = add i64 %old, 1
  store i64 %new, ptr @count
  ret void
}

define internal void @translated(i64 %id, ptr %block) {
entry:
  %n = call i64 @qemu_plugin_tb_n_insns(ptr %block)
  %inline = icmp ne ptr @qemu_plugin_register_vcpu_insn_exec_inline, null
  br label %head
head:
  %i = phi i64 [ 0, %entry ], [ %next, %latch ]
  %more = icmp ult i64 %i, %n
  br i1 %more, label %body, label %done
body:
  %insn = call ptr @qemu_plugin_tb_get_insn(ptr %block, i64 %i)
  br i1 %inline, label %add, label %callback
add:
  ; QEMU_PLUGIN_INLINE_ADD_U64 is 0.
  call void @qemu_plugin_register_vcpu_insn_exec_inline(ptr %insn, i32 0, ptr @count, i64 1)
  br label %latch
callback:
  ; QEMU_PLUGIN_CB_NO_REGS is 0.
  call void @qemu_plugin_register_vcpu_insn_exec_cb(ptr %insn, ptr @executed, i32 0, ptr null)
  br label %latch
latch:
  %next = add i64 %i, 1
  br label %head
done:
  ret void
}

define internal void @exiting(i64 %id, ptr %unused) {
  %name = load ptr, ptr @path
  %file = call ptr @fopen(ptr %name, ptr @mode)
  %opened = icmp ne ptr %file, null
  br i1 %opened, label %write, label %done
write:
  %total = load i64, ptr @count
  %printed = call i32 (ptr, ptr, ...) @fprintf(ptr %file, ptr @format, i64 %total)
  %closed = call i32 @fclose(ptr %file)
  br label %done
done:
  ret void
}

define i32 @qemu_plugin_install(i64 %id, ptr %info, i32 %argc, ptr %argv) {
  %one = icmp eq i32 %argc, 1
  br i1 %one, label %install, label %refuse
install:
  %argument = load ptr, ptr %argv
  %value = getelementptr i8, ptr %argument, i64 4
  %copy = call ptr @strdup(ptr %value)
  store ptr %copy, ptr @path
  call void @qemu_plugin_register_vcpu_tb_trans_cb(i64 %id, ptr @translated)
  call void @qemu_plugin_register_atexit_cb(i64 %id, ptr @exiting, ptr null)
  ret i32 0
refuse:
  ret i32 -1
}
