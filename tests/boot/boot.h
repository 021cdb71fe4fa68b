/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * A boot under test: a scenario played by a design on a platform.
 *
 * What a boot has to say it says on the console: the lines that a kernel of
 * the time would have printed, and last one line that begins with ROW_MARK and
 * holds, tab-separated, the fields of enum row_field.
 */
#ifndef TESTS_BOOT_BOOT_H
#define TESTS_BOOT_BOOT_H

#include "design.h"
#include "scenario.h"

#define ROW_MARK	"@row\t"

/**
 * enum row_field - what the last line of a boot's console says
 * @ROW_VERDICT: "boots" or "crashes"
 * @ROW_GUARANTEE: the letter that was broken first, or "-"
 * @ROW_BROKEN_EVENT: number of the event in which it was, from 1, or "-"
 * @ROW_PFN: where: of the crash, else of what was broken first; hex, or "-"
 * @ROW_EVENT: number of the event in which the boot crashed, or "-"
 * @ROW_ERROR: error code of the refused hypercall, or "-"
 * @ROW_FAULT: in words, or "-"
 * @ROW_WINDOW_EVENTS: events that began while free pages were read-only
 * @ROW_WINDOW_PAGES: the most free pages that were read-only at a time
 * @ROW_RO_LEFT: free pages that are read-only at the end
 * @ROW_SET_PTE_POLLS: memblock look-ups made from set_pte
 * @ROW_HYPERCALLS: hypercalls of the whole boot
 * @ROW_SPARE_PAGES: pages of the buffers that did not become tables
 */
enum row_field {
	ROW_VERDICT,
	ROW_GUARANTEE,
	ROW_BROKEN_EVENT,
	ROW_PFN,
	ROW_EVENT,
	ROW_ERROR,
	ROW_FAULT,
	ROW_WINDOW_EVENTS,
	ROW_WINDOW_PAGES,
	ROW_RO_LEFT,
	ROW_SET_PTE_POLLS,
	ROW_HYPERCALLS,
	ROW_SPARE_PAGES,
	ROW_FIELDS,
};

/* The longest words of ROW_FAULT; any other field has 20 characters at most. */
#define ROW_FAULT_SIZE	200
#define ROW_SIZE	(sizeof(ROW_MARK) + ROW_FAULT_SIZE + ROW_FIELDS * 21)

/**
 * boot_run() - play a scenario
 * @s: the scenario
 * @d: the design
 *
 * Ends the machine, whatever happens.
 */
void boot_run(const struct scenario *s, const struct design *d) __noreturn;

/**
 * boot_page_fault() - the MMU has refused an access
 * @addr: virtual address
 * @write: whether it was a write
 * @present: whether anything is mapped there
 *
 * For the platform's fault handler. Gives the verdict and ends the machine.
 */
void boot_page_fault(u64 addr, bool write, bool present) __noreturn;

/* Counted by the designs and the hypercalls. */
extern u64 set_pte_polls;
extern u64 hypercalls;

/* Highest page that is mapped, as the kernel keeps it; see low_tables. */
extern pfn_t max_pfn_mapped;

/**
 * struct refusal - the hypercall that was refused
 * @error: what it returned; 0 when none was
 * @pfn: the page that it was about
 */
struct refusal {
	int error;
	pfn_t pfn;
};

extern struct refusal refusal;

/**
 * enum look - a moment of a boot that somebody may want to look at
 * @LOOK_CALL: the range is mapped, the hook is about to be called
 * @LOOK_HOOK: the hook has returned
 * @LOOK_NO_HOOK: the call site has left the hook out
 * @LOOK_EVENT: an event is over
 * @LOOK_CRASH: the boot ends here, before its time
 */
enum look {
	LOOK_CALL,
	LOOK_HOOK,
	LOOK_NO_HOOK,
	LOOK_EVENT,
	LOOK_CRASH,
};

/* Who looks; NULL: nobody. @event: its number, from 1. */
extern void (*boot_look)(unsigned int event, enum look at);

/* In startup.c: the page tables that a kernel has when it starts. */
void startup_tables(u64 mapped);

/* In linked.c: back to the tables and flags that the library is linked with. */
void library_as_linked(void);

/* In memory.c. */

/**
 * startup_memory() - a machine as a kernel finds it
 * @s: its memory, which memblock gets
 * @mapped: bytes that the start-up code maps, if there are as many
 *
 * Return: bytes that it maps.
 */
u64 startup_memory(const struct scenario *s, u64 mapped);

/**
 * memory_mapped() - memory has been mapped; what is highest may be handed out
 * @end: physical address in bytes behind it
 */
void memory_mapped(u64 end);

/* In check.c. */

/**
 * check_translate() - what the page tables say of an address
 * @addr: virtual address
 * @pte: the entry that maps @addr, writable only if all levels above it are
 * @size: how many bytes that entry maps, or leaves unmapped
 *
 * Return: whether anything is mapped there.
 */
bool check_translate(u64 addr, u64 *pte, u64 *size);

/* How the direct map maps a page. */
enum mapping { MAPPING_NONE, MAPPING_READONLY, MAPPING_WRITABLE };

/**
 * check_run() - how the direct map maps a page and those behind it
 * @start: physical address in bytes, page aligned
 * @end: physical address in bytes, where to stop looking
 * @bytes: how far from @start on the answer holds, at the least
 *
 * Return: the answer.
 */
enum mapping check_run(phys_addr_t start, phys_addr_t end, u64 *bytes);

/**
 * check_free_readonly() - guarantee B, page by page
 * @first: the first free page that is mapped read-only
 *
 * Return: how many there are.
 */
u64 check_free_readonly(pfn_t *first);

#endif /* TESTS_BOOT_BOOT_H */
