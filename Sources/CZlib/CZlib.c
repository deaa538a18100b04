#if !__has_include(<zlib.h>)
#error "Tearsheet needs the headers of zlib: apt-get install zlib1g-dev"
#else

#include "CZlib.h"

#endif
