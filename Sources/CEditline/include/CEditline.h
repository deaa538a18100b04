#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <wchar.h>

// What the Terminal target uses of libedit, as plain functions: Swift cannot call C functions with variable
// arguments. The header names libedit's types without including <histedit.h>, so that a machine without
// libedit's headers gets one error, from CEditline.c, and none from the Swift that imports this.

typedef struct editline Editline;
typedef struct history EditlineHistory;

/// What libedit does after a key function.
enum __attribute__((enum_extensibility(closed))) EditlineOutcome : unsigned char {
  EditlineOutcomeNothing = 0,
  EditlineOutcomeEndOfInput = 2,
  EditlineOutcomeRefresh = 4,
  EditlineOutcomeBeep = 6,
};
typedef enum EditlineOutcome EditlineOutcome;

typedef char *_Nullable (*EditlinePrompt)(Editline *_Nonnull);
typedef unsigned char (*EditlineKey)(Editline *_Nonnull, int typed);
/// Stores one character: 1, or 0 at the end of input, or -1 to give the line up.
typedef int (*EditlineReader)(Editline *_Nonnull, wchar_t *_Nonnull);

/// Makes the C library read and write UTF-8, whatever the environment says.
void editline_use_utf8(void);

/// Opens an editor over a terminal; the descriptors stay the caller's. NULL when libedit cannot start.
Editline *_Nullable editline_open(const char *_Nonnull program, int input, int output);
void editline_close(Editline *_Nonnull);

/// Reads `~/.editrc` or `$EDITRC`, where there is one.
void editline_read_settings(Editline *_Nonnull);
bool editline_has_vi_keys(Editline *_Nonnull);
void editline_set_context(Editline *_Nonnull, void *_Nullable);
void *_Nullable editline_context(Editline *_Nonnull);
/// `mark` brackets what takes no room in the prompt, such as colours.
void editline_set_prompt(Editline *_Nonnull, EditlinePrompt _Nonnull, char mark);
void editline_set_reader(Editline *_Nonnull, EditlineReader _Nonnull);
void editline_add_function(
    Editline *_Nonnull, const char *_Nonnull name, const char *_Nonnull help, EditlineKey _Nonnull);
void editline_bind(Editline *_Nonnull, const char *_Nonnull key, const char *_Nonnull function);
/// Binds a key of vi's command mode.
void editline_bind_command(Editline *_Nonnull, const char *_Nonnull key, const char *_Nonnull function);

/// Edits one line. NULL at the end of input and after a reader's -1; the text is libedit's until the next call.
const char *_Nullable editline_read(Editline *_Nonnull);
/// The next character, as a key function may ask for it: 1, 0 or -1 as of EditlineReader.
int editline_next(Editline *_Nonnull, wchar_t *_Nonnull);
/// Hands libedit characters as if they were typed next.
void editline_push(Editline *_Nonnull, const char *_Nonnull);

/// The buffer in UTF-8, not ended by a zero; libedit's until the next call. `cursor` counts bytes.
const char *_Nonnull editline_text(Editline *_Nonnull, size_t *_Nonnull length, size_t *_Nonnull cursor);
void editline_insert(Editline *_Nonnull, const char *_Nonnull);
/// Deletes `count` characters before the cursor.
void editline_delete(Editline *_Nonnull, int count);
void editline_move(Editline *_Nonnull, int characters);

/// Draws prompt and buffer from the terminal's cursor on, as if nothing were drawn yet.
void editline_redraw(Editline *_Nonnull);
void editline_resize(Editline *_Nonnull);
void editline_reset(Editline *_Nonnull);
void editline_set_raw(Editline *_Nonnull, bool);
/// The columns libedit gives a character: 0 to 2, or -1 for one without a shape.
int editline_columns(wchar_t);

EditlineHistory *_Nullable editline_open_history(int limit);
void editline_close_history(EditlineHistory *_Nonnull);
void editline_use_history(Editline *_Nonnull, EditlineHistory *_Nonnull);
void editline_clear_history(EditlineHistory *_Nonnull);
void editline_enter_history(EditlineHistory *_Nonnull, const char *_Nonnull);
