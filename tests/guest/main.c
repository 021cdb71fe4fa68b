// SPDX-License-Identifier: GPL-2.0-only
/*
 * The guest: a kernel as small as can be, that boots a design on a scenario as
 * dom0 of a real Xen.
 *
 * Its boot module is the scenario; "design=NAME" on its command line chooses
 * the design. The console ends in the verdict, unless something is wrong with
 * the guest or its surroundings: then the last line begins with "guest:".
 */
#include "../../x86_init/machine.h"
#include "../boot/boot.h"
#include "guest.h"
#include "hypercall.h"

void guest_main(const struct start_info *start) __noreturn;

void guest_main(const struct start_info *start)
{
	static struct scenario s;
	char name[DESIGN_NAME_SIZE];
	const struct design *d;

	trap_init(start);
	xen_stop_periodic_timer();
	guest_design(start, name);
	d = design_find(name);
	if (!d)
		guest_die("no design is called \"%s\"", name);
	guest_scenario(start, &s);

	memory_init(start, s.memory_end);
	boot_run(&s, d);
}
