#pragma once
#include <stdbool.h>

// Signals. A handler only sets a flag and writes the signal's number to a pipe, which the reader watches; those that end the
// process and that nobody holds remove what was begun first.

/// Starts noting SIGINT for good; false when the system gives no pipe. Call as often as you like.
bool signals_install(void);
bool signals_interrupted(void);
void signals_clear_interrupt(void);
/// The pipe's end to wait on; -1 before `signals_install`.
int signals_descriptor(void);
/// The oldest signal noted and not yet taken; 0 when there is none.
int signals_take(void);
/// Starts noting the signals that must not find a terminal in raw mode; `signals_release` ends it.
void signals_hold(void);
void signals_release(void);
/// Lets a held signal do what it would do without us; returns if that is not the process's end.
void signals_deliver(int signal);

/// From now on the terminal `input` is put back to how it is now should the program crash: call it before the mode is changed, and
/// `signals_unguard` once it has been changed back. `marks_pastes` says that `output` was told to.
void signals_guard(int input, int output, bool marks_pastes);
void signals_unguard(void);

/// Has a file, or a folder with the files in it, removed should a signal end the process. Any thread may call.
///
/// Returns its number for `signals_keep`; -1, which that takes too, where there is no room for one more.
int signals_remove_at_end(const char *_Nonnull path);
/// A child is about to be made: signals that end the process wait until `signals_set_child` tells which, so that none misses it. Call
/// both on one thread, and give the child the mask from before.
void signals_begin_child(void);
/// A child that has the terminal, which a signal that ends the process is passed on to and waited for, two seconds at most; 0
/// when there is none any more. Of a shell it is passed on to what the shell runs.
void signals_set_child(int process, bool is_shell);
/// The path has become what it was to be, or is gone: it is left alone from now on.
void signals_keep(int number);
