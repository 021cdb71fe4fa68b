/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What the files of the guest know of each other.
 *
 * The guest tells apart what is under test and itself: what goes wrong with
 * the boot ends in a verdict (panic(), boot_page_fault()), what goes wrong with
 * the guest or around it ends in guest_die(), and without one.
 */
#ifndef TESTS_GUEST_GUEST_H
#define TESTS_GUEST_GUEST_H

#include "../../x86_init/types.h"
#include "../boot/platform.h"

/* Where Xen maps its pfn 0 when it starts the guest; see guest.lds. */
extern const char image_base[];

/**
 * guest_die() - the guest cannot do its work
 * @why: a printk() format, without the new line
 */
#define guest_die(why, ...)						\
	do {								\
		printk("guest: " why "\n", ##__VA_ARGS__);		\
		platform_end();						\
	} while (0)

#define DESIGN_NAME_SIZE	40

/**
 * guest_design() - the name after "design=" on the command line
 * @start: what Xen has told the guest
 * @name: is filled
 *
 * Ends the machine when there is none.
 */
void guest_design(const struct start_info *start, char name[DESIGN_NAME_SIZE]);

/**
 * guest_scenario() - read the boot module
 * @start: what Xen has told the guest
 * @s: is filled
 *
 * Ends the machine when there is none, or when it is no scenario.
 */
void guest_scenario(const struct start_info *start, struct scenario *s);

/**
 * memory_init() - make the memory the scenario's
 * @start: what Xen has told the guest
 * @memory_end: bytes of memory that the scenario needs, from 0
 *
 * Moves everything of the guest out of [0, @memory_end). Ends the machine when
 * there is too little memory.
 */
void memory_init(const struct start_info *start, u64 memory_end);

/**
 * trap_init() - take the exceptions
 * @start: what Xen has told the guest
 */
void trap_init(const struct start_info *start);

/**
 * trap_over() - boot_page_fault() has left for somewhere else
 *
 * Only then may there be another page fault.
 */
void trap_over(void);

#endif /* TESTS_GUEST_GUEST_H */
