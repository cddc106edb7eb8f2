#ifndef CLIBEDIT_SHIM_H
#define CLIBEDIT_SHIM_H

// Swift imports neither variadic functions nor the standard streams, so libedit's
// `el_wset` and its like are wrapped here, one function an operation. Wide characters
// cross over as 32-bit scalars: that is what they are on Linux and on macOS.

#include <stdint.h>
#include <stdio.h>
#include <wchar.h>
#include <histedit.h>

_Static_assert(sizeof(wchar_t) == 4, "a wide character holds a Unicode scalar");

typedef int (*cle_key_source)(EditLine *, wchar_t *);
typedef unsigned char (*cle_action)(EditLine *, int);
typedef wchar_t *(*cle_prompt)(EditLine *);

static inline EditLine *cle_init(const char *program) { return el_init(program, stdin, stdout, stderr); }

static inline void cle_leave_signals_alone(EditLine *e) { el_wset(e, EL_SIGNAL, 0); }

static inline void cle_set_client(EditLine *e, void *client) { el_wset(e, EL_CLIENTDATA, client); }
static inline void *cle_client(EditLine *e) {
  void *client = NULL;
  el_wget(e, EL_CLIENTDATA, &client);
  return client;
}

static inline void cle_set_key_source(EditLine *e, cle_key_source source) { el_wset(e, EL_GETCFN, source); }
static inline void cle_store(wchar_t *place, uint32_t scalar) { *place = (wchar_t)scalar; }

static inline void cle_set_prompt(EditLine *e, cle_prompt prompt, int escape) {
  el_wset(e, EL_PROMPT_ESC, prompt, escape);
}
static inline wchar_t *cle_as_wide(uint32_t *text) { return (wchar_t *)text; }

static inline void cle_set_emacs(EditLine *e) { el_wset(e, EL_EDITOR, L"emacs"); }
static inline int cle_is_vi(EditLine *e) {
  const wchar_t *editor = NULL;
  return el_wget(e, EL_EDITOR, &editor) == 0 && editor != NULL && editor[0] == L'v';
}
static inline int cle_is_editing(EditLine *e) {
  int on = 0;
  el_wget(e, EL_EDITMODE, &on);
  return on;
}

static inline void cle_prepare_terminal(EditLine *e, int raw) { el_wset(e, EL_PREP_TERM, raw); }
static inline void cle_refresh(EditLine *e) { el_wset(e, EL_REFRESH); }

// The narrow call copies both strings, the wide one would keep the pointers.
static inline int cle_add(EditLine *e, const char *name, const char *help, cle_action action) {
  return el_set(e, EL_ADDFN, name, help, action);
}

// Binds a key, or after Escape one, in the main map or in vi's command map. A key is a scalar below 256.
static inline int cle_bind(EditLine *e, int commands, int escaped, uint32_t key, const char *action) {
  wchar_t name[64], keys[3] = {(wchar_t)key, 0, 0};
  if (escaped) {
    keys[0] = 27;
    keys[1] = (wchar_t)key;
  }
  size_t length = 0;
  for (; action[length] != 0 && length < 63; length++) name[length] = (wchar_t)(unsigned char)action[length];
  name[length] = 0;
  return commands ? el_wset(e, EL_BIND, L"-a", keys, name, NULL) : el_wset(e, EL_BIND, keys, name, NULL);
}

static inline const uint32_t *cle_line(EditLine *e, int *length, int *cursor) {
  const LineInfoW *line = el_wline(e);
  *length = (int)(line->lastchar - line->buffer);
  *cursor = (int)(line->cursor - line->buffer);
  return (const uint32_t *)line->buffer;
}
// `text` ends with a zero.
static inline int cle_insert(EditLine *e, const uint32_t *text) { return el_winsertstr(e, (const wchar_t *)text); }

static inline const uint32_t *cle_gets(EditLine *e, int *count) { return (const uint32_t *)el_wgets(e, count); }

static inline HistoryW *cle_history(EditLine *e, int size) {
  HistEventW event;
  HistoryW *history = history_winit();
  if (history == NULL) return NULL;
  history_w(history, &event, H_SETSIZE, size);
  el_wset(e, EL_HIST, history_w, history);
  return history;
}
static inline void cle_history_enter(HistoryW *history, const uint32_t *text) {
  HistEventW event;
  history_w(history, &event, H_ENTER, (const wchar_t *)text);
}

#endif
