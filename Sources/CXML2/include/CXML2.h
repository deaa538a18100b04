#pragma once
#include <stddef.h>
#include <stdint.h>

// What the feed reader uses of libxml2: a walk over a text in memory. Nothing outside the text is ever opened, nothing
// that the text declares is ever expanded, nothing is printed. The header includes none of libxml2's.

/// Attributes of one element that are handed on at most; those behind are left out.
#define XML_ATTRIBUTES_HANDED_ON 256

/// Names and values are UTF-8 and libxml2's until the call returns.
typedef struct {
  const unsigned char *_Nonnull local_name;
  /// NULL without a prefix.
  const unsigned char *_Nullable prefix;
  /// As written, but for references to characters by their number, which are resolved: `&#38;` stands for `&`, and
  /// `&name;` for itself.
  const uint8_t *_Nonnull value;
  size_t value_length;
} xml_attribute;

typedef struct {
  const unsigned char *_Nonnull local_name;
  const unsigned char *_Nullable prefix;
  /// NULL when the prefix, or its absence, is bound to none.
  const unsigned char *_Nullable namespace_name;
  const xml_attribute *_Nullable attributes;
  size_t attribute_count;
  /// Bytes of the text before a place within the start tag.
  size_t offset;
} xml_element;

/// What is called on the way, always with `context`.
typedef struct {
  void *_Nullable context;
  void (*_Nonnull start)(void *_Nullable context, const xml_element *_Nonnull element);
  void (*_Nonnull end)(void *_Nullable context);
  /// UTF-8; one text may come in several pieces.
  void (*_Nonnull text)(void *_Nullable context, const uint8_t *_Nonnull bytes, size_t length);
  /// A reference to something that only the document itself could explain; `text` is called for it as it stands.
  void (*_Nonnull unknown_reference)(void *_Nullable context, size_t offset);
} xml_handler;

/// Why a walk ended.
enum __attribute__((enum_extensibility(closed))) xml_outcome : unsigned char {
  XMLOutcomeWellFormed = 0,
  /// There were faults; the walk went on behind them as well as it could.
  XMLOutcomeDamaged = 1,
  XMLOutcomeTooDeep = 2,
  /// Too many namespaces in force at one place.
  XMLOutcomeTooManyNamespaces = 3,
  XMLOutcomeNoMemory = 4,
};
typedef enum xml_outcome xml_outcome;

/// The first fault of a text.
typedef struct {
  size_t offset;
  /// In libxml2's words, ended by a zero byte.
  char message[200];
} xml_fault;

/// Walks over UTF-8 without a document type declaration of its own, at most 2 GB of it, elements nested at most
/// `depth_limit` deep. `fault` is written unless the text is well-formed. Every thread may walk over its own text.
xml_outcome xml_walk(
    const uint8_t *_Nonnull bytes, size_t length, size_t depth_limit, const xml_handler *_Nonnull handler,
    xml_fault *_Nonnull fault);

/// The code point of an HTML character such as `nbsp`, a name ended by a zero byte; 0 when there is none.
uint32_t xml_named_character(const unsigned char *_Nonnull name);
