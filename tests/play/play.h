/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Requests played on a machine, and a transcript of what came of them.
 *
 * A model of Xen can be trusted as far as it answers as Xen does. So the same
 * file plays the same requests on both, each in a process of its own: what
 * each has to say goes to the console, and whoever has both compares.
 *
 * What is played stands in a script. Its lines are
 *
 *	seed NUMBER LENGTH plain|full [show]	a sequence of so many random
 *						requests
 *	begin NAME [show]			one that is given, ...
 *	  REQUEST				(request.h)
 *	end					... to here
 *
 * all numbers being decimal. Each sequence begins with 16 frames that hold
 * zeroes and that nothing needs. Of each the console says
 *
 *	@play NAME REQUESTS HASH
 *
 * where the hash is of these lines, which are printed if they are to be shown:
 *
 *	@> REQUEST			(or "@- REQUEST", one left out)
 *	@= RESULTS; CHANGES; MASK
 *
 * and at the end "@." and "@= over;", with the frames that are still tables when
 * nothing should need them any more.
 *
 * Played are all commands of mmu_update, update_va_mapping with its flushes, all
 * operations of mmuext_op but the LDT's, and stores through mappings of all
 * kinds; several of them in a hypercall or a multicall. For tables of all
 * levels, linear ones among them; for frames of the guest, of devices, of Xen
 * and of nobody; with all flags that an entry has, but bit 62, which a debug
 * build keeps for itself. The model's TLB is stricter than a real one may be,
 * so the game flushes before it stores.
 *
 * The results are those of one multicall: of each hypercall in it what it
 * returned and the done count; of a store whether it faulted. Changes are all
 * entries of the frames, of t and of b that are not what they were, with all
 * flags (of Xen's own slots, whether there is something), and all
 * pseudo-physical numbers of frames. The mask says which of the frames can be
 * mapped writable; each of them is tried.
 *
 * Some requests are left out, by rules that depend on nothing but what both
 * machines show: those that would take the guest's own mappings away, and those
 * that would need Xen to make more than one new table, since what it undoes
 * and does later in such a case is a matter of its own.
 */
#ifndef TESTS_PLAY_PLAY_H
#define TESTS_PLAY_PLAY_H

#include "../../x86_init/types.h"

/* Bytes of memory that the game needs. */
#define PLAY_MEMORY	((u64)16 << 20)

/**
 * play_script() - play all sequences of a script
 * @script: it
 * @size: its bytes
 *
 * Ends the machine.
 */
void play_script(const char *script, size_t size) __noreturn;

/* A page fault of the game has been noted; whoever is linked to it has this. */
void play_fault_over(void);

#endif /* TESTS_PLAY_PLAY_H */
