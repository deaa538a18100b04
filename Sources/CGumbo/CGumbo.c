#if !__has_include(<gumbo.h>)
#error "Tearsheet needs the headers of gumbo: apt-get install libgumbo-dev"
#else

#include "CGumbo.h"
#include "Arena.h"
#include <gumbo.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

static const char *const attribute_names[] = {
    "class", "id", "style", "hidden", "aria-hidden", "role", "rel", "href", "src", "type", "name",
    "property", "itemprop", "content", "datetime", "http-equiv", "charset", "width", "height", "alt", "size", "start",
    "value",
};
#define ATTRIBUTE_COUNT (sizeof attribute_names / sizeof *attribute_names)

const char *html_attribute_name(uint32_t name) { return name < ATTRIBUTE_COUNT ? attribute_names[name] : NULL; }

const char *html_tag_name(uint32_t tag) {
  return tag < GUMBO_TAG_LAST ? gumbo_normalized_tagname((GumboTag)tag) : NULL;
}

/// An element whose children are being written.
struct level {
  const GumboNode *node;
  uint32_t index;
  unsigned next_child;
};

/// What the document grows in, with the capacities of its lists.
struct writer {
  arena *arena;
  html_document *document;
  html_source source;
  /// Bytes that marks may still stand for.
  size_t marked_left;
  size_t node_capacity;
  size_t attribute_capacity;
  size_t pool_capacity;
  struct level *levels;
  size_t depth;
  size_t level_capacity;
};

/// Makes room for `count` more elements behind `used`.
static void *reserve(struct writer *writer, void *list, size_t size, size_t used, size_t count, size_t *capacity) {
  if (count <= *capacity - used) return list;
  size_t wanted = used + count;
  size_t grown = *capacity * 2 < 256 ? 256 : *capacity * 2;
  if (grown < wanted) grown = wanted;
  void *moved = realloc(list, grown * size);
  if (moved == NULL) longjmp(writer->arena->escape, html_no_memory);
  *capacity = grown;
  return moved;
}

/// Appends a text to the pool and tells where it begins.
static uint32_t append_text(struct writer *writer, const char *text, size_t length) {
  html_document *document = writer->document;
  document->pool =
      reserve(writer, document->pool, 1, document->pool_length, length, &writer->pool_capacity);
  memcpy(document->pool + document->pool_length, text, length);
  document->pool_length += length;
  return (uint32_t)(document->pool_length - length);
}

/// Reads seven hexadecimal digits in lower case; `SIZE_MAX` where there are others.
static size_t read_digits(const char *digits) {
  size_t value = 0;
  for (int i = 0; i < 7; i++) {
    char digit = digits[i];
    if (digit >= '0' && digit <= '9') value = value * 16 + (size_t)(digit - '0');
    else if (digit >= 'a' && digit <= 'f') value = value * 16 + (size_t)(digit - 'a' + 10);
    else return SIZE_MAX;
  }
  return value;
}

#define MARK_LENGTH 17

/// Appends a text with what its marks stand for.
static void append_marked_text(struct writer *writer, const char *text, size_t length) {
  const html_source *source = &writer->source;
  const char *end = text + length;
  const char *mark = text;
  while (source->texts_length > 0 && (mark = memchr(mark, 0xEE, (size_t)(end - mark))) != NULL) {
    if (end - mark < MARK_LENGTH || memcmp(mark, "\xEE\x80\x80", 3) != 0) {
      mark++;
      continue;
    }
    size_t start = read_digits(mark + 3);
    size_t count = read_digits(mark + 10);
    // No text is meant twice, so that forged marks cannot add up to more than the source.
    if (count > writer->marked_left || start > source->texts_length || count > source->texts_length - start) {
      mark++;
      continue;
    }
    append_text(writer, text, (size_t)(mark - text));
    append_text(writer, (const char *)source->texts + start, count);
    writer->marked_left -= count;
    mark += MARK_LENGTH;
    text = mark;
  }
  append_text(writer, text, (size_t)(end - text));
}

static void append_attributes(struct writer *writer, const GumboVector *attributes) {
  html_document *document = writer->document;
  for (unsigned i = 0; i < attributes->length; i++) {
    const GumboAttribute *attribute = attributes->data[i];
    for (uint32_t name = 0; name < ATTRIBUTE_COUNT; name++) {
      if (strcmp(attribute->name, attribute_names[name]) != 0) continue;
      document->attributes = reserve(
          writer, document->attributes, sizeof *document->attributes, document->attribute_count, 1,
          &writer->attribute_capacity);
      html_attribute *copy = &document->attributes[document->attribute_count++];
      copy->name = name;
      copy->start = append_text(writer, attribute->value, strlen(attribute->value));
      copy->end = (uint32_t)document->pool_length;
      break;
    }
  }
}

static uint32_t append_node(struct writer *writer, const char *place) {
  html_document *document = writer->document;
  document->nodes = reserve(
      writer, document->nodes, sizeof *document->nodes, document->node_count, 1, &writer->node_capacity);
  uint32_t index = (uint32_t)document->node_count++;
  html_node *node = &document->nodes[index];
  node->parent = writer->depth == 0 ? index : writer->levels[writer->depth - 1].index;
  node->end = index + 1;
  node->source = place == NULL ? 0 : (uint32_t)((const uint8_t *)place - writer->source.bytes);
  return index;
}

static void append_text_node(struct writer *writer, const GumboText *text) {
  uint32_t index = append_node(writer, text->original_text.data);
  html_node *node = &writer->document->nodes[index];
  node->tag = HTML_TEXT;
  node->first = (uint32_t)writer->document->pool_length;
  append_marked_text(writer, text->text, strlen(text->text));
  node->last = (uint32_t)writer->document->pool_length;
}

static void open_element(struct writer *writer, const GumboNode *element) {
  uint32_t index = append_node(writer, element->v.element.original_tag.data);
  uint32_t first = (uint32_t)writer->document->attribute_count;
  append_attributes(writer, &element->v.element.attributes);
  html_node *node = &writer->document->nodes[index];
  node->tag = (uint32_t)element->v.element.tag;
  node->first = first;
  node->last = (uint32_t)writer->document->attribute_count;
  writer->levels =
      reserve(writer, writer->levels, sizeof *writer->levels, writer->depth, 1, &writer->level_capacity);
  writer->levels[writer->depth++] = (struct level){element, index, 0};
}

/// Whether the text within the element tells a reader something.
static int holds_text(const GumboElement *element) {
  if (element->tag == GUMBO_TAG_STYLE) return 0;
  if (element->tag != GUMBO_TAG_SCRIPT) return 1;
  const GumboAttribute *type = gumbo_get_attribute(&element->attributes, "type");
  return type != NULL && strcasecmp(type->value, "application/ld+json") == 0;
}

static void take_child(struct writer *writer, const GumboNode *node, int with_text) {
  switch (node->type) {
  case GUMBO_NODE_ELEMENT: open_element(writer, node); break;
  case GUMBO_NODE_TEXT:
  case GUMBO_NODE_CDATA:
  case GUMBO_NODE_WHITESPACE:
    if (with_text) append_text_node(writer, &node->v.text);
    break;
  case GUMBO_NODE_DOCUMENT:
  case GUMBO_NODE_COMMENT:
  case GUMBO_NODE_TEMPLATE: break;
  }
}

/// Writes the tree in the order of the document, without recursion: its depth is the input's.
static void write_tree(struct writer *writer, const GumboNode *root) {
  open_element(writer, root);
  while (writer->depth > 0) {
    struct level *level = &writer->levels[writer->depth - 1];
    const GumboElement *element = &level->node->v.element;
    if (level->next_child < element->children.length) {
      take_child(writer, element->children.data[level->next_child++], holds_text(element));
    } else {
      writer->document->nodes[level->index].end = (uint32_t)writer->document->node_count;
      writer->depth--;
    }
  }
}

enum html_status html_parse(
    html_source source, size_t memory_limit, double seconds, html_document *document) {
  memset(document, 0, sizeof *document);
  arena *arena = malloc(sizeof *arena);
  struct writer *writer = calloc(1, sizeof *writer);
  if (arena == NULL || writer == NULL) {
    free(arena);
    free(writer);
    return html_no_memory;
  }
  arena_init(arena, memory_limit, seconds);
  *writer = (struct writer){.arena = arena, .document = document, .source = source, .marked_left = source.texts_length};
  int status = setjmp(arena->escape);
  if (status == html_parsed) {
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = arena_allocate;
    options.deallocator = arena_deallocate;
    options.userdata = arena;
    // Every error would keep a copy of the open elements' tags.
    options.max_errors = 0;
    write_tree(writer, gumbo_parse_with_options(&options, (const char *)source.bytes, source.length)->root);
  }
  free(writer->levels);
  free(writer);
  arena_free(arena);
  free(arena);
  return (enum html_status)status;
}

void html_free(html_document *document) {
  free(document->nodes);
  free(document->attributes);
  free(document->pool);
  memset(document, 0, sizeof *document);
}

#endif
