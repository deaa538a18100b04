#if !__has_include(<cmark-gfm.h>)
#error "Tearsheet needs the headers of cmark-gfm: apt-get install libcmark-gfm-dev libcmark-gfm-extensions-dev"
#else

#include "CCMark.h"

#endif
