#define _GNU_SOURCE
#include "CEditline.h"

#if !__has_include(<histedit.h>)
#error The headers of libedit are missing. Install them with: apt-get install libedit-dev
#else
#include <fcntl.h>
#include <histedit.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>

static_assert(EditlineOutcomeNothing == CC_NORM && EditlineOutcomeEndOfInput == CC_EOF);
static_assert(EditlineOutcomeRefresh == CC_REFRESH && EditlineOutcomeBeep == CC_ERROR);

void editline_use_utf8(void) {
  setlocale(LC_CTYPE, "");
  if (strcmp(nl_langinfo(CODESET), "UTF-8") != 0) setlocale(LC_CTYPE, "C.UTF-8");
}

static FILE *stream(int descriptor, const char *mode) {
  int copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 3);
  return copy < 0 ? nullptr : fdopen(copy, mode);
}

static void close_streams(FILE *input, FILE *output) {
  if (input) fclose(input);
  if (output) fclose(output);
}

Editline *editline_open(const char *program, int input, int output) {
  FILE *in = stream(input, "r"), *out = stream(output, "w");
  Editline *editor =
      in && out ? el_init_fd(program, in, out, out, input, output, output) : nullptr;
  if (!editor) {
    close_streams(in, out);
    return nullptr;
  }
  // libedit's own handlers would send a signal on to the whole process group.
  el_set(editor, EL_SIGNAL, 0);
  el_set(editor, EL_EDITOR, "emacs");
  return editor;
}

void editline_close(Editline *editor) {
  FILE *in = nullptr, *out = nullptr;
  el_get(editor, EL_GETFP, 0, &in);
  el_get(editor, EL_GETFP, 1, &out);
  el_end(editor);
  close_streams(in, out);
}

void editline_read_settings(Editline *editor) { el_source(editor, nullptr); }

bool editline_has_vi_keys(Editline *editor) {
  const char *name = nullptr;
  return el_get(editor, EL_EDITOR, &name) == 0 && name && strcmp(name, "vi") == 0;
}

void editline_set_context(Editline *editor, void *context) { el_set(editor, EL_CLIENTDATA, context); }

void *editline_context(Editline *editor) {
  void *context = nullptr;
  el_get(editor, EL_CLIENTDATA, &context);
  return context;
}

void editline_set_prompt(Editline *editor, EditlinePrompt prompt, char mark) {
  el_set(editor, EL_PROMPT_ESC, prompt, mark);
}

void editline_set_reader(Editline *editor, EditlineReader reader) { el_set(editor, EL_GETCFN, reader); }

void editline_add_function(Editline *editor, const char *name, const char *help, EditlineKey key) {
  el_set(editor, EL_ADDFN, name, help, key);
}

void editline_bind(Editline *editor, const char *key, const char *function) {
  el_set(editor, EL_BIND, key, function, nullptr);
}

void editline_bind_command(Editline *editor, const char *key, const char *function) {
  el_set(editor, EL_BIND, "-a", key, function, nullptr);
}

const char *editline_read(Editline *editor) {
  int count = 0;
  const char *line = el_gets(editor, &count);
  return count > 0 ? line : nullptr;
}

int editline_next(Editline *editor, wchar_t *character) { return el_wgetc(editor, character); }

void editline_push(Editline *editor, const char *text) { el_push(editor, text); }

const char *editline_text(Editline *editor, size_t *length, size_t *cursor) {
  const LineInfo *line = el_line(editor);
  *length = (size_t)(line->lastchar - line->buffer);
  *cursor = (size_t)(line->cursor - line->buffer);
  return line->buffer;
}

void editline_insert(Editline *editor, const char *text) { el_insertstr(editor, text); }
void editline_delete(Editline *editor, int count) { el_deletestr(editor, count); }
void editline_move(Editline *editor, int characters) { el_cursor(editor, characters); }

void editline_redraw(Editline *editor) { el_set(editor, EL_REFRESH); }
void editline_resize(Editline *editor) { el_resize(editor); }
void editline_reset(Editline *editor) { el_reset(editor); }
void editline_set_raw(Editline *editor, bool raw) { el_set(editor, EL_PREP_TERM, (int)raw); }
int editline_columns(wchar_t character) { return wcwidth(character); }

EditlineHistory *editline_open_history(int limit) {
  HistEvent event;
  EditlineHistory *entries = history_init();
  if (!entries) return nullptr;
  history(entries, &event, H_SETSIZE, limit);
  history(entries, &event, H_SETUNIQUE, 1);
  return entries;
}

void editline_close_history(EditlineHistory *entries) { history_end(entries); }

void editline_use_history(Editline *editor, EditlineHistory *entries) {
  el_set(editor, EL_HIST, history, entries);
}

void editline_clear_history(EditlineHistory *entries) {
  HistEvent event;
  history(entries, &event, H_CLEAR);
}

void editline_enter_history(EditlineHistory *entries, const char *text) {
  HistEvent event;
  history(entries, &event, H_ENTER, text);
}
#endif
