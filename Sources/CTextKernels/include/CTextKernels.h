#pragma once
#include <stddef.h>
#include <stdint.h>

/// Two bytes that stand at a fixed distance in whatever a needle matches.
typedef struct {
  uint8_t first;
  uint8_t second;
  /// 0x20 where the byte is a small letter, so that its capital counts as well; else 0.
  uint8_t first_case;
  uint8_t second_case;
  /// From the first to the second; 0 when there is only one.
  size_t distance;
} text_anchors;

/// The first place at or after `start` where both bytes stand; `length` when there is none. Never reads at or behind
/// `text + length`.
size_t text_find_anchors(const uint8_t *_Nonnull text, size_t length, size_t start, text_anchors anchors);
