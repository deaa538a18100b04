#if !__has_include(<gmime/gmime.h>)
#error "Tearsheet needs the headers of GMime: apt-get install libgmime-3.0-dev"
#else

#include "CGMime.h"

#endif
