// ncurses as Swift can use it: its function-like macros and its globals as inline functions, and the
// two signal handlers that must not be written in Swift.
#pragma once
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>

// Names that term.h takes away from everyone who includes it.
#undef lines
#undef columns
#undef tab
#undef bell
#undef newline

// MARK: Globals and macros

/// Lets ncurses ask the terminal how large it is or, where it may not, go by its description. What the
/// environment says of it (LINES, COLUMNS) counts in neither case.
static inline void nc_ask_for_size(bool may_ask) {
  use_env(FALSE);
  use_tioctl(may_ask);
}

/// A screen on standard output and input, or NULL when ncurses does not want this terminal.
static inline SCREEN *nc_newterm(const char *type) { return newterm(type, stdout, stdin); }

static inline WINDOW *nc_stdscr(void) { return stdscr; }

static inline attr_t nc_bold(void) { return A_BOLD; }
static inline attr_t nc_underline(void) { return A_UNDERLINE; }
static inline attr_t nc_reverse(void) { return A_REVERSE; }

/// Lets erased cells of a window look like this.
static inline void nc_set_background(WINDOW *window, attr_t attributes, short pair) {
  cchar_t blank;
  setcchar(&blank, L" ", attributes, pair, NULL);
  wbkgrndset(window, &blank);
}

/// Puts one spacing character and its combining characters (0-terminated) into a cell.
static inline void nc_put(
    WINDOW *window, int y, int x, const wchar_t *text, attr_t attributes, short pair) {
  cchar_t cell;
  if (setcchar(&cell, text, attributes, pair, NULL) == OK) mvwadd_wch(window, y, x, &cell);
}

// MARK: Terminal descriptions

/// Whether there is a description of this terminal; selects it when there is.
static inline bool nc_select_description(const char *type) {
  int error = 0;
  return setupterm(type, STDOUT_FILENO, &error) == OK;
}

/// Forgets the selected description.
static inline void nc_forget_description(void) {
  if (cur_term != NULL) del_curterm(cur_term);
}

/// A string of the selected description, or NULL when it has none of that name.
static inline const char *nc_capability(const char *name) {
  const char *value = tigetstr(name);
  return value == (const char *)-1 ? NULL : value;
}

// MARK: Signals
//
// The state is weak: every object file that needs it brings a copy, and the linker keeps one. A static
// one would be different in each file into which the optimizer carries a caller.

/// The signals after which a process is beyond help.
static const int nc_crashes[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE};
enum { nc_crash_count = sizeof nc_crashes / sizeof nc_crashes[0] };

/// What the handlers need to know.
struct nc_watch {
  volatile sig_atomic_t wakeup;           // where signals are reported, or -1
  volatile sig_atomic_t farewell_length;  // 0 while the terminal is not taken
  char farewell[256];
  bool is_registered;  // for the exit of the process
  struct termios modes_before;
  struct sigaction crashes_before[nc_crash_count];
};

__attribute__((weak)) struct nc_watch nc_watch = {.wakeup = -1};

static inline void nc_report_signal(int number) {
  int before = errno;
  unsigned char byte = (unsigned char)number;
  if (nc_watch.wakeup >= 0) (void)!write((int)nc_watch.wakeup, &byte, 1);
  errno = before;
}

/// Gives the terminal back if it is taken; safe in a signal handler and at exit, harmless twice.
static inline void nc_give_back(void) {
  size_t length = (size_t)nc_watch.farewell_length;
  if (length == 0) return;
  nc_watch.farewell_length = 0;
  (void)!write(STDOUT_FILENO, nc_watch.farewell, length);
  tcsetattr(STDOUT_FILENO, TCSANOW, &nc_watch.modes_before);
}

static inline void nc_crashed(int number) {
  nc_give_back();
  // Not the handler from before: Swift's would offer whoever stands there a debugger.
  signal(number, SIG_DFL);
  raise(number);
}

/// Opens a pipe that neither blocks nor passes on to other programs.
static inline bool nc_open_pipe(int *ends) {
  if (pipe(ends) != 0) return false;
  for (int i = 0; i < 2; i++) {
    fcntl(ends[i], F_SETFD, FD_CLOEXEC);
    fcntl(ends[i], F_SETFL, O_NONBLOCK);
  }
  return true;
}

/// Lets `number` be reported as a byte on `descriptor`, a pipe that does not block.
static inline void nc_watch_signal(int number, int descriptor) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  nc_watch.wakeup = descriptor;
  action.sa_handler = nc_report_signal;
  action.sa_flags = SA_RESTART;
  sigaction(number, &action, NULL);
}

/// Gives a signal its default meaning again.
static inline void nc_default_signal(int number) { signal(number, SIG_DFL); }

/// Lets nothing happen on a signal.
static inline void nc_ignore_signal(int number) { signal(number, SIG_IGN); }

/// Remembers the modes of the terminal as they are before it is taken.
static inline void nc_remember_modes(void) {
  tcgetattr(STDOUT_FILENO, &nc_watch.modes_before);
}

/// From now on a crash or an exit writes `farewell` and brings the remembered modes back.
static inline void nc_arm(const char *farewell) {
  static char stack[64 * 1024] = {0};
  size_t length = strlen(farewell);
  if (length > sizeof nc_watch.farewell) length = sizeof nc_watch.farewell;
  memcpy(nc_watch.farewell, farewell, length);
  nc_watch.farewell_length = (sig_atomic_t)length;

  stack_t alternate;
  memset(&alternate, 0, sizeof alternate);
  alternate.ss_sp = stack;
  alternate.ss_size = sizeof stack;
  sigaltstack(&alternate, NULL);
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = nc_crashed;
  action.sa_flags = SA_ONSTACK | SA_NODEFER;
  for (int i = 0; i < nc_crash_count; i++)
    sigaction(nc_crashes[i], &action, &nc_watch.crashes_before[i]);
  if (!nc_watch.is_registered) nc_watch.is_registered = atexit(nc_give_back) == 0;
}

/// The terminal has been given back in order: a crash or an exit finds nothing left to do.
static inline void nc_disarm(void) {
  nc_watch.wakeup = -1;
  if (nc_watch.farewell_length == 0) return;
  nc_watch.farewell_length = 0;
  for (int i = 0; i < nc_crash_count; i++)
    sigaction(nc_crashes[i], &nc_watch.crashes_before[i], NULL);
}
