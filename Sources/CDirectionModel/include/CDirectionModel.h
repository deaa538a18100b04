#pragma once
#include <stddef.h>

/// The bundled weights of the direction model, as the trainer wrote them.
const unsigned char *_Nonnull direction_weights(void);
size_t direction_weights_length(void);
