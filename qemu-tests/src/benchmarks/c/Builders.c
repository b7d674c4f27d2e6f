/* Builds lines of text: numbers, characters and words, in buffers that grow and then copied to what fits. */
#include "benchmark.h"
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

static const char *const NAMES[] = {"temperature", "humidity", "pressure", "light"};

struct builder {
    char *text;
    size_t capacity;
    size_t length;
};

static struct builder new_builder(size_t capacity) {
    return (struct builder){malloc(capacity), capacity, 0};
}

static void reserve(struct builder *out, size_t more) {
    if (out->length + more > out->capacity) {
        out->capacity = out->capacity * 2 + 2;
        if (out->capacity < out->length + more) {
            out->capacity = out->length + more;
        }
        out->text = realloc(out->text, out->capacity);
    }
}

static void append_char(struct builder *out, char c) {
    reserve(out, 1);
    out->text[out->length++] = c;
}

static void append(struct builder *out, const char *text) {
    size_t length = strlen(text);
    reserve(out, length);
    memcpy(out->text + out->length, text, length);
    out->length += length;
}

static void append_int(struct builder *out, int value) {
    char digits[12];
    size_t at = sizeof digits;
    unsigned rest = value < 0 ? -(unsigned)value : (unsigned)value;
    do {
        digits[--at] = '0' + rest % 10;
        rest /= 10;
    } while (rest != 0);
    if (value < 0) {
        digits[--at] = '-';
    }
    reserve(out, sizeof digits - at);
    memcpy(out->text + out->length, digits + at, sizeof digits - at);
    out->length += sizeof digits - at;
}

static char *to_string(struct builder *out) {
    char *text = malloc(out->length + 1);
    memcpy(text, out->text, out->length);
    text[out->length] = 0;
    free(out->text);
    return text;
}

static uint32_t hash(const char *text) {
    uint32_t hash = 0;
    while (*text != 0) {
        hash = hash * 31 + (unsigned char)*text++;
    }
    return hash;
}

static char *line(int number, int value) {
    struct builder out = new_builder(16);
    append(&out, NAMES[number & 3]);
    append_char(&out, '=');
    append_int(&out, value / 10);
    append_char(&out, '.');
    append_int(&out, value % 10);
    return to_string(&out);
}

static char *record(int id, const char *name, bool valid) {
    struct builder out = new_builder(16);
    append(&out, "{id:");
    append_int(&out, id);
    append(&out, ",name:");
    append(&out, name);
    append(&out, ",valid:");
    append(&out, valid ? "true" : "false");
    append_char(&out, '}');
    return to_string(&out);
}

static char digit(int value) {
    return value < 10 ? '0' + value : 'a' - 10 + value;
}

static char *hexadecimal(const int8_t *bytes, size_t length) {
    struct builder out = new_builder(length * 2);
    for (size_t i = 0; i < length; i++) {
        append_char(&out, digit(bytes[i] >> 4 & 15));
        append_char(&out, digit(bytes[i] & 15));
    }
    return to_string(&out);
}

static int index_of(const char *text, const char *word) {
    const char *at = strstr(text, word);
    return at == NULL ? -1 : at - text;
}

__attribute__((noinline)) int32_t kernel(void) {
    uint32_t sum = 0;
    int8_t *bytes = calloc(20, 1);
    for (int i = 0; i < 120; i++) {
        char *text = line(i, i * 13);
        sum = sum * 31 + hash(text);
        free(text);
        text = record(i * 7, NAMES[i % 3], (i & 4) == 0);
        sum = sum * 31 + strlen(text);
        free(text);
        bytes[i % 20] = i * 3;
        text = hexadecimal(bytes, 20);
        sum = sum * 31 + index_of(text, "ab") + text[i % 40];
        free(text);
    }
    free(bytes);
    return (int32_t)sum;
}
