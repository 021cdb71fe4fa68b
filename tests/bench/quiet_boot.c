// SPDX-License-Identifier: GPL-2.0-only
/*
 * A boot without eyes and without a verdict; see quiet_boot.h. It stands in the
 * place of tests/boot/boot.c.
 */
#include "quiet_boot.h"

#include "../../mm/init.h"
#include "../../mm/memblock.h"
#include "../../x86_init/machine.h"
#include "../boot/boot.h"
#include "../boot/format.h"
#include "../boot/platform.h"

u64 set_pte_polls;

bool silent = true;
const char *boot_name = "-";
void (*quiet_boot_fault)(u64 addr, bool write, bool present);

void printk(const char *fmt, ...)
{
	char line[256];
	va_list args;
	size_t len;

	if (silent)
		return;
	va_start(args, fmt);
	len = vformat(line, sizeof(line), fmt, args);
	va_end(args);
	platform_print(line, len);
}

void panic(const char *fmt, ...)
{
	char why[120];
	va_list args;

	va_start(args, fmt);
	vformat(why, sizeof(why), fmt, args);
	va_end(args);
	silent = false;
	printk("@died %s %s\n", boot_name, why);
	platform_end();
}

void boot_page_fault(u64 addr, bool write, bool present)
{
	if (quiet_boot_fault)
		quiet_boot_fault(addr, write, present);
	panic("page fault: %s a %s page at %lx",
	      write ? "write to" : "read of", present ? "read-only" : "missing",
	      addr);
}

void machine_memtest(phys_addr_t start, phys_addr_t end)
{
	panic("a memory test of %lx - %lx", phys_x(start), phys_x(end));
}

void quiet_boot_play(const struct scenario *s, const struct quiet_boot *b)
{
	unsigned int i;

	for (i = 0; i < s->nr_events; i++) {
		const struct event *e = &s->events[i];

		switch (e->type) {
		case EVENT_MAP:
			b->map(_phys(e->start), _phys(e->end));
			memory_mapped(e->end);
			break;
		case EVENT_ALLOC:
			memblock_alloc(e->start << PAGE_SHIFT, PAGE_SIZE);
			break;
		case EVENT_RESERVE:
			memblock_reserve(_phys(e->start), e->end - e->start);
			break;
		case EVENT_FREE:
			memblock_free(_phys(e->start), e->end - e->start);
			break;
		case EVENT_PAGING_INIT:
			b->paging_init();
			break;
		default:
			break;
		}
	}
}
