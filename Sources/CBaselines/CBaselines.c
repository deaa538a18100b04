#define _GNU_SOURCE
#include "CBaselines.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

uint64_t baseline_sum(const uint8_t *bytes, size_t length) {
  uint64_t sum = 0;
  for (size_t index = 0; index < length / 2; index++) {
    uint16_t value;
    memcpy(&value, bytes + 2 * index, 2);
    sum += value;
  }
  return sum;
}

uint64_t baseline_words(const uint8_t *bytes, size_t length) {
  uint64_t sum = 0;
  for (size_t index = 0; index < length / 8; index++) {
    uint64_t word;
    memcpy(&word, bytes + 8 * index, 8);
    sum += word;
  }
  return sum;
}

size_t baseline_occurrences(
    const uint8_t *text, size_t length, const uint8_t *phrase, size_t phrase_length) {
  size_t count = 0;
  if (phrase_length == 0) return 0;
  while (phrase_length <= length) {
    const uint8_t *hit = memmem(text, length, phrase, phrase_length);
    if (hit == NULL) break;
    count++;
    length -= (size_t)(hit - text) + phrase_length;
    text = hit + phrase_length;
  }
  return count;
}

/// Folders that are still to be read, by path: a stack, so that depth costs no calls.
struct waiting {
  char **paths;
  size_t count;
  size_t capacity;
};

static int push(struct waiting *waiting, char *path) {
  if (path == NULL) return ENOMEM;
  if (waiting->count == waiting->capacity) {
    size_t capacity = waiting->capacity == 0 ? 64 : 2 * waiting->capacity;
    char **paths = realloc(waiting->paths, capacity * sizeof(char *));
    if (paths == NULL) {
      free(path);
      return ENOMEM;
    }
    waiting->paths = paths;
    waiting->capacity = capacity;
  }
  waiting->paths[waiting->count++] = path;
  return 0;
}

static char *joined(const char *folder, const char *name) {
  size_t head = strlen(folder), tail = strlen(name);
  char *path = malloc(head + tail + 2);
  if (path == NULL) return NULL;
  memcpy(path, folder, head);
  path[head] = '/';
  memcpy(path + head + 1, name, tail + 1);
  return path;
}

static int visit(struct waiting *waiting, const char *folder, uint64_t *files, uint64_t *bytes) {
  DIR *entries = opendir(folder);
  if (entries == NULL) return errno;
  int error = 0;
  struct dirent *entry;
  while (error == 0 && (entry = readdir(entries)) != NULL) {
    struct stat status;
    if (entry->d_name[0] == '.') continue;
    if (fstatat(dirfd(entries), entry->d_name, &status, AT_SYMLINK_NOFOLLOW) != 0) {
      error = errno;
    } else if (S_ISDIR(status.st_mode)) {
      error = push(waiting, joined(folder, entry->d_name));
    } else if (S_ISREG(status.st_mode)) {
      *files += 1;
      *bytes += (uint64_t)status.st_size;
    }
  }
  closedir(entries);
  return error;
}

int baseline_stat_walk(const char *path, uint64_t *files, uint64_t *bytes) {
  struct waiting waiting = {NULL, 0, 0};
  struct stat status;
  *files = *bytes = 0;
  if (stat(path, &status) != 0) return errno;
  if (!S_ISDIR(status.st_mode)) {
    *files = 1;
    *bytes = (uint64_t)status.st_size;
    return 0;
  }
  int error = push(&waiting, strdup(path));
  while (error == 0 && 0 < waiting.count) {
    char *folder = waiting.paths[--waiting.count];
    error = visit(&waiting, folder, files, bytes);
    free(folder);
  }
  while (0 < waiting.count) free(waiting.paths[--waiting.count]);
  free(waiting.paths);
  return error;
}
