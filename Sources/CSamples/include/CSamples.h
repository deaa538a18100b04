#pragma once
#include <stddef.h>

/// The newsletters of examples/newsletters, embedded as they are, in the order of their file names.
/// An index of samples_count() or more gives NULL or 0.

size_t samples_count(void);

/// The file's name without its folder, ended by a zero byte.
const char *_Nullable samples_name(size_t index);

/// The file's bytes: UTF-8, not ended by a zero byte; samples_length of them.
const unsigned char *_Nullable samples_bytes(size_t index);
size_t samples_length(size_t index);
