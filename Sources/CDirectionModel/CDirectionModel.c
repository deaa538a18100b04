#include "CDirectionModel.h"

static const unsigned char weights[] = {
#embed "direction.weights"
};

const unsigned char *direction_weights(void) { return weights; }
size_t direction_weights_length(void) { return sizeof weights; }
