#include "CLessons.h"

// One array and one row of the table for each file of examples/lessons, in the order of their names.
// A test compares them with the folder.

static const unsigned char lesson_01[] = {
#embed "../../examples/lessons/01-trial.md"
};

struct Lesson {
  const char *name;
  const unsigned char *bytes;
  size_t length;
};

#define LESSON(name, array) {name, array, sizeof array}

static const struct Lesson lessons[] = {
    LESSON("01-trial.md", lesson_01),
};

static const size_t count = sizeof lessons / sizeof lessons[0];

size_t lessons_count(void) { return count; }

const char *lessons_name(size_t index) { return index < count ? lessons[index].name : NULL; }

const unsigned char *lessons_bytes(size_t index) { return index < count ? lessons[index].bytes : NULL; }

size_t lessons_length(size_t index) { return index < count ? lessons[index].length : 0; }
