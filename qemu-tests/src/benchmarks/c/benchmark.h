/* What every kernel provides, and what the start-up code provides for it. */
#ifndef BENCHMARK_H
#define BENCHMARK_H

#include <stdint.h>

/* The measured work; its checksum is that of the Java kernel. */
int32_t kernel(void);

#endif
