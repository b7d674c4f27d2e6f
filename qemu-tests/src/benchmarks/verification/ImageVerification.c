/* SHA-256 of 131,072 bytes and Ed25519 of the hash, by the algorithms that the Java version has. */
#include "../c/benchmark.h"
#include <string.h>

static const uint64_t initial[8] = {
    0x6a09e667f3bcc908, 0xbb67ae8584caa73b, 0x3c6ef372fe94f82b, 0xa54ff53a5f1d36f1,
    0x510e527fade682d1, 0x9b05688c2b3e6c1f, 0x1f83d9abfb41bd6b, 0x5be0cd19137e2179,
};

static const uint64_t addends[80] = {
    0x428a2f98d728ae22, 0x7137449123ef65cd, 0xb5c0fbcfec4d3b2f, 0xe9b5dba58189dbbc,
    0x3956c25bf348b538, 0x59f111f1b605d019, 0x923f82a4af194f9b, 0xab1c5ed5da6d8118,
    0xd807aa98a3030242, 0x12835b0145706fbe, 0x243185be4ee4b28c, 0x550c7dc3d5ffb4e2,
    0x72be5d74f27b896f, 0x80deb1fe3b1696b1, 0x9bdc06a725c71235, 0xc19bf174cf692694,
    0xe49b69c19ef14ad2, 0xefbe4786384f25e3, 0x0fc19dc68b8cd5b5, 0x240ca1cc77ac9c65,
    0x2de92c6f592b0275, 0x4a7484aa6ea6e483, 0x5cb0a9dcbd41fbd4, 0x76f988da831153b5,
    0x983e5152ee66dfab, 0xa831c66d2db43210, 0xb00327c898fb213f, 0xbf597fc7beef0ee4,
    0xc6e00bf33da88fc2, 0xd5a79147930aa725, 0x06ca6351e003826f, 0x142929670a0e6e70,
    0x27b70a8546d22ffc, 0x2e1b21385c26c926, 0x4d2c6dfc5ac42aed, 0x53380d139d95b3df,
    0x650a73548baf63de, 0x766a0abb3c77b2a8, 0x81c2c92e47edaee6, 0x92722c851482353b,
    0xa2bfe8a14cf10364, 0xa81a664bbc423001, 0xc24b8b70d0f89791, 0xc76c51a30654be30,
    0xd192e819d6ef5218, 0xd69906245565a910, 0xf40e35855771202a, 0x106aa07032bbd1b8,
    0x19a4c116b8d2d0c8, 0x1e376c085141ab53, 0x2748774cdf8eeb99, 0x34b0bcb5e19b48a8,
    0x391c0cb3c5c95a63, 0x4ed8aa4ae3418acb, 0x5b9cca4f7763e373, 0x682e6ff3d6b2b8a3,
    0x748f82ee5defb2fc, 0x78a5636f43172f60, 0x84c87814a1f0ab72, 0x8cc702081a6439ec,
    0x90befffa23631e28, 0xa4506cebde82bde9, 0xbef9a3f7b2c67915, 0xc67178f2e372532b,
    0xca273eceea26619c, 0xd186b8c721c0c207, 0xeada7dd6cde0eb1e, 0xf57d4f7fee6ed178,
    0x06f067aa72176fba, 0x0a637dc5a2c898a6, 0x113f9804bef90dae, 0x1b710b35131c471b,
    0x28db77f523047d84, 0x32caab7b40c72493, 0x3c9ebe0a15c9bebc, 0x431d67c49c100d4c,
    0x4cc5d4becb3e42b6, 0x597f299cfc657e2a, 0x5fcb6fab3ad6faec, 0x6c44198c4a475817,
};

static uint32_t turn32(uint32_t x, int n) {
    return x >> n | x << (32 - n);
}

static uint64_t turn64(uint64_t x, int n) {
    return x >> n | x << (64 - n);
}

struct sha256 {
    uint32_t schedule[64];
    uint32_t history[8 + 2 * 64]; /* d, h, c, g, b, f, a, e; then a, e after each round */
    uint8_t block[64];
    uint32_t count;
};

static void sha256_start(struct sha256 *s) {
    s->count = 0;
    for (int i = 0; i < 4; i++) {
        s->history[6 - 2 * i] = initial[i] >> 32;
        s->history[7 - 2 * i] = initial[4 + i] >> 32;
    }
}

static void sha256_compress(struct sha256 *s) {
    uint32_t *w = s->schedule;
    for (int t = 0; t < 16; t++) {
        const uint8_t *p = s->block + 4 * t;
        w[t] = (uint32_t)p[0] << 24 | p[1] << 16 | p[2] << 8 | p[3];
    }
    for (int t = 16; t < 64; t++) {
        uint32_t x = w[t - 15];
        uint32_t y = w[t - 2];
        w[t] = w[t - 16] + (turn32(x, 7) ^ turn32(x, 18) ^ x >> 3) + w[t - 7] +
               (turn32(y, 17) ^ turn32(y, 19) ^ y >> 10);
    }
    for (int t = 0; t < 64; t++) {
        uint32_t *h = s->history + 2 * t;
        uint32_t a = h[6];
        uint32_t b = h[4];
        uint32_t e = h[7];
        uint32_t g = h[3];
        uint32_t t1 = h[1] + w[t] + (uint32_t)(addends[t] >> 32);
        t1 += turn32(e ^ turn32(e ^ turn32(e, 14), 5), 6);
        t1 += g ^ (e & (h[5] ^ g));
        h[9] = h[0] + t1;
        t1 += turn32(a ^ turn32(a ^ turn32(a, 9), 11), 2);
        h[8] = t1 + ((a & b) | (h[2] & (a | b)));
    }
    for (int i = 0; i < 8; i++) {
        s->history[i] += s->history[2 * 64 + i];
    }
}

static void sha256_add(struct sha256 *s, const uint8_t *bytes, uint32_t length) {
    uint32_t used = s->count & 63;
    s->count += length;
    while (length > 0) {
        uint32_t copied = 64 - used < length ? 64 - used : length;
        memcpy(s->block + used, bytes, copied);
        bytes += copied;
        length -= copied;
        used += copied;
        if (used == 64) {
            sha256_compress(s);
            used = 0;
        }
    }
}

static void put32(uint8_t *bytes, uint32_t value) {
    for (int i = 3; i >= 0; i--) {
        bytes[i] = value;
        value >>= 8;
    }
}

static void sha256_finish(struct sha256 *s, uint8_t *hash) {
    uint32_t used = s->count & 63;
    s->block[used++] = 0x80;
    if (used > 56) {
        memset(s->block + used, 0, 64 - used);
        sha256_compress(s);
        used = 0;
    }
    memset(s->block + used, 0, 56 - used);
    put32(s->block + 56, s->count >> 29);
    put32(s->block + 60, s->count << 3);
    sha256_compress(s);
    for (int i = 0; i < 4; i++) {
        put32(hash + 4 * i, s->history[6 - 2 * i]);
        put32(hash + 16 + 4 * i, s->history[7 - 2 * i]);
    }
}

struct sha512 {
    uint64_t schedule[16];
    uint64_t state[8];
    uint8_t block[128];
    uint32_t count;
};

static void sha512_compress(struct sha512 *s) {
    uint64_t v[8];
    uint64_t *w = s->schedule;
    memcpy(v, s->state, sizeof v);
    for (int i = 0; i < 128; i++) {
        w[i >> 3] = w[i >> 3] << 8 | s->block[i];
    }
    for (int t = 0; t < 80; t++) {
        uint64_t addend = w[t & 15];
        uint64_t t1 = v[7] + (turn64(v[4], 14) ^ turn64(v[4], 18) ^ turn64(v[4], 41)) +
                      (v[6] ^ (v[4] & (v[5] ^ v[6]))) + addends[t] + addend;
        uint64_t t2 = (turn64(v[0], 28) ^ turn64(v[0], 34) ^ turn64(v[0], 39)) +
                      ((v[0] & v[1]) | (v[2] & (v[0] | v[1])));
        memmove(v + 1, v, 7 * sizeof v[0]);
        v[4] += t1;
        v[0] = t1 + t2;
        uint64_t x = w[(t + 1) & 15];
        uint64_t y = w[(t + 14) & 15];
        w[t & 15] = addend + w[(t + 9) & 15] + (turn64(x, 1) ^ turn64(x, 8) ^ x >> 7) +
                    (turn64(y, 19) ^ turn64(y, 61) ^ y >> 6);
    }
    for (int i = 0; i < 8; i++) {
        s->state[i] += v[i];
    }
}

static void sha512_start(struct sha512 *s) {
    memcpy(s->state, initial, sizeof initial);
    s->count = 0;
}

static void sha512_byte(struct sha512 *s, uint8_t next) {
    s->block[s->count++ & 127] = next;
    if ((s->count & 127) == 0) {
        sha512_compress(s);
    }
}

static void sha512_add(struct sha512 *s, const uint8_t *bytes, int length) {
    for (int i = 0; i < length; i++) {
        sha512_byte(s, bytes[i]);
    }
}

static void sha512_finish(struct sha512 *s, uint8_t *hash) {
    uint32_t bits = s->count << 3;
    sha512_byte(s, 0x80);
    while ((s->count & 127) != 112) {
        sha512_byte(s, 0);
    }
    for (int shift = 120; shift >= 0; shift -= 8) {
        sha512_byte(s, shift > 24 ? 0 : bits >> shift);
    }
    for (int i = 0; i < 64; i++) {
        hash[i] = s->state[i >> 3] >> (~i & 7) * 8;
    }
}

/* Modulo 2^255 - 19: limbs of 16 bits, the lowest first. */
typedef uint16_t element[16];

static const element d = {
    0x78a3, 0x1359, 0x4dca, 0x75eb, 0xd8ab, 0x4141, 0x0a4d, 0x0070,
    0xe898, 0x7779, 0x4079, 0x8cc7, 0xfe73, 0x2b6f, 0x6cee, 0x5203,
};
static const element twice_d = {
    0xf159, 0x26b2, 0x9b94, 0xebd6, 0xb156, 0x8283, 0x149a, 0x00e0,
    0xd130, 0xeef3, 0x80f2, 0x198e, 0xfce7, 0x56df, 0xd9dc, 0x2406,
};
static const element root_of_minus_1 = {
    0xa0b0, 0x4a0e, 0x1b27, 0xc4ee, 0xe478, 0xad2f, 0x1806, 0x2f43,
    0xd7a7, 0x3dfb, 0x0099, 0x2b4d, 0xdf0b, 0x4fc1, 0x2480, 0x2b83,
};
static const element order = {
    0xd3ed, 0x5cf5, 0x631a, 0x5812, 0x9cd6, 0xa2f7, 0xf9de, 0x14de,
    0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x1000,
};
static const element base_multiples[12] = {
    {0x3b85, 0xf58c, 0x93c6, 0x2fbc, 0x0e19, 0xfb8c, 0x2dc6, 0xcf93,
     0x42c2, 0x643d, 0x4898, 0x270b, 0xba65, 0x33d4, 0x9d3a, 0x07cf},
    {0x913e, 0xd740, 0x3905, 0x9d10, 0xbeb3, 0xd140, 0x9f05, 0xfd39,
     0x8a09, 0x688f, 0x8434, 0xa5c1, 0x1267, 0x98f8, 0x2f92, 0x44fd},
    {0xaa68, 0x877a, 0x1205, 0xabc9, 0xc49e, 0xccaa, 0xe823, 0x26d9,
     0x598c, 0xdd43, 0x7dcb, 0x5a1b, 0x65a8, 0x9f0c, 0x7b68, 0x6f11},
    {0x9730, 0x4cee, 0xb0a8, 0xaf25, 0x4b8a, 0xe886, 0x8430, 0x025a,
     0x6732, 0x9f01, 0x5002, 0xc11b, 0xf8f4, 0x9a80, 0x4e1b, 0x7a16},
    {0xd265, 0xa4fc, 0x1fe8, 0x5661, 0xba7d, 0xe5c1, 0x53fd, 0x3bd3,
     0xd6bd, 0x214b, 0xf31a, 0x8131, 0xda62, 0x555b, 0x1587, 0x2ab9},
    {0xd889, 0x0dd0, 0x933f, 0x14ae, 0xda62, 0x1c35, 0x2322, 0x5894,
     0xdb4c, 0x8cf2, 0xe545, 0xd170, 0xb4c6, 0x12b9, 0x26af, 0x5a28},
    {0xbb33, 0x08a5, 0xbc44, 0xa212, 0xed02, 0xc75e, 0x48c3, 0x8d50,
     0xec44, 0x5abf, 0xeb0c, 0xdd1b, 0x06eb, 0x46e2, 0xccf1, 0x2945},
    {0xd6ba, 0xa447, 0x82c3, 0x7f91, 0x29b7, 0x4b27, 0x14d1, 0xd500,
     0xa087, 0xb864, 0xf11c, 0xe33c, 0x55f3, 0xeb1b, 0x7e73, 0x154a},
    {0x8285, 0x812a, 0xdbf1, 0xbcbb, 0xd1fc, 0xd0bd, 0x0807, 0x270e,
     0xa72d, 0x1bbd, 0x670b, 0xb41b, 0xb69a, 0x6b3b, 0xbe69, 0x43aa},
    {0xa3bf, 0x944e, 0x5cd0, 0x6b1a, 0xc0d2, 0xb39d, 0x353a, 0x7470,
     0x2e49, 0x2854, 0x5282, 0x71b2, 0x927e, 0x283c, 0xea69, 0x461b},
    {0x21b1, 0xaa32, 0x2c9a, 0xba6f, 0x23a7, 0x3bba, 0x2153, 0x6ca0,
     0x2c3a, 0x9219, 0x764f, 0x9dea, 0x17e0, 0x2e53, 0xdd5d, 0x1d6e},
    {0xb3a2, 0x01b8, 0x6dc8, 0xf183, 0xa49a, 0x053e, 0x5f47, 0xb303,
     0xadf3, 0x5877, 0x41ba, 0x529c, 0x90a7, 0x6a0f, 0xbb1c, 0x7a9f},
};

static int32_t propagate(uint16_t *r, int32_t number) {
    int32_t carry = number;
    for (int i = 0; i < 16 && carry != 0; i++) {
        carry += r[i];
        r[i] = carry;
        carry >>= 16;
    }
    return carry;
}

static void fold(uint16_t *r, int32_t carry) {
    while (carry != 0) {
        carry = propagate(r, carry * 38);
    }
}

static int32_t add_limbs(uint16_t *r, const uint16_t *a, const uint16_t *b, int32_t factor) {
    int32_t carry = 0;
    for (int i = 0; i < 16; i++) {
        carry += a[i] + factor * b[i];
        r[i] = carry;
        carry >>= 16;
    }
    return carry;
}

static void add(uint16_t *r, const uint16_t *a, const uint16_t *b) {
    fold(r, add_limbs(r, a, b, 1));
}

static void subtract(uint16_t *r, const uint16_t *a, const uint16_t *b) {
    fold(r, add_limbs(r, a, b, -1));
}

static void multiply(uint16_t *r, const uint16_t *a, const uint16_t *b) {
    uint16_t p[32] = {0};
    for (int i = 0; i < 16; i++) {
        uint32_t factor = a[i];
        uint32_t carry = 0;
#define LIMB(j) \
    carry = (carry >> 16) + factor * b[j] + p[i + j]; \
    p[i + j] = carry;
        LIMB(0) LIMB(1) LIMB(2) LIMB(3) LIMB(4) LIMB(5) LIMB(6) LIMB(7)
        LIMB(8) LIMB(9) LIMB(10) LIMB(11) LIMB(12) LIMB(13) LIMB(14) LIMB(15)
#undef LIMB
        p[i + 16] = carry >> 16;
    }
    int32_t carry = 0;
    for (int i = 0; i < 16; i++) {
        carry += p[i] + 38 * p[i + 16];
        r[i] = carry;
        carry >>= 16;
    }
    fold(r, carry);
}

static void copy(uint16_t *r, const uint16_t *a) {
    memcpy(r, a, sizeof(element));
}

static void set(uint16_t *r, int number) {
    memset(r, 0, sizeof(element));
    r[0] = number;
}

static void raise_by(uint16_t *r, int squarings, const uint16_t *factor) {
    for (int i = 0; i < squarings; i++) {
        multiply(r, r, r);
    }
    multiply(r, r, factor);
}

static void power_for_root(uint16_t *r, const uint16_t *base) {
    element scratch;
    copy(r, base);
    int n = 1;
    for (int bit = 64; bit > 0; bit >>= 1) {
        copy(scratch, r);
        raise_by(r, n, scratch);
        n *= 2;
        if ((250 & bit) != 0) {
            raise_by(r, 1, base);
            n++;
        }
    }
    raise_by(r, 2, base);
}

static void normalize(uint16_t *r) {
    for (int pass = 0; pass < 2; pass++) {
        int quotient = propagate(r, 19) << 1 | r[15] >> 15;
        r[15] &= 0x7fff;
        propagate(r, 19 * (quotient - 1));
    }
}

static int is_zero(uint16_t *r) {
    normalize(r);
    int bits = 0;
    for (int i = 0; i < 16; i++) {
        bits |= r[i];
    }
    return bits == 0;
}

static int is_same(const uint16_t *a, const uint16_t *b) {
    int difference = 0;
    for (int i = 0; i < 16; i++) {
        difference |= a[i] ^ b[i];
    }
    return difference == 0;
}

static void read_limbs(uint16_t *r, const uint8_t *bytes) {
    for (int i = 0; i < 16; i++) {
        r[i] = bytes[2 * i + 1] << 8 | bytes[2 * i];
    }
}

struct point {
    element x, y, z, t1, t2;
};

static void set_affine(struct point *p) {
    set(p->z, 1);
    copy(p->t1, p->x);
    copy(p->t2, p->y);
}

static int decode_negated(struct point *p, const uint8_t *bytes) {
    element a, b, c;
    read_limbs(p->y, bytes);
    int sign = p->y[15] >> 15;
    p->y[15] &= 0x7fff;
    copy(a, p->y);
    normalize(a);
    if (!is_same(a, p->y)) {
        return 0;
    }
    set(p->z, 1);
    multiply(a, p->y, p->y);
    multiply(b, a, d);
    subtract(a, a, p->z);
    add(b, b, p->z);
    multiply(p->t1, b, b);
    multiply(p->t1, p->t1, b);
    multiply(p->t1, p->t1, a);
    multiply(c, p->t1, b);
    multiply(c, c, b);
    multiply(c, c, b);
    multiply(c, c, b);
    power_for_root(p->x, c);
    multiply(p->x, p->x, p->t1);
    multiply(c, p->x, p->x);
    multiply(c, c, b);
    subtract(b, c, a);
    if (!is_zero(b)) {
        add(b, c, a);
        if (!is_zero(b)) {
            return 0;
        }
        multiply(p->x, p->x, root_of_minus_1);
    }
    if (is_zero(p->x) && sign != 0) {
        return 0;
    }
    if ((p->x[0] & 1) == sign) {
        set(a, 0);
        subtract(p->x, a, p->x);
    }
    set_affine(p);
    return 1;
}

static void twice(struct point *p) {
    element a, b, c;
    multiply(a, p->x, p->x);
    multiply(b, p->y, p->y);
    multiply(c, p->z, p->z);
    add(c, c, c);
    add(p->x, p->x, p->y);
    multiply(p->x, p->x, p->x);
    add(p->t2, a, b);
    subtract(p->t1, p->t2, p->x);
    subtract(a, a, b);
    add(c, c, a);
    multiply(p->x, p->t1, c);
    multiply(p->y, a, p->t2);
    multiply(p->z, c, a);
}

/* y + x, y - x, 2dt and, if there are four, 2z */
static void add_multiple(struct point *p, const element *table, int coordinates, int factor) {
    element a, b, c;
    const element *multiple = table + ((factor < 0 ? -factor : factor) >> 1) * coordinates;
    int negative = factor < 0;
    subtract(a, p->y, p->x);
    add(b, p->y, p->x);
    multiply(a, a, multiple[!negative]);
    multiply(b, b, multiple[negative]);
    multiply(c, p->t1, p->t2);
    multiply(c, c, multiple[2]);
    if (coordinates == 3) {
        add(p->z, p->z, p->z);
    } else {
        multiply(p->z, p->z, multiple[3]);
    }
    subtract(p->t1, b, a);
    add(p->t2, b, a);
    subtract(negative ? b : a, p->z, c);
    add(negative ? a : b, p->z, c);
    multiply(p->x, p->t1, a);
    multiply(p->y, b, p->t2);
    multiply(p->z, a, b);
}

static void store(const struct point *p, element *multiple) {
    add(multiple[0], p->y, p->x);
    subtract(multiple[1], p->y, p->x);
    multiply(multiple[2], p->t1, p->t2);
    multiply(multiple[2], multiple[2], twice_d);
    add(multiple[3], p->z, p->z);
}

static int multiples_of(const uint8_t *key, element *table) {
    struct point p;
    element doubled[4];
    if (!decode_negated(&p, key)) {
        return 0;
    }
    store(&p, table);
    twice(&p);
    store(&p, doubled);
    add_multiple(&p, table, 4, 1);
    store(&p, table + 4);
    for (int i = 2; i < 4; i++) {
        add_multiple(&p, doubled, 4, 1);
        store(&p, table + 4 * i);
    }
    twice(&p);
    twice(&p);
    return !is_zero(p.x);
}

static int is_encoded_as(struct point *p, const uint8_t *bytes) {
    element a;
    power_for_root(a, p->z);
    raise_by(a, 3, p->z);
    multiply(a, a, p->z);
    multiply(a, a, p->z);
    multiply(p->x, p->x, a);
    multiply(p->y, p->y, a);
    normalize(p->x);
    normalize(p->y);
    p->y[15] |= p->x[0] << 15;
    read_limbs(a, bytes);
    return is_same(a, p->y);
}

static int read_scalar(uint16_t *scalar, const uint8_t *bytes) {
    read_limbs(scalar, bytes);
    int32_t carry = 0;
    for (int i = 0; i < 16; i++) {
        carry = (carry + scalar[i] - order[i]) >> 16;
    }
    return carry < 0;
}

static void reduce(uint16_t *scalar, const uint8_t *bytes) {
    set(scalar, 0);
    for (int i = 63; i >= 0; i--) {
        int32_t quotient = scalar[15] >> 4;
        int32_t carry = bytes[i];
        for (int j = 0; j < 16; j++) {
            carry += (scalar[j] << 8) - quotient * order[j];
            scalar[j] = carry;
            carry >>= 16;
        }
        if (carry < 0) {
            add_limbs(scalar, scalar, order, 1);
        }
    }
}

static void recode(int8_t *digits, uint16_t *scalar) {
    for (int place = 0; place < 254; place++) {
        int digit = 0;
        if ((scalar[0] & 1) != 0) {
            digit = ((scalar[0] & 15) ^ 8) - 8;
            propagate(scalar, -digit);
        }
        digits[place] = digit;
        uint32_t carry = 0;
        for (int i = 15; i >= 0; i--) {
            carry = carry << 16 | scalar[i];
            scalar[i] = carry >> 1;
        }
    }
}

static int verify(const uint8_t *key, const uint8_t *message, const uint8_t *signature) {
    static element table[16];
    static int8_t base_digits[254], key_digits[254];
    static struct sha512 sha512;
    element scalar;
    uint8_t hash[64];
    struct point p;
    if (!multiples_of(key, table) || !read_scalar(scalar, signature + 32)) {
        return 0;
    }
    recode(base_digits, scalar);
    sha512_start(&sha512);
    sha512_add(&sha512, signature, 32);
    sha512_add(&sha512, key, 32);
    sha512_add(&sha512, message, 32);
    sha512_finish(&sha512, hash);
    reduce(scalar, hash);
    recode(key_digits, scalar);
    set(p.x, 0);
    set(p.y, 1);
    set_affine(&p);
    for (int place = 253; place >= 0; place--) {
        twice(&p);
        if (base_digits[place] != 0) {
            add_multiple(&p, base_multiples, 3, base_digits[place]);
        }
        if (key_digits[place] != 0) {
            add_multiple(&p, table, 4, key_digits[place]);
        }
    }
    return is_encoded_as(&p, signature);
}

static const uint8_t public_key[32] = {
    0xd7, 0x5a, 0x98, 0x01, 0x82, 0xb1, 0x0a, 0xb7, 0xd5, 0x4b, 0xfe, 0xd3, 0xc9, 0x64, 0x07, 0x3a,
    0x0e, 0xe1, 0x72, 0xf3, 0xda, 0xa6, 0x23, 0x25, 0xaf, 0x02, 0x1a, 0x68, 0xf7, 0x07, 0x51, 0x1a,
};

static const uint8_t header[32] = {
    0x3d, 0xb8, 0xf3, 0x96, 0x00, 0x00, 0x00, 0x00, 0x20, 0x00, 0x00, 0x00, 0xe0, 0xff, 0x01, 0x00,
    0x00, 0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
};

static const uint8_t expected[32] = {
    0xa7, 0xbb, 0xdc, 0x97, 0xbe, 0x65, 0x9c, 0x24, 0x5c, 0x72, 0x2f, 0xb2, 0x92, 0x06, 0xae, 0xf9,
    0x74, 0x12, 0x65, 0xb5, 0x23, 0xff, 0x02, 0x7d, 0xe6, 0x97, 0x94, 0x55, 0x8d, 0x52, 0x65, 0x26,
};

static const uint8_t signature[64] = {
    0xac, 0xc0, 0x16, 0xc4, 0x21, 0x3f, 0x42, 0x13, 0x31, 0xc5, 0x34, 0x15, 0x5f, 0x27, 0x0a, 0x5d,
    0x31, 0xf5, 0x9e, 0x0e, 0xae, 0x79, 0xcc, 0x44, 0x1f, 0x44, 0x5b, 0xca, 0x4d, 0x27, 0xec, 0x39,
    0x41, 0x42, 0x45, 0x47, 0x99, 0xab, 0xc1, 0x49, 0x41, 0x63, 0x96, 0xa2, 0x67, 0xe8, 0xa7, 0xbf,
    0x88, 0xcc, 0x18, 0xaa, 0xd2, 0x39, 0x96, 0x43, 0x0f, 0xee, 0x78, 0xb8, 0xbf, 0xdf, 0x40, 0x01,
};

__attribute__((noinline)) int32_t kernel(void) {
    static uint8_t pattern[1024], buffer[1024];
    static struct sha256 sha256;
    uint8_t hash[32];
    for (int i = 0; i < 1024; i++) {
        pattern[i] = i * i + (i >> 4);
    }
    sha256_start(&sha256);
    for (int offset = 0; offset < 128 * 1024; offset += 1024) {
        memcpy(buffer, pattern, 1024);
        if (offset == 0) {
            memcpy(buffer, header, 32);
        }
        sha256_add(&sha256, buffer, 1024);
    }
    sha256_finish(&sha256, hash);
    int difference = 0;
    for (int i = 0; i < 32; i++) {
        difference |= hash[i] ^ expected[i];
    }
    return difference == 0 && verify(public_key, hash, signature) ? 0x5ac33c69 : -1;
}
