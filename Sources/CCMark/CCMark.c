#if !__has_include(<cmark-gfm.h>) || !__has_include(<cmark-gfm-core-extensions.h>)
#error "Tearsheet needs the headers of cmark-gfm: apt-get install libcmark-gfm-dev libcmark-gfm-extensions-dev"
#else

#include "CCMark.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>
#include <pthread.h>
#include <setjmp.h>
#include <stdlib.h>
#include <string.h>

/// Stands in front of each piece of memory, so that all pieces can be freed when the limit is reached.
typedef struct piece {
  struct piece *previous, *next;
  size_t size;
  size_t padding;
} piece;

static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;

// Of the call whose turn it is.
static piece pieces = {&pieces, &pieces, 0, 0};
static size_t used, limit;
static jmp_buf over_limit;

static void *take(size_t size) {
  if (size > limit - used) longjmp(over_limit, 1);
  piece *new = malloc(sizeof(piece) + size);
  if (new == NULL) longjmp(over_limit, 1);
  used += size;
  *new = (piece){pieces.previous, &pieces, size, 0};
  pieces.previous->next = new;
  pieces.previous = new;
  return new + 1;
}

static void give_back(void *memory) {
  if (memory == NULL) return;
  piece *old = (piece *)memory - 1;
  used -= old->size;
  old->previous->next = old->next;
  old->next->previous = old->previous;
  free(old);
}

static void *take_zeros(size_t count, size_t size) {
  if (size != 0 && count > limit / size) longjmp(over_limit, 1);
  void *memory = take(count * size);
  return memset(memory, 0, count * size);
}

static void *resize(void *memory, size_t size) {
  void *new = take(size);
  if (memory != NULL) {
    size_t old = ((piece *)memory - 1)->size;
    memcpy(new, memory, old < size ? old : size);
    give_back(memory);
  }
  return new;
}

static cmark_mem counted = {take_zeros, resize, give_back};

static uint8_t *html(const uint8_t *text, size_t length, int with_tables, size_t *html_length) {
  cmark_parser *parser = cmark_parser_new_with_mem(CMARK_OPT_UNSAFE | CMARK_OPT_VALIDATE_UTF8, &counted);
  cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("strikethrough"));
  if (with_tables) cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("table"));
  cmark_parser_feed(parser, (const char *)text, length);
  cmark_node *document = cmark_parser_finish(parser);
  char *written = cmark_render_html_with_mem(
      document, CMARK_OPT_UNSAFE, cmark_parser_get_syntax_extensions(parser), &counted);
  *html_length = strlen(written);
  uint8_t *result = malloc(*html_length + 1);
  if (result != NULL) memcpy(result, written, *html_length + 1);
  return result;
}

uint8_t *ccmark_html(
    const uint8_t *text, size_t length, int with_tables, size_t memory_limit, size_t *html_length) {
  uint8_t *volatile result = NULL;
  *html_length = 0;
  pthread_mutex_lock(&turn);
  cmark_gfm_core_extensions_ensure_registered();
  used = 0;
  limit = memory_limit;
  // Only C frames of the library are left behind, and none of them holds anything but counted memory.
  if (setjmp(over_limit) == 0) result = html(text, length, with_tables, html_length);
  while (pieces.next != &pieces) give_back(pieces.next + 1);
  pthread_mutex_unlock(&turn);
  return result;
}

void ccmark_free(uint8_t *html) { free(html); }

#endif
