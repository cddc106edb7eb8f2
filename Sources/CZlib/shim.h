#ifndef CZLIB_SHIM_H
#define CZLIB_SHIM_H

#include <zlib.h>

// Swift does not import the macros that check zlib's version, so the two beginnings are wrapped
// here. Negative window bits mean deflate data alone, without a header or trailer of zlib's own.

static inline int cz_deflate_begin(z_stream *stream, int level) {
  return deflateInit2(stream, level, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY);
}
static inline int cz_inflate_begin(z_stream *stream) { return inflateInit2(stream, -15); }

#endif
