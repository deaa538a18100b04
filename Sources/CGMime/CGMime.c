#if !__has_include(<gmime/gmime.h>)
#error "Tearsheet needs the headers of GMime: apt-get install libgmime-3.0-dev"
#else

#include "Structure.h"
#include <gmime/gmime.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

struct mail_message {
  /// The outermost part; the headers of the message are its own.
  GMimeObject *root;
  GMimeStream *stream;
  GByteArray *bytes;
  GPtrArray *objects;
  GArray *nodes;
  int is_cut;
};

static void initialize(void) { g_mime_init(); }

void prepare_gmime(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, initialize);
}

static void add_node(mail_message *message, GMimeObject *object, int32_t parent) {
  mail_node node = {.kind = mail_leaf, .parent = parent};
  GMimeContentType *type = g_mime_object_get_content_type(object);
  if (type != NULL) {
    node.type = g_mime_content_type_get_media_type(type);
    node.subtype = g_mime_content_type_get_media_subtype(type);
    node.charset = g_mime_content_type_get_parameter(type, "charset");
    node.flow = g_mime_content_type_get_parameter(type, "format");
    node.deletes_space = g_mime_content_type_get_parameter(type, "delsp");
  }
  if (GMIME_IS_MULTIPART(object)) node.kind = mail_multipart;
  if (GMIME_IS_MESSAGE_PART(object)) node.kind = mail_embedded;
  if (GMIME_IS_PART(object)) {
    node.filename = g_mime_part_get_filename((GMimePart *)object);
    node.is_attachment = g_mime_part_is_attachment((GMimePart *)object);
  }
  g_ptr_array_add(message->objects, object);
  g_array_append_val(message->nodes, node);
}

/// What waits to be listed: an object and the index of its container.
typedef struct {
  GMimeObject *object;
  int32_t parent;
} pending;

static void push(GArray *waiting, GMimeObject *object, int32_t parent) {
  pending next = {object, parent};
  if (object != NULL) g_array_append_val(waiting, next);
}

/// Lists all nodes, with a stack of its own instead of recursion.
static void list_nodes(mail_message *message) {
  GArray *waiting = g_array_new(FALSE, FALSE, sizeof(pending));
  push(waiting, message->root, -1);
  while (waiting->len > 0) {
    pending next = g_array_index(waiting, pending, waiting->len - 1);
    g_array_set_size(waiting, waiting->len - 1);
    int32_t index = (int32_t)message->nodes->len;
    add_node(message, next.object, next.parent);
    if (GMIME_IS_MULTIPART(next.object)) {
      GMimeMultipart *multipart = (GMimeMultipart *)next.object;
      for (int child = g_mime_multipart_get_count(multipart) - 1; child >= 0; child--)
        push(waiting, g_mime_multipart_get_part(multipart, child), index);
    } else if (GMIME_IS_MESSAGE_PART(next.object)) {
      GMimeMessage *inner = g_mime_message_part_get_message((GMimeMessagePart *)next.object);
      if (inner != NULL) push(waiting, g_mime_message_get_mime_part(inner), index);
    }
  }
  g_array_free(waiting, TRUE);
}

mail_message *mail_parse(const uint8_t *bytes, size_t length, mail_status *status) {
  prepare_gmime();
  int is_cut = 0;
  *status = check_structure(bytes, length, &is_cut);
  if (*status != mail_parsed) return NULL;
  mail_message *result = calloc(1, sizeof *result);
  if (result == NULL) abort();
  result->is_cut = is_cut;
  // The array only lends the bytes: it is emptied before it is freed.
  result->bytes = g_byte_array_new_take((guint8 *)bytes, length);
  result->stream = g_mime_stream_mem_new();
  g_mime_stream_mem_set_byte_array(GMIME_STREAM_MEM(result->stream), result->bytes);
  g_mime_stream_mem_set_owner(GMIME_STREAM_MEM(result->stream), FALSE);
  result->objects = g_ptr_array_new();
  result->nodes = g_array_new(FALSE, FALSE, sizeof(mail_node));
  GMimeParser *parser = g_mime_parser_new_with_stream(result->stream);
  g_mime_parser_set_format(parser, GMIME_FORMAT_MESSAGE);
  g_mime_parser_set_persist_stream(parser, TRUE);
  // A GMimeMessage would read all addresses and dates of the header, which nobody asks for.
  result->root = g_mime_parser_construct_part(parser, NULL);
  g_object_unref(parser);
  if (result->root == NULL) {
    *status = mail_not_a_message;
    mail_free(result);
    return NULL;
  }
  list_nodes(result);
  return result;
}

int mail_is_cut(const mail_message *message) { return message->is_cut; }

void mail_free(mail_message *message) {
  if (message->root != NULL) g_object_unref(message->root);
  g_object_unref(message->stream);
  g_byte_array_steal(message->bytes, NULL);
  g_byte_array_free(message->bytes, TRUE);
  g_ptr_array_free(message->objects, TRUE);
  g_array_free(message->nodes, TRUE);
  free(message);
}

size_t mail_node_count(const mail_message *message) { return message->nodes->len; }

mail_node mail_node_at(const mail_message *message, size_t index) {
  return g_array_index(message->nodes, mail_node, index);
}

GMimeObject *object_at(const mail_message *message, size_t index) {
  return g_ptr_array_index(message->objects, index);
}

char *mail_header(const mail_message *message, int32_t index, const char *name) {
  GMimeObject *owner = message->root;
  if (index >= 0) {
    GMimeObject *object = object_at(message, (size_t)index);
    owner = GMIME_IS_MESSAGE_PART(object)
              ? (GMimeObject *)g_mime_message_part_get_message((GMimeMessagePart *)object) : NULL;
  }
  if (owner == NULL) return NULL;
  GMimeHeaderList *list = g_mime_object_get_header_list(owner);
  GMimeHeader *header = g_mime_header_list_get_header(list, name);
  const char *raw = header == NULL ? NULL : g_mime_header_get_raw_value(header);
  if (raw == NULL) return NULL;
  // Whoever reads the value wants a line, not megabytes.
  size_t length = strlen(raw);
  char *value = g_strndup(raw, length < 1 << 14 ? length : 1 << 14);
  char *unfolded = g_mime_utils_header_unfold(value);
  char *decoded = g_mime_utils_header_decode_text(NULL, unfolded);
  g_free(value);
  g_free(unfolded);
  return decoded;
}

void mail_address(const char *value, char **name, char **address) {
  *name = NULL;
  *address = NULL;
  prepare_gmime();
  InternetAddressList *list = internet_address_list_parse(NULL, value);
  if (list == NULL) return;
  InternetAddress *first =
      internet_address_list_length(list) > 0 ? internet_address_list_get_address(list, 0) : NULL;
  if (first != NULL) {
    *name = g_strdup(internet_address_get_name(first));
    if (INTERNET_ADDRESS_IS_MAILBOX(first))
      *address = g_strdup(internet_address_mailbox_get_addr((InternetAddressMailbox *)first));
  }
  g_object_unref(list);
}

void mail_string_free(char *text) { g_free(text); }

#endif
