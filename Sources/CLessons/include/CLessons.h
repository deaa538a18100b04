#pragma once
#include <stddef.h>

/// The lessons of examples/lessons, embedded as they are, in the order of their file names.
/// An index of lessons_count() or more gives NULL or 0.

size_t lessons_count(void);

/// The file's name without its folder, ended by a zero byte.
const char *_Nullable lessons_name(size_t index);

/// The file's bytes: UTF-8, not ended by a zero byte; lessons_length of them.
const unsigned char *_Nullable lessons_bytes(size_t index);
size_t lessons_length(size_t index);
