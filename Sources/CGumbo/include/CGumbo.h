#pragma once
#include <stddef.h>
#include <stdint.h>

/// How a parse ended.
enum html_status {
  html_parsed = 0,
  /// The tree took more memory than allowed.
  html_too_big = 1,
  /// Building the tree took more time than allowed.
  html_too_slow = 2,
  html_no_memory = 3,
};

/// The tag of a node that is text.
#define HTML_TEXT 0xFFFF

/// An element or a piece of text. Nodes stand in the order of the document, an element before what it holds.
typedef struct html_node {
  /// The index of the element that holds it; its own index for the root.
  uint32_t parent;
  /// The index behind the last node that it holds.
  uint32_t end;
  /// Where it begins in the source; 0 for an element that the source does not spell out.
  uint32_t source;
  /// Where in the pool its text, or of an element its attributes in the list of attributes, begin and end.
  uint32_t first;
  uint32_t last;
  /// `HTML_TEXT` or a number that `html_tag_name` knows.
  uint32_t tag;
} html_node;

/// An attribute of an element, one of those that `html_attribute_name` knows.
typedef struct html_attribute {
  /// Where its value lies in the pool.
  uint32_t start;
  uint32_t end;
  uint32_t name;
} html_attribute;

/// A document in three lists. The lists belong to whoever parsed it.
typedef struct html_document {
  html_node *nodes;
  size_t node_count;
  html_attribute *attributes;
  size_t attribute_count;
  /// Texts and values one behind the other, in UTF-8 without ends.
  uint8_t *pool;
  size_t pool_length;
} html_document;

/// HTML in UTF-8 and what its marks stand for.
///
/// A mark within a text is U+E000 and twice seven hexadecimal digits, which say where in `texts` the text begins that belongs there, and
/// its length. A U+E000 that is no such mark stays as it is.
typedef struct html_source {
  const uint8_t *bytes;
  size_t length;
  const uint8_t *texts;
  size_t texts_length;
} html_source;

/// Parses at most 1 GiB, with bounds on the memory of the tree and the processor time of this thread.
///
/// Comments, templates and the content of styles and scripts are left out, but for scripts of JSON-LD. The document is freed
/// with `html_free`, however the parse ended.
enum html_status html_parse(
    html_source source, size_t memory_limit, double seconds, html_document *document);

void html_free(html_document *document);

/// The name of a tag in lower case; empty for one without meaning in HTML, `NULL` past the last number.
const char *html_tag_name(uint32_t tag);

/// The name of an attribute that is kept; `NULL` past the last number.
const char *html_attribute_name(uint32_t name);
