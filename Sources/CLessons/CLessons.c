#include "CLessons.h"

// One array and one row of the table for each file of examples/lessons, in the order of their names.
// A test compares them with the folder.

static const unsigned char lesson_01[] = {
#embed "../../examples/lessons/01-what-is-in-the-data.md"
};
static const unsigned char lesson_02[] = {
#embed "../../examples/lessons/02-one-condition.md"
};
static const unsigned char lesson_03[] = {
#embed "../../examples/lessons/03-and-or-not.md"
};
static const unsigned char lesson_04[] = {
#embed "../../examples/lessons/04-dates.md"
};
static const unsigned char lesson_05[] = {
#embed "../../examples/lessons/05-text-search.md"
};
static const unsigned char lesson_06[] = {
#embed "../../examples/lessons/06-sorting-and-limits.md"
};
static const unsigned char lesson_07[] = {
#embed "../../examples/lessons/07-counting-by.md"
};
static const unsigned char lesson_08[] = {
#embed "../../examples/lessons/08-several-measures.md"
};
static const unsigned char lesson_09[] = {
#embed "../../examples/lessons/09-letters-and-their-ideas.md"
};
static const unsigned char lesson_10[] = {
#embed "../../examples/lessons/10-names-parameters-scripts.md"
};
static const unsigned char lesson_11[] = {
#embed "../../examples/lessons/11-missing-and-confidence.md"
};
static const unsigned char lesson_12[] = {
#embed "../../examples/lessons/12-reading-an-answer-critically.md"
};

struct Lesson {
  const char *name;
  const unsigned char *bytes;
  size_t length;
};

#define LESSON(name, array) {name, array, sizeof array}

static const struct Lesson lessons[] = {
    LESSON("01-what-is-in-the-data.md", lesson_01),
    LESSON("02-one-condition.md", lesson_02),
    LESSON("03-and-or-not.md", lesson_03),
    LESSON("04-dates.md", lesson_04),
    LESSON("05-text-search.md", lesson_05),
    LESSON("06-sorting-and-limits.md", lesson_06),
    LESSON("07-counting-by.md", lesson_07),
    LESSON("08-several-measures.md", lesson_08),
    LESSON("09-letters-and-their-ideas.md", lesson_09),
    LESSON("10-names-parameters-scripts.md", lesson_10),
    LESSON("11-missing-and-confidence.md", lesson_11),
    LESSON("12-reading-an-answer-critically.md", lesson_12),
};

static const size_t count = sizeof lessons / sizeof lessons[0];

size_t lessons_count(void) { return count; }

const char *lessons_name(size_t index) { return index < count ? lessons[index].name : NULL; }

const unsigned char *lessons_bytes(size_t index) { return index < count ? lessons[index].bytes : NULL; }

size_t lessons_length(size_t index) { return index < count ? lessons[index].length : 0; }
