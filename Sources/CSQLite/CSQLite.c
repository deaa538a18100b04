#include "CSQLite.h"

#if !__has_include(<sqlite3.h>)
#error "SQLite's headers are missing; install them with: apt-get install libsqlite3-dev"
#else
#include <limits.h>
#include <sqlite3.h>

SQLiteConnection *sqlite_open(const char *path) {
  sqlite3 *connection = nullptr;
  if (sqlite3_open(path, &connection) == SQLITE_OK) return connection;
  sqlite3_close(connection);
  return nullptr;
}

void sqlite_close(SQLiteConnection *connection) { sqlite3_close(connection); }
const char *sqlite_message(SQLiteConnection *connection) { return sqlite3_errmsg(connection); }

bool sqlite_run(SQLiteConnection *connection, const char *text) {
  return sqlite3_exec(connection, text, nullptr, nullptr, nullptr) == SQLITE_OK;
}

SQLiteStatement *sqlite_prepare(SQLiteConnection *connection, const char *text, size_t length) {
  sqlite3_stmt *statement = nullptr;
  if (length > INT_MAX) return nullptr;
  sqlite3_prepare_v2(connection, text, (int)length, &statement, nullptr);
  return statement;
}

void sqlite_finish(SQLiteStatement *statement) { sqlite3_finalize(statement); }

SQLiteStep sqlite_next(SQLiteStatement *statement) {
  switch (sqlite3_step(statement)) {
    case SQLITE_ROW: return SQLiteStepRow;
    case SQLITE_DONE: return SQLiteStepEnd;
    default: return SQLiteStepFailed;
  }
}

void sqlite_restart(SQLiteStatement *statement) { sqlite3_reset(statement); }

void sqlite_bind_nothing(SQLiteStatement *statement, int parameter) {
  sqlite3_bind_null(statement, parameter);
}

void sqlite_bind_integer(SQLiteStatement *statement, int parameter, int64_t value) {
  sqlite3_bind_int64(statement, parameter, value);
}

void sqlite_bind_real(SQLiteStatement *statement, int parameter, double value) {
  sqlite3_bind_double(statement, parameter, value);
}

void sqlite_bind_string(SQLiteStatement *statement, int parameter, const char *text, size_t length) {
  sqlite3_bind_text64(statement, parameter, text, length, SQLITE_TRANSIENT, SQLITE_UTF8);
}

int sqlite_columns(SQLiteStatement *statement) { return sqlite3_column_count(statement); }

SQLiteKind sqlite_kind(SQLiteStatement *statement, int column) {
  switch (sqlite3_column_type(statement, column)) {
    case SQLITE_INTEGER: return SQLiteKindInteger;
    case SQLITE_FLOAT: return SQLiteKindReal;
    case SQLITE_NULL: return SQLiteKindMissing;
    default: return SQLiteKindText;
  }
}

int64_t sqlite_integer(SQLiteStatement *statement, int column) {
  return sqlite3_column_int64(statement, column);
}

double sqlite_real(SQLiteStatement *statement, int column) {
  return sqlite3_column_double(statement, column);
}

const unsigned char *sqlite_text(SQLiteStatement *statement, int column, size_t *length) {
  const unsigned char *text = sqlite3_column_text(statement, column);
  *length = (size_t)sqlite3_column_bytes(statement, column);
  return text;
}
#endif
