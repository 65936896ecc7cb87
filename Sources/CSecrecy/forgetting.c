// A heap that forgets: blocks are zeroed when they are given back.
//
// These definitions stand in front of glibc's for the program and for every library in it, so it makes
// no difference whether a block was a Swift string, a row of SQLite or a line of ncurses.

#include <errno.h>
#include <malloc.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

// glibc's own, under the names that it gives out for this purpose.
extern void *__libc_malloc(size_t size);
extern void *__libc_realloc(void *block, size_t size);
extern void __libc_free(void *block);

/// Whether a block has pages of its own, which go back to the system whole: the second bit of the word
/// before it (malloc/malloc.c).
static int has_own_pages(const void *block) { return (((const size_t *)block)[-1] & 2) != 0; }

static void zero(void *place, size_t size) {
  memset(place, 0, size);
  __asm__ volatile("" : : "r"(place) : "memory");
}

void free(void *block) {
  if (block == NULL) return;
  if (!has_own_pages(block)) zero(block, malloc_usable_size(block));
  __libc_free(block);
}

void *realloc(void *block, size_t size) {
  if (block == NULL) return __libc_malloc(size);
  if (size == 0) {
    free(block);
    return NULL;
  }
  // The system moves pages without a copy.
  if (has_own_pages(block)) return __libc_realloc(block, size);
  const size_t former = malloc_usable_size(block);
  if (size <= former && size >= former / 2) {
    zero((char *)block + size, former - size);
    return block;
  }
  void *fresh = __libc_malloc(size);
  if (fresh == NULL) return NULL;
  memcpy(fresh, block, size < former ? size : former);
  free(block);
  return fresh;
}
