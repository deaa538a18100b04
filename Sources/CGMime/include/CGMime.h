#pragma once
#include <stddef.h>
#include <stdint.h>

/// What stops a message from being parsed.
typedef enum {
  mail_parsed = 0,
  /// Containers lie within each other more than `mail_max_depth` deep.
  mail_nested_too_deeply,
  /// More than `mail_max_parts` parts.
  mail_too_many_parts,
  /// More header lines or bytes than any program writes.
  mail_header_too_long,
  /// GMime found no message.
  mail_not_a_message,
} mail_status;

enum {
  mail_max_depth = 20,
  mail_max_parts = 2000,
  mail_max_header_lines = 50000,
  mail_max_header_bytes = 4 << 20,
};

typedef enum {
  mail_leaf = 0,
  mail_multipart,
  /// A message within a message: its one child is that message's content.
  mail_embedded,
} mail_kind;

/// A parsed message. It refers to the bytes that it was parsed from. Used by one thread at a time.
typedef struct mail_message mail_message;

/// One node of a message; texts end with a zero byte, belong to the message and may be NULL.
typedef struct {
  mail_kind kind;
  /// The index of the container, -1 for the first node.
  int32_t parent;
  /// Such as `text` and `plain`, in lower case.
  const char *_Nullable type;
  const char *_Nullable subtype;
  const char *_Nullable charset;
  /// The parameter `format` of a text.
  const char *_Nullable flow;
  /// The parameter `delsp` of a text.
  const char *_Nullable deletes_space;
  /// UTF-8.
  const char *_Nullable filename;
  /// Whether the sender wants the part shown apart from the text.
  int is_attachment;
} mail_node;

/// How a text became UTF-8.
typedef enum {
  /// By the character set that it names.
  mail_text_as_declared = 0,
  /// It names none and is UTF-8.
  mail_text_is_utf8,
  /// It names none, is no UTF-8 and was taken as windows-1252.
  mail_text_guessed,
  /// It names a character set that nobody knows; taken as UTF-8 or else windows-1252.
  mail_text_unknown_set,
} mail_text_origin;

/// Bytes that the caller frees with `mail_text_free`.
typedef struct {
  uint8_t *_Nullable bytes;
  size_t length;
  mail_text_origin origin;
  /// Whether something could not be decoded and became U+FFFD.
  int has_replacements;
  /// Whether its base64 stops within a group of four characters.
  int is_cut;
} mail_text;

/// Whether the message ends before the boundary that closes its parts.
int mail_is_cut(const mail_message *_Nonnull message);

/// Parses one message without copying it: the bytes must outlive the result. NULL with another status than `mail_parsed`.
mail_message *_Nullable mail_parse(
    const uint8_t *_Nonnull bytes, size_t length, mail_status *_Nonnull status);

void mail_free(mail_message *_Nonnull message);

/// At least 1 when the message has any content; nodes stand in the order of the message, containers before what they hold.
size_t mail_node_count(const mail_message *_Nonnull message);

mail_node mail_node_at(const mail_message *_Nonnull message, size_t index);

/// The first header of that name, encoded words decoded, of the message or (`index` of an embedded node, else -1) of one within it.
/// The caller frees it with `mail_string_free`. NULL where there is none.
char *_Nullable mail_header(const mail_message *_Nonnull message, int32_t index, const char *_Nonnull name);

/// The display name and the address of the first mailbox of a header's value, decoded; either may become NULL.
void mail_address(
    const char *_Nonnull value, char *_Nullable *_Nonnull name, char *_Nullable *_Nonnull address);

/// The text of a leaf as UTF-8: transfer encoding and character set are undone.
mail_text mail_text_at(const mail_message *_Nonnull message, size_t index);

void mail_text_free(mail_text text);
void mail_string_free(char *_Nullable text);
