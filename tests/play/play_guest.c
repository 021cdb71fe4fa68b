// SPDX-License-Identifier: GPL-2.0-only
/*
 * The guest that plays on real Xen. Its boot module is the script; it needs no
 * design.
 */
#include "../../x86_init/machine.h"
#include "../bench/quiet_boot.h"
#include "../boot/platform.h"
#include "../guest/guest.h"
#include "play.h"

void guest_main(const struct start_info *start) __noreturn;

void play_fault_over(void)
{
	trap_over();
}

void guest_main(const struct start_info *start)
{
	silent = false;
	trap_init(start);
	if (!start->mod_len)
		guest_die("no script was given as boot module");
	/* Where the model has it: the same slots are the guest's on both. */
	page_offset_base = KERNEL_PHYS;
	memory_init(start, PLAY_MEMORY);
	play_script((const char *)start->mod_start, start->mod_len);
}
