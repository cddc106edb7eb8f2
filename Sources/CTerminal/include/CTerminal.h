#ifndef CTERMINAL_H
#define CTERMINAL_H

// What a terminal program needs and Swift cannot say: signal handlers that touch no
// Swift runtime, the window's size, and the environment as a plain list.

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

// The reading end of a pipe that gets a byte whenever a watched signal arrives, or -1
// where none could be opened. Opened once, closed in children.
int cterm_signal_pipe(void);

// Notes a signal from now on instead of obeying it. A signal that the process was
// started to ignore stays ignored. `cterm_signal_release` brings back what was before.
void cterm_signal_watch(int number);
void cterm_signal_release(int number);
bool cterm_signal_is_watched(int number);

bool cterm_signal_is_noted(int number);
void cterm_signal_clear(int number);
// Empties the pipe; the notes stay.
void cterm_signal_drain(void);

// A child that SIGTERM and SIGHUP are handed on to; 0 for none.
void cterm_signal_forward(pid_t child);

// Stops the process the way the shell's job control expects, and comes back with `fg`.
// Comes back at once where no shell could wake it again.
void cterm_suspend(void);

// Should the program crash from now on, the terminal gets back the modes it has at this
// moment, after `farewell` (kept, not copied) was written to it.
void cterm_guard(int terminal, const char *farewell);

bool cterm_window(int terminal, int *columns, int *rows);

// Columns a scalar takes; -1 for one that cannot be printed.
int cterm_width(uint32_t scalar);

// The locale decides what can be printed: the user's where it is UTF-8, otherwise any
// that is. False where there is none.
bool cterm_use_utf8(void);

// NAME=VALUE strings, ended by NULL.
char **cterm_environment(void);

int cterm_pipe(int ends[2]);

// What was printed and stands in the C library's buffer goes out.
void cterm_flush(void);

#endif
