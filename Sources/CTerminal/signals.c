#include "CTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stddef.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

enum { highest = 64 };

static int signal_pipe[2] = {-1, -1};
static volatile sig_atomic_t noted[highest + 1];
static volatile sig_atomic_t forward_to;
static struct sigaction before[highest + 1];
static bool watched[highest + 1];

int cterm_pipe(int ends[2]) {
  if (pipe(ends) != 0) return -1;
  for (int i = 0; i < 2; i++) fcntl(ends[i], F_SETFD, FD_CLOEXEC);
  return 0;
}

int cterm_signal_pipe(void) {
  if (signal_pipe[0] < 0) {
    int ends[2];
    if (cterm_pipe(ends) != 0) return -1;
    for (int i = 0; i < 2; i++) fcntl(ends[i], F_SETFL, fcntl(ends[i], F_GETFL) | O_NONBLOCK);
    signal_pipe[1] = ends[1];
    signal_pipe[0] = ends[0];
  }
  return signal_pipe[0];
}

static void note(int number) {
  int kept = errno;
  noted[number] = 1;
  if (forward_to > 0 && (number == SIGTERM || number == SIGHUP)) kill((pid_t)forward_to, number);
  char byte = 0;
  ssize_t written = write(signal_pipe[1], &byte, 1);
  (void)written;
  errno = kept;
}

void cterm_signal_watch(int number) {
  if (number < 1 || number > highest || watched[number]) return;
  struct sigaction action;
  if (sigaction(number, NULL, &action) != 0 || action.sa_handler == SIG_IGN) return;
  cterm_signal_pipe();
  before[number] = action;
  memset(&action, 0, sizeof action);
  action.sa_handler = note;
  // Reads and writes elsewhere go on by themselves; poll is interrupted all the same.
  action.sa_flags = SA_RESTART;
  sigemptyset(&action.sa_mask);
  watched[number] = sigaction(number, &action, NULL) == 0;
}

void cterm_signal_release(int number) {
  if (number < 1 || number > highest || !watched[number]) return;
  sigaction(number, &before[number], NULL);
  watched[number] = false;
  noted[number] = 0;
}

bool cterm_signal_is_watched(int number) { return number >= 1 && number <= highest && watched[number]; }

bool cterm_signal_is_noted(int number) { return number >= 1 && number <= highest && noted[number] != 0; }

void cterm_signal_clear(int number) {
  if (number >= 1 && number <= highest) noted[number] = 0;
}

void cterm_signal_drain(void) {
  char bytes[64];
  while (signal_pipe[0] >= 0 && read(signal_pipe[0], bytes, sizeof bytes) > 0) {}
}

void cterm_signal_forward(pid_t child) { forward_to = (sig_atomic_t)child; }

void cterm_suspend(void) {
  // SIGTSTP and not SIGSTOP: the kernel drops it where no shell could send SIGCONT.
  struct sigaction kept, plain;
  memset(&plain, 0, sizeof plain);
  plain.sa_handler = SIG_DFL;
  sigemptyset(&plain.sa_mask);
  sigaction(SIGTSTP, &plain, &kept);
  raise(SIGTSTP);
  sigaction(SIGTSTP, &kept, NULL);
  noted[SIGTSTP] = 0;
  noted[SIGCONT] = 0;
}

static int guarded_terminal = -1;
static const char *farewell_text;
static size_t farewell_length;
static struct termios guarded_modes;

static struct sigaction before_crash[highest + 1];

static void restore_and_crash(int number, siginfo_t *info, void *context) {
  (void)context;
  ssize_t written = write(guarded_terminal, farewell_text, farewell_length);
  (void)written;
  tcsetattr(guarded_terminal, TCSANOW, &guarded_modes);
  // What was to happen before happens now: the instruction at fault runs again, or the
  // signal is sent again where it came from a process.
  sigaction(number, &before_crash[number], NULL);
  if (info->si_code <= 0 || info->si_code == SI_USER) raise(number);
}

void cterm_guard(int terminal, const char *farewell) {
  // Whatever ends a program that nobody watches for.
  static const int crashes[] = {SIGILL,  SIGTRAP, SIGSEGV, SIGBUS,  SIGABRT, SIGFPE, SIGSYS,
                                SIGQUIT, SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGXCPU, SIGXFSZ};
  if (tcgetattr(terminal, &guarded_modes) != 0) return;
  bool is_first = guarded_terminal < 0;
  farewell_text = farewell;
  farewell_length = strlen(farewell);
  guarded_terminal = terminal;
  for (size_t i = 0; is_first && i < sizeof crashes / sizeof *crashes; i++) {
    struct sigaction action;
    // What whoever started the program wants ignored stays ignored.
    if (sigaction(crashes[i], NULL, &action) == 0 && !(action.sa_flags & SA_SIGINFO) && action.sa_handler == SIG_IGN) {
      continue;
    }
    memset(&action, 0, sizeof action);
    action.sa_sigaction = restore_and_crash;
    // The stack of its own that a backtracer has set up is kept in use.
    action.sa_flags = SA_SIGINFO | SA_ONSTACK;
    sigemptyset(&action.sa_mask);
    sigaction(crashes[i], &action, &before_crash[crashes[i]]);
  }
}
