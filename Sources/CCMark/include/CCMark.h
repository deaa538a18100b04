#pragma once
#include <stddef.h>
#include <stdint.h>

/// Writes Markdown (CommonMark with struck-out text, and with tables if asked for) as HTML; raw HTML stays as it is.
///
/// The result belongs to the caller, who gives it back with `ccmark_free`. It is null when the work would need more than
/// `memory_limit` bytes. Calls from several threads take turns, because the library changes tables that all share.
uint8_t *ccmark_html(
    const uint8_t *text, size_t length, int with_tables, size_t memory_limit, size_t *html_length);

void ccmark_free(uint8_t *html);
