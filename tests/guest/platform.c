// SPDX-License-Identifier: GPL-2.0-only
/*
 * The platform of a boot on real Xen; ../boot/platform.h has the contract.
 *
 * A scenario owns all pseudo-physical memory from 0 on, but that is where Xen
 * puts a guest: image, module, list of frames, page tables, stack. So dom0 gets
 * some more memory than the scenario has, and the guest renumbers it:
 *
 *	Xen's pfn	0      K               memory_end     memory_end + K
 *			| guest | memory           | more memory   |
 *	the guest's	memory_end ..   as it was    0 .. K
 *
 * The list that Xen gave is the guest's to write, and Xen is asked to change
 * its own table of frames as well, so that its messages speak of the same pfns.
 * The guest goes on running where it is, in the mapping it was started with.
 * Where the scenario has less memory than K, memory_end above means K.
 */
#include "../boot/platform.h"

#include "../../mm/pgtable.h"
#include "../../x86_init/machine.h"
#include "../../xen/hypercall.h"
#include "../boot/boot.h"
#include "guest.h"

#define POOL_PFN		(KERNEL_PHYS >> PAGE_SHIFT)
#define REGION_ALIGN		((u64)4 << 20)
#define REGION_PADDING		((u64)512 << 10)
#define MACHPHYS_BATCH		512
#define WINDOW_SLOTS		64

const char platform_name[] = "xen";
const bool platform_is_xen = true;

u64 page_offset_base = 0xffff880000000000;
u64 max_p2m_pfn;
const mfn_t *phys_to_machine_mapping;
const pfn_t *machine_to_phys_mapping = (const pfn_t *)HYPERVISOR_VIRT_START;

/* Page 0 of the pool is Xen's own top-level table, and this one is not used. */
static u64 pool[POOL_PAGES][PTRS_PER_TABLE] __attribute__((aligned(4096)));
static u64 *top_level;
/* Where the guest's image is: the pfn of what lies at image_base. */
static u64 image_pfn;

/* Where platform_table() maps tables, and which; pfn + 1, 0 stands for none. */
static u64 window[WINDOW_SLOTS][PTRS_PER_TABLE] __attribute__((aligned(4096)));
static pfn_t window_pfn[WINDOW_SLOTS];

static mfn_t image_frame(const void *addr)
{
	u64 page = ((u64)addr - (u64)image_base) >> PAGE_SHIFT;

	return phys_to_machine_mapping[image_pfn + page];
}

/* The pfn of page @i of the image once it has moved up to @pfn. */
static pfn_t moved_pfn(u64 i, u64 pfn)
{
	u64 addr = (u64)image_base + (i << PAGE_SHIFT);

	if (addr == (u64)top_level)
		return _pfn(POOL_PFN);
	if (addr > (u64)pool && addr < (u64)(pool + POOL_PAGES))
		return _pfn(POOL_PFN + ((addr - (u64)pool) >> PAGE_SHIFT));
	return _pfn(pfn + i);
}

/* Tell Xen the pfn of a frame; the last call has @flush set. */
static void set_machphys(mfn_t mfn, pfn_t pfn, bool flush)
{
	static struct mmu_update batch[MACHPHYS_BATCH];
	static unsigned int count;
	int err;

	batch[count].ptr = mfn_x(mfn) << PAGE_SHIFT | MMU_MACHPHYS_UPDATE;
	batch[count].val = pfn_x(pfn);
	if (++count < MACHPHYS_BATCH && !flush)
		return;
	err = platform_mmu_update(batch, count, NULL);
	if (err)
		guest_die("error %d while renumbering the memory", err);
	count = 0;
}

void memory_init(const struct start_info *start, u64 memory_end)
{
	mfn_t *p2m = (mfn_t *)start->mfn_list;
	u64 first = memory_end >> PAGE_SHIFT;
	u64 region, pages, i;

	/* The one page of the stack is the last thing that Xen maps ... */
	region = start->pt_base + ((start->nr_pt_frames + 1) << PAGE_SHIFT);
	/* ... before padding, which is mapped just as well. See xen/xen.h. */
	region += REGION_PADDING + REGION_ALIGN - 1;
	region = (region & ~(REGION_ALIGN - 1)) - (u64)image_base;
	pages = region >> PAGE_SHIFT;

	max_p2m_pfn = first;
	if (first < pages)
		first = pages;
	if (first + pages > start->nr_pages)
		guest_die("dom0 has %lu MiB, scenario and guest need %lu + %lu",
			  start->nr_pages >> (20 - PAGE_SHIFT),
			  first >> (20 - PAGE_SHIFT), region >> 20);

	top_level = (u64 *)start->pt_base;
	for (i = 0; i < pages; i++) {
		mfn_t mfn = p2m[i];

		p2m[i] = p2m[first + i];
		p2m[first + i] = mfn;
		set_machphys(p2m[i], _pfn(i), false);
		set_machphys(mfn, moved_pfn(i, first), i == pages - 1);
	}
	phys_to_machine_mapping = p2m;
	image_pfn = first;
}

mfn_t platform_frame(pfn_t pfn)
{
	u64 i = pfn_x(pfn) - POOL_PFN;

	if (pfn_x(pfn) < max_p2m_pfn)
		return phys_to_machine_mapping[pfn_x(pfn)];
	if (i >= POOL_PAGES)
		panic("xen: there is no pfn %lx", pfn_x(pfn));
	return image_frame(platform_pool_page(i));
}

u64 *platform_pool_page(unsigned int i)
{
	return i ? pool[i] : top_level;
}

/* Map a page of the guest's image, or another page in its place, read-only. */
static int map_readonly(const void *addr, mfn_t mfn)
{
	u64 entry = mfn_x(mfn) << PAGE_SHIFT | pgprot_val(PAGE_KERNEL_RO);

	return platform_update_va_mapping((u64)addr, entry, UVMF_INVLPG);
}

void platform_start_paging(unsigned int used, const unsigned int *first,
			   const u64 *entries, unsigned int nr)
{
	struct mmuext_op flush = { .cmd = MMUEXT_TLB_FLUSH_LOCAL };
	u64 top = mfn_x(image_frame(top_level)) << PAGE_SHIFT;
	unsigned int i;
	int err = 0;

	for (i = 1; i < used && !err; i++)
		err = map_readonly(pool[i], image_frame(pool[i]));
	for (i = 0; i < nr && !err; i++) {
		struct mmu_update req = {
			.ptr = (top + first[i] * sizeof(*entries)) |
			       MMU_NORMAL_PT_UPDATE,
			.val = entries[i],
		};

		err = platform_mmu_update(&req, 1, NULL);
	}
	if (!err)
		err = platform_mmuext_op(&flush, 1, NULL);
	if (err)
		guest_die("error %d while hooking up the first page tables",
			  err);
}

/*
 * A table can only be trusted to be in the direct map if the tables are right,
 * which is in question here. A read-only mapping of it elsewhere means nothing
 * to Xen's count of types, so it changes nothing of what is being tested.
 */
const u64 *platform_table(pfn_t pfn)
{
	unsigned int slot = pfn_x(pfn) % WINDOW_SLOTS;
	u64 i = pfn_x(pfn) - POOL_PFN;

	if (i < POOL_PAGES)
		return platform_pool_page(i);
	if (pfn_x(pfn) >= max_p2m_pfn)
		return NULL;
	if (window_pfn[slot] != pfn_add(pfn, 1)) {
		window_pfn[slot] = _pfn(0);
		if (map_readonly(window[slot], platform_frame(pfn)))
			return NULL;
		window_pfn[slot] = pfn_add(pfn, 1);
	}
	return window[slot];
}

/* Real stores: for this many pages, and behind them one in so many bytes. */
#define REAL_STORES		64
#define REAL_STORE_EVERY	((u64)64 << 20)

/*
 * To store to each of a million pages would have the host find memory for each,
 * which takes it four times as long as all the rest of a boot. The tables are
 * those that the MMU walks: so beyond the first pages a store is made here and
 * there, and wherever they do not let one pass.
 */
void platform_write(phys_addr_t start, phys_addr_t end)
{
	u64 addr, bytes, done = 0, next = 0;

	for (addr = phys_x(start); addr < phys_x(end); addr += bytes) {
		volatile u64 *p = __va(_phys(addr));

		if (done++ >= REAL_STORES && addr < next &&
		    check_run(_phys(addr), end, &bytes) == MAPPING_WRITABLE)
			continue;
		if (addr >= next)
			next = addr + REAL_STORE_EVERY;
		bytes = PAGE_SIZE;
		*p = addr;
		if (*p != addr)
			guest_die("memory at %lx does not hold what is written",
				  addr);
	}
}

void platform_store(u64 *p, u64 value)
{
	*(volatile u64 *)p = value;
}

void machine_flush_tlb(void)
{
	panic("a flush of the TLB past Xen");
}

void machine_flush_tlb_one(u64 addr)
{
	panic("a flush of %lx from the TLB past Xen", addr);
}
