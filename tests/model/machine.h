/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What the model of Xen and the bare machine have in common.
 */
#ifndef TESTS_MODEL_MACHINE_H
#define TESTS_MODEL_MACHINE_H

#include "../../x86_init/types.h"

/**
 * model_init() - make the machine
 * @memory_end: bytes of memory
 */
void model_init(u64 memory_end);

/*
 * What the MMU asks the machine. A frame is a number in an entry of a table.
 */

/**
 * machine_page() - the memory behind a frame
 * @frame: its number
 * @pfn: gets the page, of memory or of the pool
 *
 * Return: whether there is any memory.
 */
bool machine_page(u64 frame, pfn_t *pfn);

/* The frame of the top-level table in use. */
u64 machine_top(void);

/* Is a store through a read-only mapping of @frame looked at by somebody? */
bool machine_takes_stores(u64 frame);

/**
 * machine_store() - such a store
 * @frame: machine_takes_stores() says so
 * @slot: which of its words
 * @val: what is stored there
 *
 * Return: whether it is done; if not, it is a page fault.
 */
bool machine_store(u64 frame, unsigned int slot, u64 val);

#endif /* TESTS_MODEL_MACHINE_H */
