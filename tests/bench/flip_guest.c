// SPDX-License-Identifier: GPL-2.0-only
/*
 * The guest that counts the flip on real Xen. It needs no design and looks at
 * no scenario.
 */
#include "../guest/guest.h"
#include "count.h"
#include "flip.h"
#include "quiet_boot.h"

void guest_main(const struct start_info *start) __noreturn;

void guest_main(const struct start_info *start)
{
	/* What the guest itself has to say. */
	silent = false;
	trap_init(start);
	memory_init(start, FLIP_MEMORY);
	silent = true;
	flip_count(now);
}
