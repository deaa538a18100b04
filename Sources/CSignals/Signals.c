#define _GNU_SOURCE
#include "CSignals.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

static atomic_bool interrupted;
static int noted[2] = {-1, -1};

// Those that end the process; then, for a terminal in raw mode, those that stop it or after which the line must be drawn again.
static const int fatal[] = {SIGTERM,   SIGHUP,  SIGQUIT, SIGUSR1, SIGUSR2, SIGALRM,
                            SIGVTALRM, SIGPROF, SIGXCPU, SIGINT,  SIGPIPE};
static const int held[] = {SIGTERM, SIGHUP,    SIGQUIT, SIGUSR1, SIGUSR2, SIGALRM,
                           SIGXCPU, SIGVTALRM, SIGPROF, SIGTSTP, SIGCONT, SIGWINCH};
enum { fatal_count = sizeof fatal / sizeof fatal[0], held_count = sizeof held / sizeof held[0] };
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

// What is to be removed. A path is written while its state is `filling`, so a handler never reads half of one.
enum { free_slot, filling, begun, slot_count = 16 };
static struct {
  atomic_int state;
  char path[PATH_MAX];
} slots[slot_count];

// Without opendir, which allocates and so must not run in a handler.
static void remove_folder(const char *path) {
  struct entry {
    unsigned long number, next;
    unsigned short length;
    unsigned char kind;
    char name[];
  };
  alignas(struct entry) char buffer[4096];
  int folder = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  if (folder < 0) return;
  long filled;
  while ((filled = syscall(SYS_getdents64, folder, buffer, sizeof buffer)) > 0) {
    for (long at = 0; at < filled;) {
      const struct entry *entry = (const struct entry *)(buffer + at);
      if (unlinkat(folder, entry->name, 0) != 0) unlinkat(folder, entry->name, AT_REMOVEDIR);
      at += entry->length;
    }
  }
  close(folder);
  rmdir(path);
}

// `/proc/PID/task/PID/children`, without printf, which may allocate.
static void children_path(int process, char path[64]) {
  char digits[16];
  int count = 0;
  do digits[count++] = (char)('0' + process % 10);
  while ((process /= 10) > 0);
  char *end = path;
  for (int part = 0; part < 2; part++) {
    end = stpcpy(end, part == 0 ? "/proc/" : "/task/");
    for (int i = count; i > 0;) *end++ = digits[--i];
  }
  strcpy(end, "/children");
}

// Fills `children`, and tells how many there are.
static int list_children(int process, int *children, int limit) {
  char path[64], buffer[512];
  children_path(process, path);
  int file = open(path, O_RDONLY | O_CLOEXEC);
  if (file < 0) return 0;
  long length = read(file, buffer, sizeof buffer);
  close(file);
  int count = 0, number = 0;
  for (long i = 0; i < length && count < limit; i++) {
    if (buffer[i] >= '0' && buffer[i] <= '9') {
      number = number * 10 + (buffer[i] - '0');
    } else if (number > 0) {
      children[count++] = number;
      number = 0;
    }
  }
  return count;
}

// Below 0 while one is being made.
static atomic_int child;
static atomic_bool child_is_shell;
static sigset_t mask_before_child;

// An editor puts the terminal back and keeps what it has when it is told; other signals may mean something else to it. One that
// stands still would not hear it. A shell that waits for it hears of it last, lest it end first and nobody wait for the editor.
static void end_child(int signal) {
  // Soon known: the thread that makes it takes no signal meanwhile.
  for (int i = 0; i < 200 && atomic_load(&child) < 0; i++) poll(nullptr, 0, 10);
  int process = atomic_load(&child), told[16];
  if (process <= 0) return;
  int count = atomic_load(&child_is_shell) ? list_children(process, told, 16) : 0;
  if (count == 0) told[count++] = process;
  for (int i = 0; i < count; i++) {
    kill(told[i], signal == SIGHUP ? SIGHUP : SIGTERM);
    kill(told[i], SIGCONT);
  }
  for (int i = 0; i < 200; i++) {
    siginfo_t info = {0};
    // It stays for whoever waits for it.
    if (waitid(P_PID, (id_t)process, &info, WEXITED | WNOHANG | WNOWAIT) != 0 || info.si_pid == process) return;
    poll(nullptr, 0, 10);
  }
  if (told[0] != process) kill(process, SIGTERM);
}

// The terminal that is read key by key, and how it was before; `guarded` last when it is set and first when it is not.
static atomic_bool guarded;
static struct termios found;
static int keys = -1, screen = -1;
static bool has_marked_pastes;

// Those of a fault of the program's own.
static const int faults[] = {SIGSEGV, SIGABRT, SIGBUS, SIGILL, SIGTRAP, SIGFPE};
enum { fault_count = sizeof faults / sizeof faults[0] };
static struct sigaction before_fault[fault_count];

static void leave_terminal(int signal) {
  if (atomic_exchange(&guarded, false)) {
    static const char unmarked[] = "\x1b[?2004l\r\n";
    const char *text = has_marked_pastes ? unmarked : "\r\n";
    ssize_t written = write(screen, text, strlen(text));
    (void)written;
    tcsetattr(keys, TCSANOW, &found);
  }
  // What there was before sees the fault again: where the handler returns to, or by `raise`.
  for (int i = 0; i < fault_count; i++) {
    if (faults[i] == signal) sigaction(signal, &before_fault[i], nullptr);
  }
  raise(signal);
}

static void catch_faults(void) {
  // A stack that is full has no room for a handler.
  static char room[1 << 16];
  stack_t stack = {.ss_sp = room, .ss_size = sizeof room}, other;
  if (sigaltstack(nullptr, &other) == 0 && other.ss_flags & SS_DISABLE) sigaltstack(&stack, nullptr);
  for (int i = 0; i < fault_count; i++) {
    struct sigaction action = {.sa_handler = leave_terminal, .sa_flags = SA_ONSTACK};
    sigemptyset(&action.sa_mask);
    // It would stop who sets a terminal from the background.
    sigaddset(&action.sa_mask, SIGTTOU);
    sigaction(faults[i], &action, &before_fault[i]);
  }
}

void signals_guard(int input, int output, bool marks_pastes) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  atomic_store(&guarded, false);
  if (tcgetattr(input, &found) != 0) return;
  pthread_once(&once, catch_faults);
  keys = input, screen = output, has_marked_pastes = marks_pastes;
  atomic_store(&guarded, true);
}

void signals_unguard(void) { atomic_store(&guarded, false); }

static void end(int signal) {
  end_child(signal);
  for (int i = 0; i < slot_count; i++) {
    if (atomic_load(&slots[i].state) != begun) continue;
    if (unlink(slots[i].path) != 0) remove_folder(slots[i].path);
  }
  struct sigaction action = {.sa_handler = SIG_DFL};
  sigemptyset(&action.sa_mask);
  sigaction(signal, &action, nullptr);
  raise(signal);
}

// A signal that was ignored when the program started, as nohup does, stays ignored.
static void catch(int signal, void (*handler)(int), struct sigaction *previous) {
  sigaction(signal, nullptr, previous);
  if (previous->sa_handler == SIG_IGN) return;
  struct sigaction action = {.sa_handler = handler, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  sigaction(signal, &action, nullptr);
}

static void catch_fatal(void) {
  struct sigaction previous;
  for (int i = 0; i < fatal_count; i++) catch(fatal[i], end, &previous);
}

// Once, and before any is held, lest `end` take the place of `note`.
static void watch_end(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, catch_fatal);
}

int signals_remove_at_end(const char *path) {
  watch_end();
  if (strlen(path) >= PATH_MAX) return -1;
  for (int i = 0; i < slot_count; i++) {
    int expected = free_slot;
    if (!atomic_compare_exchange_strong(&slots[i].state, &expected, filling)) continue;
    strcpy(slots[i].path, path);
    atomic_store(&slots[i].state, begun);
    return i;
  }
  return -1;
}

void signals_begin_child(void) {
  sigset_t ending;
  sigemptyset(&ending);
  for (int i = 0; i < fatal_count; i++) sigaddset(&ending, fatal[i]);
  pthread_sigmask(SIG_BLOCK, &ending, &mask_before_child);
  atomic_store(&child, -1);
}

void signals_set_child(int process, bool is_shell) {
  atomic_store(&child_is_shell, is_shell);
  if (atomic_exchange(&child, process) < 0) pthread_sigmask(SIG_SETMASK, &mask_before_child, nullptr);
}

void signals_keep(int number) {
  if (0 <= number && number < slot_count) atomic_store(&slots[number].state, free_slot);
}

bool signals_install(void) {
  if (noted[0] >= 0) return true;
  if (pipe2(noted, O_CLOEXEC | O_NONBLOCK) != 0) return false;
  watch_end();
  struct sigaction previous;
  catch(SIGINT, note, &previous);
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
  for (int i = 0; i < held_count; i++) catch(held[i], note, &before[i]);
}

void signals_release(void) {
  for (int i = 0; i < held_count; i++) sigaction(held[i], &before[i], nullptr);
}

void signals_deliver(int signal) {
  signals_release();
  raise(signal);
  signals_hold();
}
