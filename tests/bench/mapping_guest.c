// SPDX-License-Identifier: GPL-2.0-only
/*
 * The guest that counts an early mapping on real Xen. It is given a design (or
 * "floor") and a scenario, as the guest with a verdict is.
 */
#include "../../x86_init/machine.h"
#include "../guest/guest.h"
#include "count.h"
#include "mapping.h"
#include "quiet_boot.h"

void guest_main(const struct start_info *start) __noreturn;

void guest_main(const struct start_info *start)
{
	static char name[DESIGN_NAME_SIZE];
	static struct scenario s;

	/* What the guest itself has to say. */
	silent = false;
	trap_init(start);
	guest_design(start, name);
	if (!mapping_design(name))
		guest_die("no design is called \"%s\"", name);
	guest_scenario(start, &s);
	memory_init(start, s.memory_end);
	silent = true;
	mapping_count(&s, 0, now);
}
