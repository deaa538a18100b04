#if !__has_include(<gumbo.h>)
#error "Tearsheet needs the headers of gumbo: apt-get install libgumbo-dev"
#else

#include "CGumbo.h"

#endif
