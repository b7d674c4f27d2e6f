; A plugin for QEMU's TCG: counts executed guest instructions.
; Arguments: out=FILE, and stop=HEXADDRESS up to @MAX_STOPS@ times.
; FILE gets a line "instructions N" and a line "stop HEXADDRESS N" for each stop, where N is the
; count before the first execution of that address, or -1 if it was not reached.
; Declarations after include/qemu/qemu-plugin.h.

@qemu_plugin_version = global i32 @VERSION@
@count = internal global i64 0
@path = internal global ptr null
@stops = internal global i32 0
@stop_address = internal global [@MAX_STOPS@ x i64] zeroinitializer
@stop_count = internal global [@MAX_STOPS@ x i64] zeroinitializer

@out_key = internal constant [5 x i8] c"out=\00"
@stop_key = internal constant [6 x i8] c"stop=\00"
@write_mode = internal constant [2 x i8] c"w\00"
@total_format = internal constant [19 x i8] c"instructions %llu\0A\00"
@stop_format = internal constant [16 x i8] c"stop %llx %lld\0A\00"

declare void @qemu_plugin_register_vcpu_tb_trans_cb(i64, ptr)
declare void @qemu_plugin_register_atexit_cb(i64, ptr, ptr)
declare void @qemu_plugin_register_vcpu_insn_exec_inline(ptr, i32, ptr, i64)
declare void @qemu_plugin_register_vcpu_insn_exec_cb(ptr, ptr, i32, ptr)
declare i64 @qemu_plugin_tb_n_insns(ptr)
declare ptr @qemu_plugin_tb_get_insn(ptr, i64)
declare i64 @qemu_plugin_insn_vaddr(ptr)
declare i32 @strncmp(ptr, ptr, i64)
declare ptr @strdup(ptr)
declare i64 @strtoull(ptr, ptr, i32)
declare ptr @fopen(ptr, ptr)
declare i32 @fprintf(ptr, ptr, ...)
declare i32 @fclose(ptr)

define internal void @executed(i32 %cpu, ptr %unused) {
  %old = load i64, ptr @count
  %new = add i64 %old, 1
  store i64 %new, ptr @count
  ret void
}

define internal void @reached(i32 %cpu, ptr %slot) {
  %recorded = load i64, ptr %slot
  %first = icmp eq i64 %recorded, -1
  br i1 %first, label %record, label %done
record:
  %now = load i64, ptr @count
  store i64 %now, ptr %slot
  br label %done
done:
  ret void
}

define internal void @watch(ptr %instruction) {
entry:
  %address = call i64 @qemu_plugin_insn_vaddr(ptr %instruction)
  %stops = load i32, ptr @stops
  br label %next
next:
  %i = phi i32 [ 0, %entry ], [ %i_next, %again ]
  %more = icmp ult i32 %i, %stops
  br i1 %more, label %compare, label %done
compare:
  %entry_address = getelementptr [@MAX_STOPS@ x i64], ptr @stop_address, i32 0, i32 %i
  %stop = load i64, ptr %entry_address
  %match = icmp eq i64 %stop, %address
  br i1 %match, label %register, label %again
register:
  %slot = getelementptr [@MAX_STOPS@ x i64], ptr @stop_count, i32 0, i32 %i
  call void @qemu_plugin_register_vcpu_insn_exec_cb(ptr %instruction, ptr @reached, i32 0, ptr %slot)
  br label %again
again:
  %i_next = add i32 %i, 1
  br label %next
done:
  ret void
}

define internal void @translated(i64 %id, ptr %block) {
entry:
  %n = call i64 @qemu_plugin_tb_n_insns(ptr %block)
  br label %next
next:
  %i = phi i64 [ 0, %entry ], [ %i_next, %each ]
  %more = icmp ult i64 %i, %n
  br i1 %more, label %each, label %done
each:
  %instruction = call ptr @qemu_plugin_tb_get_insn(ptr %block, i64 %i)
  call void @watch(ptr %instruction)
@COUNT@
  %i_next = add i64 %i, 1
  br label %next
done:
  ret void
}

define internal void @finish(i64 %id, ptr %unused) {
entry:
  %path = load ptr, ptr @path
  %none = icmp eq ptr %path, null
  br i1 %none, label %done, label %open
open:
  %file = call ptr @fopen(ptr %path, ptr @write_mode)
  %failed = icmp eq ptr %file, null
  br i1 %failed, label %done, label %total
total:
  %count = load i64, ptr @count
  call i32 (ptr, ptr, ...) @fprintf(ptr %file, ptr @total_format, i64 %count)
  %stops = load i32, ptr @stops
  br label %next
next:
  %i = phi i32 [ 0, %total ], [ %i_next, %each ]
  %more = icmp ult i32 %i, %stops
  br i1 %more, label %each, label %close
each:
  %entry_address = getelementptr [@MAX_STOPS@ x i64], ptr @stop_address, i32 0, i32 %i
  %stop = load i64, ptr %entry_address
  %slot = getelementptr [@MAX_STOPS@ x i64], ptr @stop_count, i32 0, i32 %i
  %before = load i64, ptr %slot
  call i32 (ptr, ptr, ...) @fprintf(ptr %file, ptr @stop_format, i64 %stop, i64 %before)
  %i_next = add i32 %i, 1
  br label %next
close:
  call i32 @fclose(ptr %file)
  br label %done
done:
  ret void
}

define i32 @qemu_plugin_install(i64 %id, ptr %info, i32 %argc, ptr %argv) {
entry:
  br label %next
next:
  %i = phi i32 [ 0, %entry ], [ %i_next, %again ]
  %more = icmp slt i32 %i, %argc
  br i1 %more, label %argument, label %register
argument:
  %place = getelementptr ptr, ptr %argv, i32 %i
  %text = load ptr, ptr %place
  %out_order = call i32 @strncmp(ptr %text, ptr @out_key, i64 4)
  %is_out = icmp eq i32 %out_order, 0
  br i1 %is_out, label %out, label %other
out:
  %name = getelementptr i8, ptr %text, i64 4
  %copy = call ptr @strdup(ptr %name)
  store ptr %copy, ptr @path
  br label %again
other:
  %stop_order = call i32 @strncmp(ptr %text, ptr @stop_key, i64 5)
  %is_stop = icmp eq i32 %stop_order, 0
  %stops = load i32, ptr @stops
  %room = icmp ult i32 %stops, @MAX_STOPS@
  %usable = and i1 %is_stop, %room
  br i1 %usable, label %stop, label %unknown
stop:
  %digits = getelementptr i8, ptr %text, i64 5
  %address = call i64 @strtoull(ptr %digits, ptr null, i32 16)
  %entry_address = getelementptr [@MAX_STOPS@ x i64], ptr @stop_address, i32 0, i32 %stops
  store i64 %address, ptr %entry_address
  %slot = getelementptr [@MAX_STOPS@ x i64], ptr @stop_count, i32 0, i32 %stops
  store i64 -1, ptr %slot
  %stops_next = add i32 %stops, 1
  store i32 %stops_next, ptr @stops
  br label %again
unknown:
  ret i32 1
again:
  %i_next = add i32 %i, 1
  br label %next
register:
  call void @qemu_plugin_register_vcpu_tb_trans_cb(i64 %id, ptr @translated)
  call void @qemu_plugin_register_atexit_cb(i64 %id, ptr @finish, ptr null)
  ret i32 0
}
