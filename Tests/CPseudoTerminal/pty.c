#define _GNU_SOURCE 1
#define _DARWIN_C_SOURCE 1

#include "CPseudoTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

int cpt_resize(int master, int columns, int rows) {
  struct winsize window;
  memset(&window, 0, sizeof window);
  window.ws_col = (unsigned short)columns;
  window.ws_row = (unsigned short)rows;
  return ioctl(master, TIOCSWINSZ, &window);
}

int cpt_open(int columns, int rows, char *slave, size_t capacity) {
#ifdef __linux__
  int master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
#else
  int master = posix_openpt(O_RDWR | O_NOCTTY);
#endif
  if (master < 0) return -1;
  const char *name = NULL;
  if (grantpt(master) == 0 && unlockpt(master) == 0) {
#ifdef __linux__
    if (ptsname_r(master, slave, capacity) == 0) name = slave;
#else
    name = ptsname(master);
    if (name != NULL && strlen(name) < capacity) strcpy(slave, name);
#endif
  }
  if (name == NULL || fcntl(master, F_SETFD, FD_CLOEXEC) != 0 || fcntl(master, F_SETFL, O_NONBLOCK) != 0
      || cpt_resize(master, columns, rows) != 0) {
    close(master);
    return -1;
  }
  return master;
}

int cpt_spawn(
  const char *slave, const char *path, char *const arguments[], char *const environment[], const char *directory,
  pid_t *child) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  sigset_t all, none;
  posix_spawn_file_actions_init(&actions);
  posix_spawnattr_init(&attributes);
  sigfillset(&all);
  sigemptyset(&none);
  posix_spawnattr_setsigdefault(&attributes, &all);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setflags(
    &attributes, (short)(POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK));
  // A session's leader that opens a terminal gets it as its controlling one.
  posix_spawn_file_actions_addopen(&actions, 0, slave, O_RDWR, 0);
  posix_spawn_file_actions_adddup2(&actions, 0, 1);
  posix_spawn_file_actions_adddup2(&actions, 0, 2);
  if (directory != NULL) posix_spawn_file_actions_addchdir_np(&actions, directory);
  int code = posix_spawn(child, path, &actions, &attributes, arguments, environment);
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  return code;
}
