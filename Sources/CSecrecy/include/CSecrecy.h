// What a process asks of Linux so that its memory is its own, as far as only C can ask it.
//
// Whoever links this also has a heap that forgets: every block is zeroed when it is given back
// (forgetting.c).
#pragma once
#include <stdbool.h>

/// From now on no process of the same user can look into this one, and nothing dumps it; root still
/// can look.
bool secrecy_forbid_looking(void);

/// Lets no page of this process be written to swap, those that come later included, as soon as they
/// are touched. Does nothing, and says so, where the system limits how much may be kept so, since
/// memory would then run out at the limit.
bool secrecy_keep_out_of_swap(void);

/// Zeroes what the main thread's stack holds below the caller's frame, down to where it ever reached.
void secrecy_zero_stack(void);

/// Lets this process be asked to end (SIGTERM) when the one that started it has ended.
///
/// Returns whether `starter` is still there: it may have ended before this was asked.
bool secrecy_end_with(int starter);

/// Lets a pipe hold so many bytes, so that what is written to it waits in memory that is never swapped
/// and not for a reader; less, where the system gives less.
void secrecy_widen_pipe(int descriptor, int bytes);
