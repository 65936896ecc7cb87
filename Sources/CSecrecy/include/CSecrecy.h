// What a process asks of Linux so that its memory is its own, as far as only C can ask it.
#pragma once
#include <stdbool.h>

/// From now on neither a debugger nor another process of the same user can look into this one.
bool secrecy_forbid_looking(void);

/// Lets this process be asked to end (SIGTERM) when the one that started it has ended.
///
/// Returns whether `starter` is still there: it may have ended before this was asked.
bool secrecy_end_with(int starter);
