#pragma once
#include <setjmp.h>
#include <stddef.h>
#include <stdint.h>
#include <time.h>

#define SMALL_CLASSES 33

/// Memory that is given back all at once, within a bound on its size and on the time that passes while it is used.
///
/// Gumbo checks no allocation, so that a bound can only be kept by leaving it: `escape` is jumped to with a status.
typedef struct arena {
  jmp_buf escape;
  struct chunk *chunks;
  uint8_t *next;
  uint8_t *end;
  size_t used;
  size_t limit;
  unsigned countdown;
  struct timespec deadline;
  /// Freed blocks by size: multiples of 16 bytes first, then powers of two.
  struct block *small[SMALL_CLASSES];
  struct block *large[64];
} arena;

/// Begins an arena; the caller sets `escape` before it allocates.
void arena_init(arena *arena, size_t limit, double seconds);
void *arena_allocate(void *arena, size_t size);
void arena_deallocate(void *arena, void *memory);
void arena_free(arena *arena);
