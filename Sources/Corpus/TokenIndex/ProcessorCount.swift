internal import Glibc

/// How many cores the machine lends, at least one.
package func processorCount() -> Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
