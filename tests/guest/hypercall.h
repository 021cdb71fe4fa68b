/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Hypercalls that are the guest's own business, beside those of platform.h.
 */
#ifndef TESTS_GUEST_HYPERCALL_H
#define TESTS_GUEST_HYPERCALL_H

#include "../../x86_init/types.h"

#include <xen/xen.h>
/* see xen/hypercall.h */
#undef machine_to_phys_mapping

/**
 * xen_set_trap_table() - who takes the exceptions
 * @traps: one entry for each, and one that is all zero behind the last
 *
 * Return: 0, or a negative error code.
 */
int xen_set_trap_table(const struct trap_info *traps);

/**
 * xen_stop_periodic_timer() - no more ticks of virtual CPU 0
 *
 * A domain is given 100 of them a second from its start, until it says no; Linux
 * does when it takes up a clock of its own. The guest waits for nothing.
 */
void xen_stop_periodic_timer(void);

#endif /* TESTS_GUEST_HYPERCALL_H */
