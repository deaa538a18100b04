#if !__has_include(<libxml/parser.h>)
#error "Tearsheet needs the headers of libxml2: apt-get install libxml2-dev"
#else

#include "CXML2.h"

#endif
