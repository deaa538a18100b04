#define _POSIX_C_SOURCE 200809L
#include "Arena.h"
#include "CGumbo.h"
#include <stdlib.h>
#include <string.h>

#define CHUNK ((size_t)1 << 20)
#define SMALL_LIMIT ((size_t)16 * (SMALL_CLASSES - 1))

struct chunk {
  struct chunk *previous;
  // Blocks need the alignment of every type.
  _Alignas(16) uint8_t bytes[];
};

/// What stands before the memory of a block: its size, or while it is free the next free block of that size.
struct block {
  _Alignas(16) union {
    size_t size;
    struct block *next;
  };
};

static struct timespec thread_time(void) {
  struct timespec now;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return now;
}

void arena_init(arena *arena, size_t limit, double seconds) {
  memset(arena, 0, sizeof *arena);
  arena->limit = limit;
  arena->deadline = thread_time();
  arena->deadline.tv_sec += (time_t)seconds;
  arena->deadline.tv_nsec += (long)((seconds - (double)(time_t)seconds) * 1e9);
}

/// Rounds up to the size of a class and tells the list of its free blocks.
static struct block **free_list(arena *arena, size_t *size) {
  if (*size <= SMALL_LIMIT) {
    size_t class = (*size + 15) / 16;
    *size = class * 16;
    return &arena->small[class];
  }
  int class = 64 - __builtin_clzll(*size - 1);
  *size = (size_t)1 << class;
  return &arena->large[class];
}

static void check_time(arena *arena) {
  if (arena->countdown-- > 0) return;
  arena->countdown = 512;
  struct timespec now = thread_time();
  double left = (double)(arena->deadline.tv_sec - now.tv_sec) + (double)(arena->deadline.tv_nsec - now.tv_nsec) * 1e-9;
  if (left < 0) longjmp(arena->escape, html_too_slow);
}

static void add_chunk(arena *arena, size_t size) {
  size_t length = size < CHUNK ? CHUNK : size;
  if (arena->limit - arena->used < length) longjmp(arena->escape, html_too_big);
  struct chunk *chunk = malloc(sizeof *chunk + length);
  if (chunk == NULL) longjmp(arena->escape, html_no_memory);
  chunk->previous = arena->chunks;
  arena->chunks = chunk;
  arena->used += length;
  arena->next = chunk->bytes;
  arena->end = chunk->bytes + length;
}

void *arena_allocate(void *context, size_t size) {
  arena *arena = context;
  check_time(arena);
  if (size > arena->limit) longjmp(arena->escape, html_too_big);
  struct block **list = free_list(arena, &size);
  struct block *block = *list;
  if (block != NULL) {
    *list = block->next;
  } else {
    if ((size_t)(arena->end - arena->next) < sizeof *block + size) add_chunk(arena, sizeof *block + size);
    block = (struct block *)arena->next;
    arena->next += sizeof *block + size;
  }
  block->size = size;
  return block + 1;
}

void arena_deallocate(void *context, void *memory) {
  if (memory == NULL) return;
  struct block *block = (struct block *)memory - 1;
  size_t size = block->size;
  struct block **list = free_list(context, &size);
  block->next = *list;
  *list = block;
}

void arena_free(arena *arena) {
  while (arena->chunks != NULL) {
    struct chunk *chunk = arena->chunks;
    arena->chunks = chunk->previous;
    free(chunk);
  }
}
