#ifndef CPSEUDOTERMINAL_H
#define CPSEUDOTERMINAL_H

#include <sys/types.h>

// Opens a pseudo-terminal of a size. Gives the master's descriptor, not blocking and
// closed in children, or -1; the path of the other side goes into `slave`.
int cpt_open(int columns, int rows, char *slave, size_t capacity);

int cpt_resize(int master, int columns, int rows);

// Starts a program with that terminal as its standard streams and its controlling
// terminal, leader of a session of its own, every signal as by default. Gives 0 or an
// error number.
int cpt_spawn(
  const char *slave, const char *path, char *const arguments[], char *const environment[], const char *directory,
  pid_t *child);

#endif
