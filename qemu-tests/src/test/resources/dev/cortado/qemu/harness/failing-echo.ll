; LM3S6965: echoes UART0 until an EOT, reports an exception on the semihosting console, exits with 1.
@vectors = constant [16 x ptr] [ptr @__stack_top, ptr @reset, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null,
  ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null], section ".vectors"
@message = constant [53 x i8] c"Exception in thread \22main\22 app.Failure: out of milk\0A\00"
@exit_block = constant [2 x i32] [i32 131110, i32 1]
@__stack_top = external global i8
@llvm.used = appending global [1 x ptr] [ptr @vectors], section "llvm.metadata"

define i32 @semihost(i32 %operation, ptr %block) noinline {
  %result = call i32 asm sideeffect "bkpt 0xab", "={r0},{r0},{r1},~{memory}"(i32 %operation, ptr %block)
  ret i32 %result
}

define void @reset() {
entry:
  br label %wait
wait:
  ; UARTFR.RXFE
  %flags = load volatile i32, ptr inttoptr (i32 1073791000 to ptr)
  %empty = and i32 %flags, 16
  %none = icmp ne i32 %empty, 0
  br i1 %none, label %wait, label %read
read:
  %data = load volatile i32, ptr inttoptr (i32 1073790976 to ptr)
  %byte = and i32 %data, 255
  switch i32 %byte, label %echo [
    i32 4, label %exit
    i32 33, label %forever
  ]
echo:
  store volatile i32 %byte, ptr inttoptr (i32 1073790976 to ptr)
  br label %wait
forever:
  br label %forever
exit:
  %written = call i32 @semihost(i32 4, ptr @message)
  %exited = call i32 @semihost(i32 32, ptr @exit_block)
  br label %exit
}
