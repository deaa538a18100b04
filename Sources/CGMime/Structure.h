#pragma once
#include "CGMime.h"

/// Makes GMime ready, once for all threads.
void prepare_gmime(void);

/// Looks at the header lines and the boundaries of a message, without recursion.
///
/// GMime allows 1,024 levels, compares each line that may be a boundary with those of all levels, and makes an object of every
/// header and part: a few megabytes could take minutes and gigabytes.
/// `is_cut` becomes whether a container is not closed at the end.
mail_status check_structure(const uint8_t *bytes, size_t length, int *is_cut);
