#pragma once
#include <stddef.h>

/// The bundled universe: CSV text in UTF-8, not terminated.
const unsigned char *_Nonnull universe_csv(void);
size_t universe_csv_length(void);
