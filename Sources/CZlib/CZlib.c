#if !__has_include(<zlib.h>)
#error "Tearsheet needs the headers of zlib: apt-get install zlib1g-dev"
#else

#include "CZlib.h"
#include <limits.h>
#include <stdlib.h>
#include <zlib.h>

/// Of zlib's window bits: a window of 32 KiB, within a gzip frame.
#define GZIP_FRAME (15 + 16)

struct gzip_reader {
  z_stream stream;
};

gzip_reader *gzip_open(void) {
  gzip_reader *reader = calloc(1, sizeof *reader);
  if (reader == NULL) return NULL;
  if (inflateInit2(&reader->stream, GZIP_FRAME) == Z_OK) return reader;
  free(reader);
  return NULL;
}

void gzip_close(gzip_reader *reader) {
  inflateEnd(&reader->stream);
  free(reader);
}

void gzip_restart(gzip_reader *reader) { inflateReset(&reader->stream); }

static uInt at_most(size_t length) { return length > UINT_MAX ? UINT_MAX : (uInt)length; }

gzip_step gzip_read(
    gzip_reader *reader, const uint8_t *input, size_t input_length, size_t *consumed, uint8_t *output,
    size_t output_length, size_t *written) {
  z_stream *stream = &reader->stream;
  const uInt given = at_most(input_length), room = at_most(output_length);
  // zlib declares its input without `const` unless told otherwise, and never writes to it.
  stream->next_in = (Bytef *)input;
  stream->avail_in = given;
  stream->next_out = output;
  stream->avail_out = room;
  const int result = inflate(stream, Z_NO_FLUSH);
  *consumed = given - stream->avail_in;
  *written = room - stream->avail_out;
  switch (result) {
  case Z_STREAM_END: return GzipStepEndOfMember;
  case Z_MEM_ERROR: return GzipStepNoMemory;
  case Z_OK:
  // No progress: with room left, that is for want of input.
  case Z_BUF_ERROR: return stream->avail_out > 0 && given == input_length && stream->avail_in == 0
                         ? GzipStepCut : GzipStepMore;
  default: return GzipStepDamaged;
  }
}

size_t gzip_write(const uint8_t *input, size_t input_length, uint8_t *output, size_t output_length) {
  if (input_length > UINT_MAX || output_length > UINT_MAX) return 0;
  z_stream stream = {.next_in = (Bytef *)input, .avail_in = (uInt)input_length,
                     .next_out = output, .avail_out = (uInt)output_length};
  if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, GZIP_FRAME, 8, Z_DEFAULT_STRATEGY) != Z_OK) return 0;
  const int result = deflate(&stream, Z_FINISH);
  const size_t written = output_length - stream.avail_out;
  deflateEnd(&stream);
  return result == Z_STREAM_END ? written : 0;
}

#endif
