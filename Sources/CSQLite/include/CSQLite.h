#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// What the CorpusExport target uses of SQLite. The header names SQLite's types without including <sqlite3.h>, so
// that a machine without SQLite's headers gets one error, from CSQLite.c, and none from the Swift that imports this.

typedef struct sqlite3 SQLiteConnection;
typedef struct sqlite3_stmt SQLiteStatement;

/// What a column of the current row holds.
enum __attribute__((enum_extensibility(closed))) SQLiteKind : unsigned char {
  SQLiteKindMissing = 0,
  SQLiteKindInteger = 1,
  SQLiteKindReal = 2,
  SQLiteKindText = 3,
};
typedef enum SQLiteKind SQLiteKind;

/// What a step of a statement came to.
enum __attribute__((enum_extensibility(closed))) SQLiteStep : unsigned char {
  SQLiteStepRow = 0,
  SQLiteStepEnd = 1,
  SQLiteStepFailed = 2,
};
typedef enum SQLiteStep SQLiteStep;

/// Opens or creates a database; `:memory:` stays in memory. NULL when it cannot be opened.
SQLiteConnection *_Nullable sqlite_open(const char *_Nonnull path);
void sqlite_close(SQLiteConnection *_Nonnull);
/// Why the last call failed; SQLite's until the next call.
const char *_Nonnull sqlite_message(SQLiteConnection *_Nonnull);
/// Runs statements that give no rows; false when one fails.
bool sqlite_run(SQLiteConnection *_Nonnull, const char *_Nonnull text);

/// Compiles one statement; NULL when it is wrong, or blank.
SQLiteStatement *_Nullable sqlite_prepare(
    SQLiteConnection *_Nonnull, const char *_Nonnull text, size_t length);
void sqlite_finish(SQLiteStatement *_Nonnull);
SQLiteStep sqlite_next(SQLiteStatement *_Nonnull);
/// Makes a statement ready to run again; its values stay bound.
void sqlite_restart(SQLiteStatement *_Nonnull);

/// Parameters count from 1. The text is copied.
void sqlite_bind_nothing(SQLiteStatement *_Nonnull, int parameter);
void sqlite_bind_integer(SQLiteStatement *_Nonnull, int parameter, int64_t value);
void sqlite_bind_real(SQLiteStatement *_Nonnull, int parameter, double value);
void sqlite_bind_string(
    SQLiteStatement *_Nonnull, int parameter, const char *_Nonnull text, size_t length);

/// Columns count from 0.
int sqlite_columns(SQLiteStatement *_Nonnull);
SQLiteKind sqlite_kind(SQLiteStatement *_Nonnull, int column);
int64_t sqlite_integer(SQLiteStatement *_Nonnull, int column);
double sqlite_real(SQLiteStatement *_Nonnull, int column);
/// UTF-8, SQLite's until the next step; NULL for an empty text.
const unsigned char *_Nullable sqlite_text(SQLiteStatement *_Nonnull, int column, size_t *_Nonnull length);
