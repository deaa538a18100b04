#include "CUniverse.h"

static const unsigned char csv[] = {
#embed "instruments.csv"
};

const unsigned char *universe_csv(void) { return csv; }
size_t universe_csv_length(void) { return sizeof csv; }
