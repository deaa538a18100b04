#if !__has_include(<pcre2.h>)
#error "Tearsheet needs the headers of PCRE2: apt-get install libpcre2-dev"
#else

#define PCRE2_CODE_UNIT_WIDTH 8
#include "CPCRE2.h"
#include <pcre2.h>
#include <stdlib.h>

struct compiled_pattern {
  pcre2_code *code;
  pcre2_match_data *data;
  pcre2_match_context *context;
  pcre2_jit_stack *stack;
};

static compiled_pattern *prepare(pcre2_code *code, uint32_t match_limit, uint32_t depth_limit) {
  compiled_pattern *pattern = calloc(1, sizeof *pattern);
  if (pattern == NULL) {
    pcre2_code_free(code);
    return NULL;
  }
  pattern->code = code;
  pattern->data = pcre2_match_data_create(1, NULL);
  pattern->context = pcre2_match_context_create(NULL);
  if (pattern->data == NULL || pattern->context == NULL) {
    pattern_free(pattern);
    return NULL;
  }
  pcre2_set_match_limit(pattern->context, match_limit);
  pcre2_set_depth_limit(pattern->context, depth_limit);
  // Where the machine has no JIT, matching falls back to the interpreter by itself.
  if (pcre2_jit_compile(code, PCRE2_JIT_COMPLETE) == 0) {
    pattern->stack = pcre2_jit_stack_create(32 * 1024, 1024 * 1024, NULL);
    if (pattern->stack != NULL) pcre2_jit_stack_assign(pattern->context, NULL, pattern->stack);
  }
  return pattern;
}

compiled_pattern *pattern_compile(
    const uint8_t *text, size_t length, int ignores_case, uint32_t match_limit, uint32_t depth_limit, int *error,
    size_t *offset) {
  uint32_t options = PCRE2_UTF | PCRE2_UCP | PCRE2_MATCH_INVALID_UTF | PCRE2_NEVER_BACKSLASH_C;
  if (ignores_case) options |= PCRE2_CASELESS;
  PCRE2_SIZE place = 0;
  pcre2_code *code = pcre2_compile(text, length, options, error, &place, NULL);
  *offset = place;
  return code == NULL ? NULL : prepare(code, match_limit, depth_limit);
}

void pattern_free(compiled_pattern *pattern) {
  pcre2_match_data_free(pattern->data);
  pcre2_match_context_free(pattern->context);
  pcre2_jit_stack_free(pattern->stack);
  pcre2_code_free(pattern->code);
  free(pattern);
}

int pattern_matches(compiled_pattern *pattern, const uint8_t *text, size_t length) {
  int result = pcre2_match(pattern->code, text, length, 0, 0, pattern->data, pattern->context);
  if (result >= 0) return 1;
  switch (result) {
  case PCRE2_ERROR_NOMATCH: return 0;
  case PCRE2_ERROR_MATCHLIMIT:
  case PCRE2_ERROR_DEPTHLIMIT:
  case PCRE2_ERROR_HEAPLIMIT:
  case PCRE2_ERROR_JIT_STACKLIMIT: return -1;
  default: return -2;
  }
}

int pattern_error_message(int error, uint8_t *buffer, size_t size) {
  return pcre2_get_error_message(error, buffer, size);
}

#endif
