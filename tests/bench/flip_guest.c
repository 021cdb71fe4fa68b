// SPDX-License-Identifier: GPL-2.0-only
/*
 * The guest that counts the flip on real Xen. It needs no design, and of the
 * scenario only how much memory there is.
 */
#include "../guest/guest.h"
#include "count.h"
#include "flip.h"
#include "quiet_boot.h"

void guest_main(const struct start_info *start) __noreturn;

void guest_main(const struct start_info *start)
{
	static struct scenario s;

	/* What the guest itself has to say. */
	silent = false;
	trap_init(start);
	guest_scenario(start, &s);
	memory_init(start, s.memory_end);
	silent = true;
	flip_count(now, s.memory_end);
}
