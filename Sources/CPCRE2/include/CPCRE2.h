#pragma once
#include <stddef.h>
#include <stdint.h>

/// A compiled regular expression with the memory that its matches need. Used by one thread at a time.
typedef struct compiled_pattern compiled_pattern;

/// Compiles UTF-8; on failure gives NULL, the error's number and the byte offset into the pattern.
compiled_pattern *_Nullable pattern_compile(
    const uint8_t *_Nonnull text, size_t length, int ignores_case, uint32_t match_limit, uint32_t depth_limit,
    int *_Nonnull error, size_t *_Nonnull offset);

void pattern_free(compiled_pattern *_Nonnull pattern);

/// 1 when the pattern matches anywhere in the text, 0 when not, -1 when a limit was passed, -2 on any other error.
int pattern_matches(compiled_pattern *_Nonnull pattern, const uint8_t *_Nonnull text, size_t length);

/// Writes the message of a compile error, ended by a zero byte, and gives its length; below zero on failure.
int pattern_error_message(int error, uint8_t *_Nonnull buffer, size_t size);
