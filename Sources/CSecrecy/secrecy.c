#include "CSecrecy.h"

#include <signal.h>
#include <sys/prctl.h>
#include <unistd.h>

bool secrecy_forbid_looking(void) { return prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0; }

bool secrecy_end_with(int starter) {
  prctl(PR_SET_PDEATHSIG, SIGTERM, 0, 0, 0);
  return getppid() == starter;
}
