/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Types of frames, and entries of tables in use: what the model of Xen takes,
 * what it refuses, and what it makes of what it takes.
 */
#ifndef TESTS_MODEL_TABLE_H
#define TESTS_MODEL_TABLE_H

#include "../../x86_init/types.h"

/**
 * table_level() - the level of a type
 * @type: bits 63 to 61 of a type field
 *
 * Return: 1 to 4; 0 when it is no table's.
 */
unsigned int table_level(u64 type);

/* The level of a frame of the guest's that is a table in use, else 0. */
unsigned int table_in_use(u64 mfn);

/**
 * get_type() - one more needs a frame as what @type says
 * @mfn: a frame of the guest's
 * @type: PGT_*
 *
 * Return: 0, or a negative error code.
 */
int get_type(u64 mfn, u64 type);

/* One less does. */
void put_type(u64 mfn);

/**
 * write_entry() - mmu_update's work on one entry
 * @mfn: a frame of the guest's, a table or not
 * @slot: which entry
 * @val: what it is to become
 * @preserve: whether A and D stay where they are set
 *
 * Return: 0, or a negative error code.
 */
int write_entry(u64 mfn, unsigned int slot, u64 val, bool preserve);

/**
 * store_entry() - the work on a plain store into a level 1 table
 * @mfn: a frame of the guest's
 * @slot: which entry
 * @val: what it is to become
 *
 * Return: whether Xen does it; if not, the guest gets its page fault.
 */
bool store_entry(u64 mfn, unsigned int slot, u64 val);

/* What Xen says when a frame is no page of @domain, and when it needs one. */
void no_page(u64 mfn, const char *domain);
void no_page_ref(u64 mfn);

/* Xen maps the table of pseudo-physical numbers into a top-level table. */
void map_machine_to_phys(u64 mfn);

#endif /* TESTS_MODEL_TABLE_H */
