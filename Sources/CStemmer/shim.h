/* Snowball's stemmers, as the system has them. */
#include <libstemmer.h>
