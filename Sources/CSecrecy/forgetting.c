// A heap that forgets: blocks are zeroed when they are given back.
//
// These definitions stand in front of glibc's for the program and for every library in it, so it makes
// no difference whether a block was a Swift string, a row of SQLite or a line of ncurses.

#include <errno.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

// glibc's own, under the names that it gives out for this purpose.
extern void *__libc_malloc(size_t size);
extern void *__libc_realloc(void *block, size_t size);
extern void __libc_free(void *block);

/// The word before a block (malloc/malloc.c): its size with all that belongs to it, and in the three
/// lowest bits what kind of a block it is.
static size_t head(const void *block) { return ((const size_t *)block)[-1]; }

/// Whether a block has pages of its own, which go back to the system whole.
static int has_own_pages(const void *block) { return (head(block) & 2) != 0; }

/// How many bytes a block has that has no pages of its own, as `malloc_usable_size` tells, which
/// cannot be inlined: a multiple of 16, and 8.
static size_t room(const void *block) { return (head(block) & ~(size_t)7) - sizeof(size_t); }

static void zero(void *place, size_t size) {
  memset(place, 0, size);
  __asm__ volatile("" : : "r"(place) : "memory");
}

/// Zeroes a whole block. Most are smaller than what a call of `memset` costs.
static void zero_block(void *block) {
  const size_t size = room(block);
  if (size > 72) return zero(block, size);
  size_t *word = block;
  *word = 0;
  for (size_t done = sizeof(size_t); done < size; done += 2 * sizeof(size_t)) {
    word[1] = word[2] = 0;
    word += 2;
    // Keeps the compiler from making a call of it again, and from leaving it out.
    __asm__ volatile("" : : "r"(word) : "memory");
  }
}

void free(void *block) {
  if (block == NULL) return;
  if (!has_own_pages(block)) zero_block(block);
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
  const size_t former = room(block);
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
