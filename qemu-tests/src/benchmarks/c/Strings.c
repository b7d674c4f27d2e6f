/* Splits a text into words, counts them in a hash table, and builds and searches a new text.
   The table is java.util.HashMap's: chained, a power of two in size, doubled at three quarters. */
#include "benchmark.h"
#include <stdlib.h>
#include <string.h>

static const char TEXT[] =
    "a small strong coffee for a small strong board and the board runs the program that the"
    " compiler made of the classes which the program needs and of nothing else so the"
    " image is small and the start is fast and the rest of the memory is free for the"
    " program and its data while the board waits for the next event in a deep sleep";

struct entry {
    struct entry *next;
    uint32_t hash;
    char *word;
    int count;
};

struct table {
    struct entry **buckets;
    size_t capacity;
    size_t size;
};

static uint32_t hash(const char *text) {
    uint32_t hash = 0;
    while (*text != 0) {
        hash = hash * 31 + (unsigned char)*text++;
    }
    return hash;
}

static uint32_t spread(uint32_t hash) {
    return hash ^ hash >> 16;
}

static struct entry *find(const struct table *table, const char *word, uint32_t hash) {
    struct entry *entry = table->buckets[hash & (table->capacity - 1)];
    while (entry != NULL && (entry->hash != hash || strcmp(entry->word, word) != 0)) {
        entry = entry->next;
    }
    return entry;
}

static void grow(struct table *table) {
    size_t capacity = table->capacity * 2;
    struct entry **buckets = calloc(capacity, sizeof *buckets);
    for (size_t i = 0; i < table->capacity; i++) {
        struct entry *entry = table->buckets[i];
        while (entry != NULL) {
            struct entry *next = entry->next;
            struct entry **bucket = &buckets[entry->hash & (capacity - 1)];
            entry->next = *bucket;
            *bucket = entry;
            entry = next;
        }
    }
    free(table->buckets);
    table->buckets = buckets;
    table->capacity = capacity;
}

/* Takes the word over. */
static void add(struct table *table, char *word) {
    uint32_t h = spread(hash(word));
    struct entry *seen = find(table, word, h);
    if (seen != NULL) {
        seen->count++;
        free(word);
        return;
    }
    struct entry *entry = malloc(sizeof *entry);
    struct entry **bucket = &table->buckets[h & (table->capacity - 1)];
    *entry = (struct entry){*bucket, h, word, 1};
    *bucket = entry;
    if (++table->size > table->capacity / 4 * 3) {
        grow(table);
    }
}

static int get(const struct table *table, const char *word) {
    return find(table, word, spread(hash(word)))->count;
}

static void release(struct table *table) {
    for (size_t i = 0; i < table->capacity; i++) {
        struct entry *entry = table->buckets[i];
        while (entry != NULL) {
            struct entry *next = entry->next;
            free(entry->word);
            free(entry);
            entry = next;
        }
    }
    free(table->buckets);
}

static char *substring(const char *text, size_t start, size_t end) {
    char *copy = malloc(end - start + 1);
    memcpy(copy, text + start, end - start);
    copy[end - start] = 0;
    return copy;
}

static struct table count(const char *text) {
    struct table table = {calloc(16, sizeof(struct entry *)), 16, 0};
    size_t length = strlen(text);
    size_t start = 0;
    for (size_t i = 0; i <= length; i++) {
        if (i == length || text[i] == ' ') {
            add(&table, substring(text, start, i));
            start = i + 1;
        }
    }
    return table;
}

static char *reversed(const char *text) {
    size_t end = strlen(text);
    char *out = malloc(end + 1);
    size_t length = 0;
    for (int i = (int)end - 1; i >= -1; i--) {
        if (i == -1 || text[i] == ' ') {
            if (length > 0) {
                out[length++] = ' ';
            }
            memcpy(out + length, text + i + 1, end - i - 1);
            length += end - i - 1;
            end = i;
        }
    }
    out[length] = 0;
    return out;
}

static int occurrences(const char *text, const char *word) {
    int count = 0;
    const char *at = strstr(text, word);
    while (at != NULL) {
        count++;
        at = strstr(at + 1, word);
    }
    return count;
}

__attribute__((noinline)) int32_t kernel(void) {
    uint32_t sum = 0;
    for (int round = 0; round < 10; round++) {
        struct table counts = count(TEXT);
        sum = sum * 31 + counts.size;
        sum = sum * 31 + get(&counts, "the") + get(&counts, "board");
        char *text = reversed(TEXT);
        sum = sum * 31 + hash(text);
        sum = sum * 31 + occurrences(text, "the program");
        free(text);
        release(&counts);
    }
    return (int32_t)sum;
}
