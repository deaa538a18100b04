#pragma once
#include <stddef.h>
#include <stdint.h>

/// The plainest C that does what a measured piece of work cannot do without: its time is the floor to compare with.

/// The sum of the bytes read as values of 2 bytes, as most columns have them; an odd last byte is left out.
uint64_t baseline_sum(const uint8_t *_Nullable bytes, size_t length);

/// The sum of the bytes read as words of 8, modulo 2^64: the fastest way to touch them all. Bytes past the last whole
/// word are left out.
uint64_t baseline_words(const uint8_t *_Nullable bytes, size_t length);

/// How often the phrase occurs, without overlaps, by `memmem`. An empty phrase occurs nowhere.
size_t baseline_occurrences(
    const uint8_t *_Nullable text, size_t length, const uint8_t *_Nullable phrase, size_t phrase_length);

/// Asks for the status of every file under a path, names with a leading dot left out, links not followed, and adds up
/// files and their bytes. 0 on success, else the error number of the first call that failed.
int baseline_stat_walk(const char *_Nonnull path, uint64_t *_Nonnull files, uint64_t *_Nonnull bytes);
