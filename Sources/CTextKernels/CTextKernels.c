#include "CTextKernels.h"

#if defined(__SSE2__)
#include <emmintrin.h>

typedef __m128i block;
#define BITS_PER_BYTE 1

static inline block all(uint8_t byte) { return _mm_set1_epi8((char)byte); }
static inline block either(block a, block b) { return _mm_or_si128(a, b); }

/// Bytes of 0xFF where the text has the wanted byte.
static inline block equal(const uint8_t *text, block letter_case, block wanted) {
  block bytes = _mm_loadu_si128((const block *)text);
  return _mm_cmpeq_epi8(_mm_or_si128(bytes, letter_case), wanted);
}

static inline block both(block a, block b) { return _mm_and_si128(a, b); }

/// A bit, or as many as `BITS_PER_BYTE`, for each byte of 0xFF, the first one lowest.
static inline uint64_t bits(block hits) { return (uint64_t)(unsigned)_mm_movemask_epi8(hits); }

#elif defined(__ARM_NEON)
#include <arm_neon.h>

typedef uint8x16_t block;
#define BITS_PER_BYTE 4

static inline block all(uint8_t byte) { return vdupq_n_u8(byte); }
static inline block either(block a, block b) { return vorrq_u8(a, b); }
static inline block equal(const uint8_t *text, block letter_case, block wanted) {
  return vceqq_u8(vorrq_u8(vld1q_u8(text), letter_case), wanted);
}
static inline block both(block a, block b) { return vandq_u8(a, b); }
static inline uint64_t bits(block hits) {
  return vget_lane_u64(vreinterpret_u64_u8(vshrn_n_u16(vreinterpretq_u16_u8(hits), 4)), 0);
}
#endif

#ifdef BITS_PER_BYTE
static inline size_t first_of(uint64_t hits) { return (size_t)__builtin_ctzll(hits) / BITS_PER_BYTE; }

/// As far as whole blocks go: the place of a hit, or where the rest begins.
static size_t find_by_blocks(const uint8_t *text, size_t end, size_t start, text_anchors anchors, int *is_hit) {
  const block first = all(anchors.first), second = all(anchors.second);
  const block first_case = all(anchors.first_case), second_case = all(anchors.second_case);
  const uint8_t *other = text + anchors.distance;
#define HITS(at) both(equal(text + (at), first_case, first), equal(other + (at), second_case, second))
  size_t place = start;
  for (; place + 64 <= end; place += 64) {
    block a = HITS(place), b = HITS(place + 16), c = HITS(place + 32), d = HITS(place + 48);
    if (bits(either(either(a, b), either(c, d))) == 0) continue;
    *is_hit = 1;
    if (bits(a) != 0) return place + first_of(bits(a));
    if (bits(b) != 0) return place + 16 + first_of(bits(b));
    if (bits(c) != 0) return place + 32 + first_of(bits(c));
    return place + 48 + first_of(bits(d));
  }
  for (; place + 16 <= end; place += 16) {
    uint64_t hits = bits(HITS(place));
    if (hits == 0) continue;
    *is_hit = 1;
    return place + first_of(hits);
  }
#undef HITS
  return place;
}
#endif

size_t text_find_anchors(const uint8_t *text, size_t length, size_t start, text_anchors anchors) {
  if (length < anchors.distance) return length;
  // The second byte of the last place that is looked at is the last of the text.
  const size_t end = length - anchors.distance;
  size_t place = start;
#ifdef BITS_PER_BYTE
  int is_hit = 0;
  if (place < end) place = find_by_blocks(text, end, place, anchors, &is_hit);
  if (is_hit) return place;
#endif
  for (; place < end; place++) {
    if ((text[place] | anchors.first_case) == anchors.first
        && (text[place + anchors.distance] | anchors.second_case) == anchors.second)
      return place;
  }
  return length;
}
