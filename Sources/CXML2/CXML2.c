#if !__has_include(<libxml/parser.h>)
#error "Tearsheet needs the headers of libxml2: apt-get install libxml2-dev"
#else

#include "CXML2.h"
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <limits.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/// Looking a prefix up takes libxml2 a step for each namespace in force.
#define NAMESPACES_IN_FORCE 256

typedef struct {
  const xml_handler *handler;
  xmlParserCtxtPtr parser;
  size_t depth;
  size_t depth_limit;
  xml_outcome outcome;
  xml_fault *fault;
  /// What `find_entity` gave last.
  xmlEntity entity;
  xmlChar character[8];
  xmlChar *reference;
  /// The name looked up last, and what it is: libxml2 goes through a list of some 250 for each.
  xmlChar looked_up[16];
  const htmlEntityDesc *described;
} walk;

static size_t offset_of(const walk *walk) {
  const xmlParserInput *input = walk->parser->input;
  return input == NULL ? 0 : input->consumed + (size_t)(input->cur - input->base);
}

static void stop(walk *walk, xml_outcome outcome) {
  walk->outcome = outcome;
  walk->fault->offset = offset_of(walk);
  walk->fault->message[0] = '\0';
  xmlStopParser(walk->parser);
}

static void start_element(
    void *context, const xmlChar *local_name, const xmlChar *prefix, const xmlChar *uri, int namespaces,
    const xmlChar **declared, int count, int defaulted, const xmlChar **values) {
  (void)namespaces, (void)declared, (void)defaulted;
  walk *walk = context;
  if (++walk->depth > walk->depth_limit) {
    stop(walk, XMLOutcomeTooDeep);
    return;
  }
  if (walk->parser->nsNr > 2 * NAMESPACES_IN_FORCE) {
    stop(walk, XMLOutcomeTooManyNamespaces);
    return;
  }
  xml_attribute attributes[XML_ATTRIBUTES_HANDED_ON];
  size_t kept = 0;
  for (int index = 0; index < count && kept < XML_ATTRIBUTES_HANDED_ON; index++) {
    const xmlChar **fields = values + (size_t)index * 5;
    attributes[kept++] = (xml_attribute){fields[0], fields[1], fields[3], (size_t)(fields[4] - fields[3])};
  }
  xml_element element = {local_name, prefix, uri, attributes, kept, offset_of(walk)};
  walk->handler->start(walk->handler->context, &element);
}

static void end_element(void *context, const xmlChar *local_name, const xmlChar *prefix, const xmlChar *uri) {
  (void)local_name, (void)prefix, (void)uri;
  walk *walk = context;
  walk->depth--;
  walk->handler->end(walk->handler->context);
}

static void text(void *context, const xmlChar *bytes, int length) {
  walk *walk = context;
  if (length > 0) walk->handler->text(walk->handler->context, bytes, (size_t)length);
}

/// The HTML character of a name, or NULL.
static const htmlEntityDesc *describe(walk *walk, const xmlChar *name) {
  if (xmlStrlen(name) >= (int)sizeof walk->looked_up) return NULL;
  if (!xmlStrEqual(walk->looked_up, name)) {
    strcpy((char *)walk->looked_up, (const char *)name);
    walk->described = htmlEntityLookup(name);
  }
  return walk->described;
}

/// `&name;` in memory of the walk's, or NULL.
static const xmlChar *written_reference(walk *walk, const xmlChar *name) {
  size_t size = strlen((const char *)name) + 3;
  xmlChar *grown = realloc(walk->reference, size);
  if (grown == NULL) return NULL;
  walk->reference = grown;
  snprintf((char *)grown, size, "&%s;", (const char *)name);
  return grown;
}

static xmlEntityPtr entity_as(walk *walk, const xmlChar *name, const xmlChar *content, xmlEntityType type) {
  memset(&walk->entity, 0, sizeof walk->entity);
  walk->entity.type = XML_ENTITY_DECL;
  walk->entity.name = name;
  walk->entity.content = (xmlChar *)content;
  walk->entity.length = content == NULL ? 0 : xmlStrlen(content);
  walk->entity.etype = type;
  return &walk->entity;
}

/// Knows XML's five entities and HTML's characters; every other one stands for its own reference.
static xmlEntityPtr find_entity(void *context, const xmlChar *name) {
  walk *walk = context;
  // Behind a fault libxml2 would leave out every reference of a text, even `&amp;`.
  walk->parser->wellFormed = 1;
  xmlEntityPtr predefined = xmlGetPredefinedEntity(name);
  if (predefined != NULL) return predefined;
  const htmlEntityDesc *found = describe(walk, name);
  if (found == NULL) walk->handler->unknown_reference(walk->handler->context, offset_of(walk));
  // Of an entity as a value libxml2 would take the first byte only; without a content it leaves the reference.
  if (walk->parser->instate == XML_PARSER_ATTRIBUTE_VALUE)
    return entity_as(walk, name, NULL, XML_INTERNAL_GENERAL_ENTITY);
  if (found == NULL) return entity_as(walk, name, written_reference(walk, name), XML_INTERNAL_PREDEFINED_ENTITY);
  int length = xmlCopyCharMultiByte(walk->character, (int)found->value);
  walk->character[length] = 0;
  return entity_as(walk, name, walk->character, XML_INTERNAL_PREDEFINED_ENTITY);
}

#if LIBXML_VERSION >= 21200
static void note_fault(void *context, const xmlError *error) {
#else
static void note_fault(void *context, xmlErrorPtr error) {
#endif
  walk *walk = context;
  // A prefix that nobody declared is told by itself; what the walk has stopped for is known.
  if (walk->outcome != XMLOutcomeWellFormed || error->level < XML_ERR_ERROR || error->domain == XML_FROM_NAMESPACE)
    return;
  walk->outcome = error->code == XML_ERR_NO_MEMORY ? XMLOutcomeNoMemory : XMLOutcomeDamaged;
  walk->fault->offset = offset_of(walk);
  snprintf(walk->fault->message, sizeof walk->fault->message, "%s", error->message == NULL ? "" : error->message);
  size_t length = strcspn(walk->fault->message, "\n");
  walk->fault->message[length] = '\0';
}

static void say_nothing(void *context, const char *format, ...) { (void)context, (void)format; }

static void run(walk *walk) {
  xmlSAXHandler events = {
      .initialized = XML_SAX2_MAGIC,
      .getEntity = find_entity,
      .startElementNs = start_element,
      .endElementNs = end_element,
      .characters = text,
      .ignorableWhitespace = text,
      .cdataBlock = text,
      .serror = note_fault,
  };
  xmlParserCtxtPtr parser = walk->parser;
  *parser->sax = events;
  parser->userData = walk;
  // With OLDSAX the handler is asked for the five entities as well. HUGE lifts limits that the reader sets itself.
  xmlCtxtUseOptions(
      parser, XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_HUGE
                  | XML_PARSE_OLDSAX | XML_PARSE_IGNORE_ENC);
  // NOERROR takes the handler away.
  parser->sax->serror = note_fault;
  xmlParseDocument(parser);
}

static pthread_once_t once = PTHREAD_ONCE_INIT;

xml_outcome xml_walk(
    const uint8_t *bytes, size_t length, size_t depth_limit, const xml_handler *handler, xml_fault *fault) {
  *fault = (xml_fault){0, ""};
  if (length > INT_MAX) return XMLOutcomeNoMemory;
  pthread_once(&once, xmlInitParser);
  walk walk = {.handler = handler, .depth_limit = depth_limit, .fault = fault};
  walk.parser = xmlCreateMemoryParserCtxt((const char *)bytes, (int)length);
  if (walk.parser == NULL) return length == 0 ? XMLOutcomeDamaged : XMLOutcomeNoMemory;
  // This handler is the thread's own, for what libxml2 tells without a parser.
  xmlGenericErrorFunc old = xmlGenericError;
  void *old_context = xmlGenericErrorContext;
  xmlSetGenericErrorFunc(NULL, say_nothing);
  run(&walk);
  xmlSetGenericErrorFunc(old_context, old);
  xmlFreeDoc(walk.parser->myDoc);
  walk.parser->myDoc = NULL;
  xmlFreeParserCtxt(walk.parser);
  free(walk.reference);
  return walk.outcome;
}

uint32_t xml_named_character(const unsigned char *name) {
  const htmlEntityDesc *found = htmlEntityLookup(name);
  return found == NULL ? 0 : found->value;
}

#endif
