#if __has_include(<gmime/gmime.h>)

#include "Structure.h"
#include <gmime/gmime.h>
#include <string.h>
#include <strings.h>

/// A container that is open: a multipart, or an embedded message, which has no boundary.
typedef struct {
  char *boundary;
  size_t length;
  /// Whether parts without a type are messages.
  int is_digest;
} container;

typedef struct {
  container open[mail_max_depth];
  size_t depth;
  size_t parts;
  size_t header_lines;
  size_t header_bytes;
  int in_header;
  /// The value of the `Content-Type` of the header being read.
  GString *type;
  int type_is_open;
  /// Colons in the header being read where it is one of addresses, whose groups GMime reads with recursion.
  int counts_groups;
  size_t groups;
} walk;

static void close_to(walk *walk, size_t depth) {
  while (walk->depth > depth) g_free(walk->open[--walk->depth].boundary);
}

static mail_status open_container(walk *walk, const char *boundary, int is_digest) {
  if (walk->depth == mail_max_depth) return mail_nested_too_deeply;
  container *next = &walk->open[walk->depth++];
  next->boundary = g_strdup(boundary);
  next->length = boundary == NULL ? 0 : strlen(boundary);
  next->is_digest = is_digest;
  return mail_parsed;
}

/// Whether the line is the boundary of an open container, which closes those within it.
static int is_boundary(walk *walk, const uint8_t *line, size_t length) {
  if (length < 2 || line[0] != '-' || line[1] != '-') return 0;
  for (size_t index = walk->depth; index-- > 0;) {
    const container *level = &walk->open[index];
    if (level->boundary == NULL || length - 2 < level->length) continue;
    if (memcmp(line + 2, level->boundary, level->length) != 0) continue;
    size_t end = 2 + level->length;
    int is_last = length - end >= 2 && line[end] == '-' && line[end + 1] == '-';
    if (is_last) end += 2;
    while (end < length && (line[end] == ' ' || line[end] == '\t' || line[end] == '\r')) end++;
    if (end < length) continue;
    close_to(walk, is_last ? index : index + 1);
    walk->in_header = !is_last;
    walk->parts++;
    g_string_truncate(walk->type, 0);
    walk->type_is_open = 0;
    return 1;
  }
  return 0;
}

static mail_status end_header(walk *walk) {
  walk->in_header = 0;
  walk->type_is_open = 0;
  int is_message = walk->type->len == 0 && walk->depth > 0 && walk->open[walk->depth - 1].is_digest;
  mail_status status = mail_parsed;
  if (walk->type->len > 0) {
    GMimeContentType *type = g_mime_content_type_parse(NULL, walk->type->str);
    if (g_mime_content_type_is_type(type, "multipart", "*")) {
      const char *boundary = g_mime_content_type_get_parameter(type, "boundary");
      if (boundary != NULL)
        status = open_container(walk, boundary, g_mime_content_type_is_type(type, "multipart", "digest"));
    } else {
      is_message = g_mime_content_type_is_type(type, "message", "*");
    }
    g_object_unref(type);
  }
  g_string_truncate(walk->type, 0);
  if (is_message) {
    walk->in_header = 1;
    status = open_container(walk, NULL, 0);
  }
  return status;
}

static int is_address_header(const uint8_t *line, size_t length) {
  static const char *const names[] = {"from", "to", "cc", "bcc", "sender", "reply-to", "resent-", "disposition-", "mail-"};
  for (size_t index = 0; index < sizeof names / sizeof *names; index++) {
    size_t end = strlen(names[index]);
    if (length > end && strncasecmp((const char *)line, names[index], end) == 0) return 1;
  }
  return 0;
}

/// Whether a header of addresses has more groups than anyone writes.
static int has_many_groups(walk *walk, const uint8_t *line, size_t length, int is_continued) {
  if (!is_continued) {
    walk->counts_groups = is_address_header(line, length);
    walk->groups = 0;
  }
  if (!walk->counts_groups) return 0;
  const uint8_t *end = line + length;
  for (const uint8_t *colon = line; (colon = memchr(colon, ':', (size_t)(end - colon))) != NULL; colon++)
    if (++walk->groups > 500) return 1;
  return 0;
}

static mail_status read_header_line(walk *walk, const uint8_t *line, size_t length) {
  if (length == 0 || (length == 1 && line[0] == '\r')) return end_header(walk);
  walk->header_bytes += length;
  int is_continued = line[0] == ' ' || line[0] == '\t';
  if (has_many_groups(walk, line, length, is_continued)) return mail_header_too_long;
  if (!is_continued) {
    if (++walk->header_lines > mail_max_header_lines) return mail_header_too_long;
    static const char name[] = "content-type";
    size_t end = sizeof name - 1;
    walk->type_is_open = length > end && strncasecmp((const char *)line, name, end) == 0;
    while (walk->type_is_open && end < length && (line[end] == ' ' || line[end] == '\t')) end++;
    walk->type_is_open = walk->type_is_open && end < length && line[end] == ':';
    if (!walk->type_is_open) return walk->header_bytes > mail_max_header_bytes ? mail_header_too_long : mail_parsed;
    g_string_truncate(walk->type, 0);
    line += end + 1;
    length -= end + 1;
  }
  if (walk->type_is_open) g_string_append_len(walk->type, (const char *)line, (gssize)length);
  // A type longer than this is an attack.
  if (walk->type->len > 1 << 14 || walk->header_bytes > mail_max_header_bytes) return mail_header_too_long;
  return mail_parsed;
}

mail_status check_structure(const uint8_t *bytes, size_t length, int *is_cut) {
  walk walk = {.in_header = 1, .type = g_string_new(NULL)};
  mail_status status = mail_parsed;
  for (size_t start = 0; start < length && status == mail_parsed;) {
    const uint8_t *line = bytes + start;
    const uint8_t *newline = memchr(line, '\n', length - start);
    size_t count = newline == NULL ? length - start : (size_t)(newline - line);
    if (is_boundary(&walk, line, count)) {
      if (walk.parts > mail_max_parts) status = mail_too_many_parts;
    } else if (walk.in_header) {
      status = read_header_line(&walk, line, count);
    }
    start += count + 1;
  }
  *is_cut = 0;
  for (size_t index = 0; index < walk.depth; index++) *is_cut |= walk.open[index].boundary != NULL;
  close_to(&walk, 0);
  g_string_free(walk.type, TRUE);
  return status;
}

#endif
