// SPDX-License-Identifier: GPL-2.0-only
/*
 * A boot under test: a scenario played by a design on a platform.
 */
#include "boot.h"

#include "../../mm/fixmap.h"
#include "../../mm/init.h"
#include "../../mm/memblock.h"
#include "../../mm/paravirt.h"
#include "../../x86_init/machine.h"
#include "../../x86_init/x86_init.h"
#include "format.h"
#include "platform.h"
#include "step.h"

/* Early mappings take the first slot that is empty: this is the last. */
#define SET_PTE_SLOT	(FIX_BTMAP_END - 1)

u64 set_pte_polls;
void (*boot_look)(unsigned int event, enum look at);

struct boot boot;

void printk(const char *fmt, ...)
{
	char line[ROW_SIZE];
	va_list args;
	size_t len;

	va_start(args, fmt);
	len = vformat(line, sizeof(line), fmt, args);
	va_end(args);
	platform_print(line, len);
}

static const char *event_text(unsigned int event)
{
	return event ? boot.s->events[event - 1].text : "start-up";
}

/* Event @n begins: the window is open for it if pages are unsafe by now. */
static void enter_event(unsigned int n)
{
	boot.event = n;
	if (boot.readonly)
		boot.window_events++;
	printk("event %u: %s\n", n, event_text(n));
}

static void look(enum look at)
{
	if (boot_look)
		boot_look(boot.event, at);
}

static void broken(char guarantee, pfn_t pfn, const char *what)
{
	printk("guarantee %c broken in event %u (%s), pfn %lx: %s\n", guarantee,
	       boot.event, event_text(boot.event), pfn_x(pfn), what);
	if (boot.broken)
		return;
	boot.broken = guarantee;
	boot.broken_event = boot.event;
	boot.broken_pfn = pfn;
}

/* B: what memblock would hand out is writable. */
static void check_b(void)
{
	pfn_t first = _pfn(0);
	u64 before = boot.readonly;

	boot.readonly = check_free_readonly(&first);
	if (boot.readonly > boot.window_pages)
		boot.window_pages = boot.readonly;
	if (boot.readonly && !before)
		broken('B', first, "free and read-only");
}

/* C: [start, end) is reserved and [end, top) is not. */
static void check_c(phys_addr_t start, phys_addr_t end, phys_addr_t top)
{
	phys_addr_t from = start, to = end;

	if (memblock_next_free(&from, &to))
		broken('C', PFN_DOWN(from), "a page table that is not reserved");
	if (memblock_is_region_reserved(end, phys_x(top) - phys_x(end)))
		broken('C', PFN_DOWN(end), "spare pages that are reserved");
}

/* D: start and end keep their values, and top comes down to end, no further. */
static void check_limits(void)
{
	if (pgt_buf_start != boot.buffer.start ||
	    pgt_buf_end != boot.buffer.end ||
	    pfn_x(pgt_buf_top) < pfn_x(pgt_buf_end))
		broken('D', boot.buffer.end, "a limit of the buffer has moved");
}

/* D: nothing is treated as part of a buffer that was closed. */
static void check_d(void)
{
	unsigned int i;
	pfn_t pfn;

	for (i = 0; boot.d->mask && platform_is_xen && i < boot.nr_spare; i++) {
		pfn_t start = boot.spare[i].start, end = boot.spare[i].end;

		for (pfn = start; pfn_in(pfn, start, end);
		     pfn = pfn_add(pfn, 1)) {
			pte_t pte = pfn_pte(pfn, PAGE_KERNEL);

			/* It may have become a table of a later buffer. */
			if (pfn_in(pfn, pgt_buf_start, pgt_buf_end) ||
			    pte_write(boot.d->mask(pte)))
				continue;
			broken('D', pfn, "spare, and still masked");
			return;
		}
	}
}

/* E: as many runs of the hook as buffers. */
static void check_e(void)
{
	if (boot.opened == boot.hooked)
		return;
	broken('E', pgt_buf_start,
	       boot.opened > boot.hooked ? "no hook for a buffer" :
					   "a hook without a buffer");
	boot.hooked = boot.opened;
}

static void check_all(void)
{
	check_e();
	check_b();
	check_d();
}

/* The call site of x86_init.mapping.pagetable_reserve, with eyes. */
static void watched_pagetable_reserve(phys_addr_t start, phys_addr_t end)
{
	pfn_t top = pgt_buf_top;

	boot.buffer.start = pgt_buf_start;
	boot.buffer.end = pgt_buf_end;
	boot.buffer.top = pgt_buf_top;
	if (start != PFN_PHYS(pgt_buf_start) || end != PFN_PHYS(pgt_buf_end))
		broken('C', PFN_DOWN(start), "not the used part of the buffer");
	look(LOOK_CALL);
	if (!boot.d->skips_empty || start != end) {
		boot.hooked++;
		boot.hook(start, end);
		look(LOOK_HOOK);
	} else {
		look(LOOK_NO_HOOK);
	}
	if (PFN_DOWN(end) != top) {
		if (boot.nr_spare == MAX_BUFFERS)
			panic("more than %u buffers", MAX_BUFFERS);
		boot.spare[boot.nr_spare].start = PFN_DOWN(end);
		boot.spare[boot.nr_spare++].end = top;
		boot.spare_pages += pfn_diff(top, PFN_DOWN(end));
	}
	check_e();
	check_c(start, end, PFN_PHYS(top));
	check_limits();
	check_all();
}

static u64 watched_pages(const struct map_range *mr, unsigned int nr)
{
	boot.opened++;
	return boot.pages(mr, nr) + boot.s->spare;
}

/* "-" for what is not there. */
static const char *hex_or_dash(char buf[20], bool there, u64 n)
{
	format(buf, 20, there ? "%lx" : "-", n);
	return buf;
}

static const char *dec_or_dash(char buf[20], bool there, long n)
{
	format(buf, 20, there ? "%ld" : "-", n);
	return buf;
}

static void report(const char *fault, bool fault_pfn, pfn_t pfn) __noreturn;
static void report(const char *fault, bool fault_pfn, pfn_t pfn)
{
	char b[4][20];
	pfn_t first;

	if (fault)
		look(LOOK_CRASH);
	boot.readonly = check_free_readonly(&first);
	if (!fault_pfn && !fault && boot.broken) {
		fault_pfn = true;
		pfn = boot.broken_pfn;
	}
	printk(ROW_MARK "%s\t%c\t%s\t%s\t%s\t%s\t%s\t%u\t%lu\t%lu\t%lu\t%lu\t%lu\n",
	       fault ? "crashes" : "boots", boot.broken ? boot.broken : '-',
	       dec_or_dash(b[0], boot.broken, boot.broken_event),
	       hex_or_dash(b[1], fault_pfn, pfn_x(pfn)),
	       dec_or_dash(b[2], fault, boot.event),
	       dec_or_dash(b[3], refusal.error, refusal.error),
	       fault ? fault : "-", boot.window_events, boot.window_pages,
	       boot.readonly, set_pte_polls, hypercalls, boot.spare_pages);
	platform_end();
}

void panic(const char *fmt, ...)
{
	char what[120], fault[ROW_FAULT_SIZE];
	va_list args;

	va_start(args, fmt);
	vformat(what, sizeof(what), fmt, args);
	va_end(args);
	printk("Kernel panic - not syncing: %s\n", what);
	if (boot.panicked || !boot.s)
		platform_end();
	boot.panicked = true;

	format(fault, sizeof(fault), "%s: panic: %s", event_text(boot.event),
	       what);
	if (refusal.error)
		broken('A', refusal.pfn, "Xen refuses");
	report(fault, refusal.error, refusal.pfn);
}

void boot_page_fault(u64 addr, bool write, bool present)
{
	char fault[ROW_FAULT_SIZE];
	pte_t pte;
	pfn_t pfn;

	pfn = PFN_DOWN(__pa((const void *)addr));
	if (fixmap_pte(addr, &pte) && (pte.pte & _PAGE_PRESENT))
		pfn = pte_pfn(pte);

	printk("BUG: unable to handle kernel paging request at %016lx\n", addr);
	format(fault, sizeof(fault), "%s: page fault, %s a %s page, pfn %lx",
	       event_text(boot.event), write ? "write to" : "read of",
	       present ? "read-only" : "missing", pfn_x(pfn));
	if (!boot.broken)
		broken('B', pfn, "a page that could not be used");
	report(fault, true, pfn);
}

void machine_memtest(phys_addr_t start, phys_addr_t end)
{
	const struct scenario *s = boot.s;

	/* The test of init_memory_mapping() is the event that follows. */
	if (memtest && s->events[boot.event - 1].type == EVENT_MAP) {
		/* not E: the mapping is not over yet */
		check_b();
		check_d();
		enter_event(boot.event + 1);
	}
	printk(" memtest %010lx - %010lx\n", phys_x(start), phys_x(end));
	platform_write(start, end);
}

static void map(const struct event *e)
{
	memtest = e[1].type == EVENT_MEMTEST;
	boot.map(_phys(e->start), _phys(e->end));
	memtest = false;
	memory_mapped(e->end);
}

static void alloc(const struct event *e)
{
	u64 size = e->start << PAGE_SHIFT;
	phys_addr_t addr = memblock_alloc(size, PAGE_SIZE);

	printk(" %lx - %lx\n", phys_x(addr), phys_x(addr) + size);
	boot.got[boot.nr_got].start = phys_x(addr);
	boot.got[boot.nr_got++].end = phys_x(addr) + size;
	platform_write(addr, _phys(phys_x(addr) + size));
}

static void release(const struct event *e)
{
	const struct range *r = &boot.got[e->start - 1];

	memblock_free(_phys(r->start), r->end - r->start);
}

static void ioremap(const struct event *e)
{
	phys_addr_t addr = _phys(e->start);
	u64 *p;

	if (e->spare) {
		if (!boot.nr_spare) {
			printk(" no page is spare\n");
			return;
		}
		addr = PFN_PHYS(boot.spare[boot.nr_spare - 1].start);
	}
	p = early_memremap(_phys(phys_x(addr) & ~(u64)7));
	if (!boot.d->reads_early)
		platform_store(p, phys_x(addr));
	early_iounmap(p);
}

static void hotadd(const struct event *e)
{
	unsigned int hooked = boot.hooked;

	after_bootmem = true;
	boot.map(_phys(e->start), _phys(e->end));
	memblock_add(_phys(e->start), e->end - e->start);
	if (boot.hooked != hooked)
		broken('E', _pfn(e->start >> PAGE_SHIFT),
		       "the hook, after bootmem");
}

static void play(const struct event *e)
{
	switch (e->type) {
	case EVENT_MAP:
		map(e);
		break;
	case EVENT_MEMTEST:
		/* Behind a mapping it has run already. */
		if (e > boot.s->events && e[-1].type == EVENT_MAP)
			break;
		early_memtest(_phys(0), PFN_PHYS(max_pfn_mapped));
		break;
	case EVENT_ALLOC:
		alloc(e);
		break;
	case EVENT_RELEASE:
		release(e);
		break;
	case EVENT_RESERVE:
		memblock_reserve(_phys(e->start), e->end - e->start);
		break;
	case EVENT_FREE:
		memblock_free(_phys(e->start), e->end - e->start);
		break;
	case EVENT_IOREMAP:
		ioremap(e);
		break;
	case EVENT_SET_PTE:
		set_fixmap(SET_PTE_SLOT, PFN_DOWN(_phys(e->start)),
			   PAGE_KERNEL);
		break;
	case EVENT_CLEAR_PTE:
		clear_fixmap(SET_PTE_SLOT);
		break;
	case EVENT_PAGING_INIT:
		x86_init.paging.pagetable_setup_start();
		x86_init.paging.pagetable_setup_done();
		break;
	case EVENT_HOTADD:
		hotadd(e);
		break;
	case EVENT_FILL:
		early_memtest(_phys(0), _phys(e->end));
		break;
	}
}

void boot_begin(const struct scenario *s, const struct design *d)
{
	u64 mapped = s->mapped;

	if (platform_is_xen && mapped < d->min_mapped)
		mapped = d->min_mapped;

	boot = (struct boot){ 0 };
	boot.s = s;
	boot.d = d;
	mapped = startup_memory(s, mapped);
	printk("%s on %s: start-up maps up to %lx\n", d->name, platform_name,
	       mapped);
	pgt_buf_ops.pages = d->pages ? d->pages :
			    d->exact ? exact_table_pages : historic_table_pages;
	if (platform_is_xen)
		d->init();
	boot.map = d->map ? d->map : init_memory_mapping;
	boot.pages = pgt_buf_ops.pages;
	pgt_buf_ops.pages = watched_pages;
	boot.hook = x86_init.mapping.pagetable_reserve;
	x86_init.mapping.pagetable_reserve = watched_pagetable_reserve;
	hypercalls = 0;
}

void boot_event(unsigned int n)
{
	/* A memtest behind a mapping has announced itself. */
	if (boot.event < n)
		enter_event(n);
	play(&boot.s->events[n - 1]);
	look(LOOK_EVENT);
	check_all();
}

void boot_run(const struct scenario *s, const struct design *d)
{
	unsigned int i;

	boot_begin(s, d);
	for (i = 0; i < s->nr_events; i++)
		boot_event(i + 1);
	report(NULL, false, _pfn(0));
}
