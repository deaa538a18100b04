#pragma once
#include <stddef.h>
#include <stdint.h>

// What the readers use of zlib. The header includes none of zlib's.

typedef struct gzip_reader gzip_reader;

/// What a step of unzipping came to.
enum __attribute__((enum_extensibility(closed))) gzip_step : unsigned char {
  /// There is more to write or to read.
  GzipStepMore = 0,
  /// A member of the file ended and its checksum is right.
  GzipStepEndOfMember = 1,
  GzipStepDamaged = 2,
  /// The file ends within a member.
  GzipStepCut = 3,
  GzipStepNoMemory = 4,
};
typedef enum gzip_step gzip_step;

/// Starts unzipping one member; NULL without memory.
gzip_reader *_Nullable gzip_open(void);
void gzip_close(gzip_reader *_Nonnull reader);
/// Makes ready for the next member.
void gzip_restart(gzip_reader *_Nonnull reader);

/// Unzips from `input` into `output`; says how much of each was used.
gzip_step gzip_read(
    gzip_reader *_Nonnull reader, const uint8_t *_Nonnull input, size_t input_length, size_t *_Nonnull consumed,
    uint8_t *_Nonnull output, size_t output_length, size_t *_Nonnull written);

/// Zips as one member, at the best level; gives the bytes written, or 0 when `output` is too short.
size_t gzip_write(
    const uint8_t *_Nonnull input, size_t input_length, uint8_t *_Nonnull output, size_t output_length);
