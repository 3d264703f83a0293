/* Preloaded into the server: makes allocations fail when told to, by a small shared file.
 *
 * FAIL_MALLOC names a file of four 64-bit numbers, which the one who torments writes and reads:
 *   [0] how many allocations were made since it was last written, from main() on
 *   [1] the first that fails
 *   [2] the first after it that does not
 *   [3] how many have failed */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

enum { made, first, end, failed, numbers };

extern void* __libc_malloc(size_t);
extern void* __libc_calloc(size_t, size_t);
extern void* __libc_realloc(void*, size_t);
extern void* __libc_memalign(size_t, size_t);

typedef int Main(int, char**, char**);
typedef void Hook(void);
typedef int StartMain(Main*, int, char**, Hook*, Hook*, Hook*, void*);

static _Atomic int64_t* state;
static Main* main_of_program;

static int fails(void) {
  if (state == NULL) {
    return 0;
  }
  const int64_t number = atomic_fetch_add(&state[made], 1);
  if (number < atomic_load(&state[first]) || number >= atomic_load(&state[end])) {
    return 0;
  }
  atomic_fetch_add(&state[failed], 1);
  errno = ENOMEM;
  return 1;
}

void* malloc(size_t size) { return fails() ? NULL : __libc_malloc(size); }
void* calloc(size_t count, size_t size) { return fails() ? NULL : __libc_calloc(count, size); }
void* realloc(void* old, size_t size) { return fails() ? NULL : __libc_realloc(old, size); }
void* memalign(size_t align, size_t size) { return fails() ? NULL : __libc_memalign(align, size); }
void* aligned_alloc(size_t align, size_t size) { return memalign(align, size); }

int posix_memalign(void** out, size_t align, size_t size) {
  void* const got = memalign(align, size);
  if (got == NULL) {
    return ENOMEM;
  }
  *out = got;
  return 0;
}

/* The dynamic loader and the constructors of libraries cannot be asked to bear a failure. */
static int counted_main(int argc, char** argv, char** environment) {
  const char* const path = getenv("FAIL_MALLOC");
  const int file = path != NULL ? open(path, O_RDWR | O_CLOEXEC) : -1;
  if (file >= 0) {
    void* const at = mmap(NULL, numbers * sizeof *state, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    close(file);
    if (at != MAP_FAILED) {
      state = at;
    }
  }
  return main_of_program(argc, argv, environment);
}

int __libc_start_main(Main* program, int argc, char** argv, Hook* init, Hook* fini, Hook* loader,
                      void* stack) {
  StartMain* const start = (StartMain*)dlsym(RTLD_NEXT, "__libc_start_main");
  main_of_program = program;
  return start(counted_main, argc, argv, init, fini, loader, stack);
}
