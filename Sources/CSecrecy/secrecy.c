#define _GNU_SOURCE
#include "CSecrecy.h"

#include <alloca.h>
#include <fcntl.h>
#include <linux/capability.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

bool secrecy_forbid_looking(void) { return prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0; }

static bool may_lock_without_limit(void) {
  struct rlimit limit;
  if (getrlimit(RLIMIT_MEMLOCK, &limit) == 0 && limit.rlim_max == RLIM_INFINITY) {
    limit.rlim_cur = RLIM_INFINITY;
    if (setrlimit(RLIMIT_MEMLOCK, &limit) == 0) return true;
  }
  struct __user_cap_header_struct header = {_LINUX_CAPABILITY_VERSION_3, 0};
  struct __user_cap_data_struct sets[_LINUX_CAPABILITY_U32S_3];
  return syscall(SYS_capget, &header, sets) == 0 &&
         (sets[CAP_TO_INDEX(CAP_IPC_LOCK)].effective & CAP_TO_MASK(CAP_IPC_LOCK)) != 0;
}

bool secrecy_keep_out_of_swap(void) {
  return may_lock_without_limit() && mlockall(MCL_CURRENT | MCL_FUTURE | MCL_ONFAULT) == 0;
}

/// The lowest address of the main thread's stack, which only grows; 0 where it cannot be known.
static uintptr_t lowest_of_stack(void) {
  FILE *maps = fopen("/proc/self/maps", "re");
  if (maps == NULL) return 0;
  char line[512];
  uintptr_t lowest = 0;
  while (lowest == 0 && fgets(line, sizeof line, maps) != NULL)
    if (strstr(line, "[stack]") != NULL) lowest = strtoul(line, NULL, 16);
  fclose(maps);
  return lowest;
}

__attribute__((noinline)) void secrecy_zero_stack(void) {
  const uintptr_t lowest = lowest_of_stack();
  // What is still needed below this frame fits into a kilobyte.
  const uintptr_t here = (uintptr_t)__builtin_frame_address(0) - 1024;
  if (lowest == 0 || lowest >= here || syscall(SYS_gettid) != getpid()) return;
  char *below = alloca(here - lowest);
  memset(below, 0, here - lowest);
  __asm__ volatile("" : : "r"(below) : "memory");
}

bool secrecy_end_with(int starter) {
  prctl(PR_SET_PDEATHSIG, SIGTERM, 0, 0, 0);
  return getppid() == starter;
}

void secrecy_widen_pipe(int descriptor, int bytes) {
  (void)fcntl(descriptor, F_SETPIPE_SZ, bytes);
}
