#define _GNU_SOURCE
#include "CEditline.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <unistd.h>

static atomic_bool interrupted;
static int noted[2] = {-1, -1};

// Those that end or stop the process, then those after which the line must be drawn again.
static const int held[] = {SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH};
enum { held_count = sizeof held / sizeof held[0] };
static struct sigaction before[held_count];

static void note(int signal) {
  int saved = errno;
  if (signal == SIGINT) atomic_store(&interrupted, true);
  unsigned char byte = (unsigned char)signal;
  // A full pipe loses the byte, which is right: the reader has enough to wake up for.
  ssize_t written = write(noted[1], &byte, 1);
  (void)written;
  errno = saved;
}

// A signal that was ignored when the program started, as nohup does, stays ignored.
static void catch(int signal, struct sigaction *previous) {
  sigaction(signal, nullptr, previous);
  if (previous->sa_handler == SIG_IGN) return;
  struct sigaction action = {.sa_handler = note, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  sigaction(signal, &action, nullptr);
}

bool signals_install(void) {
  if (noted[0] >= 0) return true;
  if (pipe2(noted, O_CLOEXEC | O_NONBLOCK) != 0) return false;
  struct sigaction previous;
  catch(SIGINT, &previous);
  return true;
}

bool signals_interrupted(void) { return atomic_load_explicit(&interrupted, memory_order_relaxed); }
void signals_clear_interrupt(void) { atomic_store(&interrupted, false); }
int signals_descriptor(void) { return noted[0]; }

int signals_take(void) {
  unsigned char byte;
  return noted[0] >= 0 && read(noted[0], &byte, 1) == 1 ? byte : 0;
}

void signals_hold(void) {
  for (int i = 0; i < held_count; i++) catch(held[i], &before[i]);
}

void signals_release(void) {
  for (int i = 0; i < held_count; i++) sigaction(held[i], &before[i], nullptr);
}

void signals_deliver(int signal) {
  signals_release();
  raise(signal);
  signals_hold();
}
