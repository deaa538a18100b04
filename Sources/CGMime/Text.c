#if __has_include(<gmime/gmime.h>)

#include "Structure.h"
#include <gmime/gmime.h>
#include <errno.h>
#include <iconv.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

GMimeObject *object_at(const mail_message *message, size_t index);

/// The bytes of a part as they stand in the message.
static const uint8_t *raw_content(GMimePart *part, size_t *length) {
  GMimeDataWrapper *content = g_mime_part_get_content(part);
  GMimeStream *stream = content == NULL ? NULL : g_mime_data_wrapper_get_stream(content);
  *length = 0;
  if (stream == NULL || !GMIME_IS_STREAM_MEM(stream)) return NULL;
  GByteArray *bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream));
  gint64 start = stream->bound_start;
  gint64 end = stream->bound_end == -1 ? (gint64)bytes->len : stream->bound_end;
  if (start < 0 || end > (gint64)bytes->len || end <= start) return NULL;
  *length = (size_t)(end - start);
  return bytes->data + start;
}

static uint8_t *allocate(size_t length) {
  uint8_t *bytes = malloc(length + 1);
  if (bytes == NULL) abort();
  return bytes;
}

/// Whether base64 stops within a group of four characters; what stands behind its padding is not looked at.
static int is_cut_base64(const uint8_t *raw, size_t length) {
  size_t characters = 0;
  for (const uint8_t *byte = raw; byte < raw + length; byte++) {
    if (*byte == '=') return characters % 4 < 2 || (characters % 4 == 2 && memchr(byte + 1, '=', (size_t)(raw + length - byte - 1)) == NULL);
    characters += g_ascii_isalnum(*byte) || *byte == '+' || *byte == '/';
  }
  return characters % 4 != 0;
}

/// Undoes the transfer encoding.
static mail_text decoded(const uint8_t *raw, size_t length, GMimeContentEncoding encoding) {
  mail_text text = {0};
  switch (encoding) {
  case GMIME_CONTENT_ENCODING_BASE64:
  case GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE:
  case GMIME_CONTENT_ENCODING_UUENCODE: {
    GMimeEncoding state;
    g_mime_encoding_init_decode(&state, encoding);
    text.bytes = allocate(g_mime_encoding_outlen(&state, length) + length + 64);
    text.length = g_mime_encoding_flush(&state, (const char *)raw, length, (char *)text.bytes);
    text.is_cut = encoding == GMIME_CONTENT_ENCODING_BASE64 && is_cut_base64(raw, length);
    return text;
  }
  default:
    text.bytes = allocate(length);
    memcpy(text.bytes, raw, length);
    text.length = length;
    return text;
  }
}

static int is_named(const char *charset, const char *const *names) {
  for (; *names != NULL; names++)
    if (strcasecmp(charset, *names) == 0) return 1;
  return 0;
}

/// What a character set is opened as. Whoever says Latin-1 or ASCII mostly means windows-1252, which has what they have.
static const char *iconv_name(const char *charset) {
  static const char *const latin[] = {"iso-8859-1", "iso8859-1", "latin1",   "us-ascii", "ascii",
                                      "x-ansi",     "ansi",      "iso-ascii", NULL};
  static const char *const korean[] = {"ks_c_5601-1987", "euc-kr", NULL};
  static const char *const chinese[] = {"gb2312", "gbk", "x-gbk", NULL};
  if (is_named(charset, latin)) return "CP1252";
  if (is_named(charset, korean)) return "CP949";
  return is_named(charset, chinese) ? "GB18030" : g_mime_charset_iconv_name(charset);
}

/// Makes room for `more` bytes after `used`.
static void reserve(mail_text *text, size_t *room, size_t used, size_t more) {
  if (used + more <= *room) return;
  *room = (*room + more) * 2;
  text->bytes = realloc(text->bytes, *room);
  if (text->bytes == NULL) abort();
}

/// After so many bytes that a character set does not have, the text is in another one.
enum { most_replacements = 10000 };

/// The bytes as UTF-8; what the character set does not have becomes U+FFFD. 0 when the set is unknown or clearly another.
static int convert(mail_text *text, const char *charset) {
  const char *name = iconv_name(charset);
  iconv_t converter = name == NULL ? (iconv_t)-1 : iconv_open("UTF-8", name);
  if (converter == (iconv_t)-1) return 0;
  mail_text result = {
      .origin = text->origin, .has_replacements = text->has_replacements, .is_cut = text->is_cut};
  size_t room = text->length + text->length / 4 + 64;
  size_t replacements = 0;
  result.bytes = allocate(room);
  char *input = (char *)text->bytes;
  size_t left = text->length;
  for (;;) {
    char *output = (char *)result.bytes + result.length;
    size_t free_bytes = room - result.length;
    size_t count = left > 0 ? iconv(converter, &input, &left, &output, &free_bytes)
                            : iconv(converter, NULL, NULL, &output, &free_bytes);
    int error = count == (size_t)-1 ? errno : 0;
    int was_last = left == 0 && error == 0;
    result.length = (size_t)(output - (char *)result.bytes);
    if (was_last) break;
    reserve(&result, &room, result.length, 16);
    if (error == E2BIG) reserve(&result, &room, result.length, left + 16);
    if (error == EILSEQ || error == EINVAL) {
      memcpy(result.bytes + result.length, "\xEF\xBF\xBD", 3);
      result.length += 3;
      result.has_replacements = 1;
      input++;
      if (--left == 0) break;
      if (++replacements > most_replacements) {
        iconv_close(converter);
        free(result.bytes);
        return 0;
      }
    }
  }
  iconv_close(converter);
  free(text->bytes);
  *text = result;
  return 1;
}

static int is_utf8(const mail_text *text) {
  return g_utf8_validate_len((const char *)text->bytes, text->length, NULL)
      || (memchr(text->bytes, 0, text->length) != NULL && !g_mime_utils_text_is_8bit(text->bytes, text->length));
}

/// Replaces what is no UTF-8.
static void mend(mail_text *text) {
  if (is_utf8(text)) return;
  text->has_replacements = 1;
  gchar *mended = g_utf8_make_valid((const char *)text->bytes, (gssize)text->length);
  free(text->bytes);
  text->length = strlen(mended);
  text->bytes = allocate(text->length);
  memcpy(text->bytes, mended, text->length);
  g_free(mended);
}

mail_text mail_text_at(const mail_message *message, size_t index) {
  mail_text text = {0};
  GMimeObject *object = object_at(message, index);
  if (!GMIME_IS_PART(object)) return text;
  GMimePart *part = (GMimePart *)object;
  size_t length = 0;
  const uint8_t *raw = raw_content(part, &length);
  if (raw == NULL) return text;
  text = decoded(raw, length, g_mime_part_get_content_encoding(part));
  const char *charset = g_mime_object_get_content_type_parameter(object, "charset");
  static const char *const utf8[] = {"utf-8", "utf8", "unicode-1-1-utf-8", NULL};
  if (charset != NULL && is_named(charset, utf8)) {
    mend(&text);
    return text;
  }
  if (charset == NULL || *charset == 0 || is_named(charset, (const char *const[]){"us-ascii", "ascii", NULL})) {
    if (!g_mime_utils_text_is_8bit(text.bytes, text.length)) return text;
    text.origin = is_utf8(&text) ? mail_text_is_utf8 : mail_text_guessed;
    if (text.origin == mail_text_guessed && !convert(&text, "CP1252")) mend(&text);
    return text;
  }
  if (convert(&text, charset)) return text;
  text.origin = mail_text_unknown_set;
  if (!is_utf8(&text) && !convert(&text, "CP1252")) mend(&text);
  return text;
}

void mail_text_free(mail_text text) { free(text.bytes); }

#endif
