// SPDX-License-Identifier: GPL-2.0-only
/*
 * init_memory_mapping() on bare metal, with pages of 4 KiB, 2 MiB and 1 GiB.
 *
 * The same as on the model of Xen; that it is another machine is a matter of
 * what is linked.
 */
#include "mapping.c"
