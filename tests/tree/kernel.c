// SPDX-License-Identifier: GPL-2.0-only
/*
 * What a tree wants from its kernel, and tests/minitrees/stubs/kernel.h declares,
 * on top of the library's lower floors.
 */
#include "tree.h"

#include "../../mm/fixmap.h"
#include "../../mm/init.h"
#include "../../mm/memblock.h"
#include "../../mm/paravirt.h"
#include "../../x86_init/machine.h"
#include "../../xen/hypercall.h"
#include "../../xen/mmu.h"
#include "../boot/boot.h"
#include "../boot/platform.h"
#include "../designs/placement.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

struct tree_mm tree_init_mm;
u64 tree_page_offset_base;
u64 tree_end_of_kernel;
u64 tree_max_pfn_mapped, tree_max_low_pfn_mapped;
u64 tree_max_pfn, tree_max_low_pfn;
u64 tree_mmu_cr4_features;
int tree_nx_enabled;
bool tree_vmap_lazy_unmap;
u64 tree_totalram_pages;
u64 tree_jiffies;
/* Nothing of this is looked at. */
static u64 start_info[6];
u64 *tree_xen_start_info = start_info;

/* ---------------------------------------------------------------- console */

/* The tree's formats are those of the kernel, level in front. */
static void vsay(void (*to)(const char *fmt, ...), const char *fmt,
		 va_list args)
{
	char line[256];

	if (fmt[0] == '<' && fmt[1] && fmt[2] == '>')
		fmt += 3;
	vsnprintf(line, sizeof(line), fmt, args);
	to("%s", line);
}

int tree_printk(const char *fmt, ...) __printf(1, 2);
int tree_printk(const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	vsay(printk, fmt, args);
	va_end(args);
	return 0;
}

int tree_snprintf(char *to, size_t size, const char *fmt, ...)
	__printf(3, 4);
int tree_snprintf(char *to, size_t size, const char *fmt, ...)
{
	va_list args;
	int n;

	va_start(args, fmt);
	n = vsnprintf(to, size, fmt, args);
	va_end(args);
	return n;
}

void tree_xen_raw_printk(const char *fmt, ...) __printf(1, 2);
void tree_xen_raw_printk(const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	vsay(printk, fmt, args);
	va_end(args);
}

void tree_panic(const char *fmt, ...) __printf(1, 2);
void tree_panic(const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	vsay((void (*)(const char *, ...))panic, fmt, args);
	va_end(args);
}

void tree_bug(const char *what, const char *file, int line)
{
	panic("kernel BUG at %s:%d: %s", file, line, what);
}

void tree_warn(const char *what, const char *file, int line)
{
	printk("WARNING: at %s:%d: %s\n", file, line, what);
}

u64 tree_sched_clock(void)
{
	return tree_jiffies;
}

/* ---------------------------------------------------------------- entries */

u64 tree_pte_val(pte_t pte)
{
	return pv_mmu_ops.pte_val(pte);
}

pte_t tree___pte(u64 val)
{
	return pv_mmu_ops.make_pte(val);
}

u64 tree_pfn_to_mfn(u64 pfn)
{
	return mfn_x(pfn < max_p2m_pfn ? phys_to_machine_mapping[pfn] :
					 get_phys_to_machine(_pfn(pfn)));
}

u64 tree_mfn_to_pfn(u64 mfn)
{
	return pfn_x(machine_to_phys_mapping[mfn]);
}

/* The entry for an address of the fixmap or of the direct map. */
static pte_t *entry_for(u64 addr)
{
	static pte_t copy;

	return fixmap_pte(addr, &copy) ? &copy : lookup_address(addr);
}

pte_t *tree_lookup_address(u64 addr, unsigned int *level)
{
	pte_t *pte = entry_for(addr);

	if (level)
		*level = 1;	/* PG_LEVEL_4K */
	return pte && pte->pte ? pte : NULL;
}

/*
 * An entry that is asked for its mask is a variable of ours, and not of the
 * guest. Its address goes to the hypercalls and comes back with this mark.
 */
#define NOT_OF_THE_GUEST	((u64)1 << 62)

u64 tree_arbitrary_virt_to_machine(u64 addr)
{
	u64 offset = addr & ~PAGE_MASK;
	pte_t pte;

	if (addr - page_offset_base >= KERNEL_PHYS + PGDIR_SIZE)
		return addr | NOT_OF_THE_GUEST;
	if (!fixmap_pte(addr, &pte))
		pte = pfn_pte(PFN_DOWN(__pa((void *)addr)), PAGE_KERNEL);
	return (pte.pte & PTE_PFN_MASK) | offset;
}

u64 tree_arbitrary_virt_to_mfn(u64 addr)
{
	return tree_arbitrary_virt_to_machine(addr) >> PAGE_SHIFT;
}

bool tree_virt_addr_valid(u64 addr)
{
	return addr >= page_offset_base &&
	       addr < page_offset_base + (max_p2m_pfn << PAGE_SHIFT);
}

static bool maps_readonly(const void *addr)
{
	const pte_t *pte = entry_for((u64)addr);

	return pte && (pte->pte & _PAGE_PRESENT) && !pte_write(*pte);
}

/*
 * The entry of a table in use cannot be written. Xen takes the fault, and
 * writes what was to be written if it is right; here it is found out before.
 */
void tree_set_pte(pte_t *ptep, pte_t pte)
{
	pte_t entry;

	if (!maps_readonly(ptep)) {
		tree_pv_mmu_ops.set_pte(ptep, pte);
		return;
	}
	entry = *ptep;
	tree_pv_mmu_ops.set_pte(&entry, pte);
	pv_mmu_ops.set_pmd((pmd_t *)ptep, (pmd_t){ entry.pte });
}

void tree_native_set_pte(pte_t *ptep, pte_t pte)
{
	if (maps_readonly(ptep))
		pv_mmu_ops.set_pmd((pmd_t *)ptep, (pmd_t){ pte.pte });
	else
		*ptep = pte;
}

void tree_set_pmd(pmd_t *pmdp, pmd_t pmd)
{
	pv_mmu_ops.set_pmd(pmdp, pmd);
}

void tree_set_pud(pud_t *pudp, pud_t pud)
{
	pv_mmu_ops.set_pud(pudp, pud);
}

void tree_set_pgd(pgd_t *pgdp, pgd_t pgd)
{
	pv_mmu_ops.set_pgd(pgdp, pgd);
}

/* ----------------------------------------------------------------- tables */

static pfn_t table_pfn(const void *table)
{
	return PFN_DOWN(__pa(table));
}

void tree_pmd_populate_kernel(struct tree_mm *mm, pmd_t *pmd, void *pte)
{
	tree_pv_mmu_ops.alloc_pte(mm, pfn_x(table_pfn(pte)));
	tree_set_pmd(pmd, pfn_pmd(table_pfn(pte), _KERNPG_TABLE));
}

void tree_pud_populate(struct tree_mm *mm, pud_t *pud, void *pmd)
{
	tree_pv_mmu_ops.alloc_pmd(mm, pfn_x(table_pfn(pmd)));
	tree_set_pud(pud, pfn_pud(table_pfn(pmd), _KERNPG_TABLE));
}

void tree_pgd_populate(struct tree_mm *mm, pgd_t *pgd, void *pud)
{
	tree_pv_mmu_ops.alloc_pud(mm, pfn_x(table_pfn(pud)));
	tree_set_pgd(pgd, pfn_pgd(table_pfn(pud), _KERNPG_TABLE));
}

void tree_xen_alloc_pte(struct tree_mm *mm, u64 pfn)
{
	(void)mm;
	pv_mmu_ops.alloc_pte(_pfn(pfn));
}

void tree_xen_alloc_pmd(struct tree_mm *mm, u64 pfn)
{
	(void)mm;
	pv_mmu_ops.alloc_pmd(_pfn(pfn));
}

void tree_xen_alloc_pud(struct tree_mm *mm, u64 pfn)
{
	(void)mm;
	pv_mmu_ops.alloc_pud(_pfn(pfn));
}

void tree___flush_tlb_all(void)
{
	pv_mmu_ops.flush_tlb_all();
}

static int set_memory(u64 addr, int numpages, bool writable)
{
	for (; numpages > 0; numpages--, addr += PAGE_SIZE) {
		pfn_t pfn = table_pfn((void *)addr);

		if (writable)
			make_lowmem_page_readwrite(pfn);
		else
			make_lowmem_page_readonly(pfn);
	}
	return 0;
}

int tree_set_memory_rw(u64 addr, int numpages)
{
	return set_memory(addr, numpages, true);
}

int tree_set_memory_ro(u64 addr, int numpages)
{
	return set_memory(addr, numpages, false);
}

/* What a tree that sets only some of them has for the others. */
struct tree_pv_mmu_ops tree_pv_mmu_ops = {
	.alloc_pte	= tree_xen_alloc_pte,
	.alloc_pmd	= tree_xen_alloc_pmd,
	.alloc_pud	= tree_xen_alloc_pud,
};

/* What comes behind the direct map, and is not about it. */
void tree_sync_global_pgds(void) { }
void tree_update_page_count(void) { }
void tree_set_nx(void) { }
void tree_paging_init(void) { }
void tree_xen_setup_shared_info(void) { }
void tree_xen_setup_vcpu_info_placement(void) { }
void tree_xen_setup_mfn_list_list(void) { }
void tree_xen_mark_init_mm_pinned(void) { }
void tree_xen_cleanhighmap(void) { }

u64 tree_xen_revector_p2m_tree(void)
{
	return 0;
}

/* ------------------------------------------------------------- hypercalls */

/* Whether the request is about a variable of ours; then it is done. */
static bool not_of_the_guest(const struct mmu_update *req)
{
	if (!(req->ptr & NOT_OF_THE_GUEST))
		return false;
	*(u64 *)(req->ptr & ~NOT_OF_THE_GUEST & ~(u64)3) = req->val;
	return true;
}

int tree_HYPERVISOR_mmu_update(struct mmu_update *req, int count, int *done)
{
	if (count == 1 && not_of_the_guest(req))
		return 0;
	return HYPERVISOR_mmu_update(req, (unsigned int)count,
				     (unsigned int *)done);
}

int tree_HYPERVISOR_update_va_mapping(u64 va, pte_t pte, u64 flags)
{
	return HYPERVISOR_update_va_mapping(va, pte.pte, flags);
}

int tree_HYPERVISOR_mmuext_op(struct mmuext_op *op, int count, int *done)
{
	return HYPERVISOR_mmuext_op(op, (unsigned int)count,
				    (unsigned int *)done);
}

int tree_HYPERVISOR_multicall(struct multicall_entry *calls, int count)
{
	return HYPERVISOR_multicall(calls, (unsigned int)count);
}

/* Those that wait for being made together, and what they point to. */
struct multicall_space {
	struct multicall_entry *mc;
	void *args;
};

static struct multicall_entry mc_calls[32];
static u64 mc_args[512];
static size_t mc_count, mc_words;

void tree_xen_mc_flush(void)
{
	size_t i, count = 0;

	for (i = 0; i < mc_count; i++)
		if (mc_calls[i].op != __HYPERVISOR_mmu_update ||
		    !not_of_the_guest((void *)mc_calls[i].args[0]))
			mc_calls[count++] = mc_calls[i];
	mc_count = mc_words = 0;
	if (count && HYPERVISOR_multicall(mc_calls, (unsigned int)count))
		panic("xen_mc_flush: the multicall was refused");
	for (i = 0; i < count; i++)
		if ((long)mc_calls[i].result < 0)
			panic("xen_mc_flush: call %lu: error %ld", i,
			      (long)mc_calls[i].result);
}

struct multicall_space tree_xen_mc_entry(size_t args)
{
	size_t words = (args + sizeof(u64) - 1) / sizeof(u64);
	struct multicall_space space;

	if (words > ARRAY_SIZE(mc_args))
		panic("xen_mc_entry: %lu bytes of arguments", args);
	if (mc_count == ARRAY_SIZE(mc_calls) ||
	    mc_words + words > ARRAY_SIZE(mc_args))
		tree_xen_mc_flush();
	space.mc = &mc_calls[mc_count++];
	space.args = &mc_args[mc_words];
	mc_words += words;
	return space;
}

void tree_MULTI_mmu_update(struct multicall_entry *mc, struct mmu_update *req,
			   int count, int *done, unsigned int domid)
{
	*mc = (struct multicall_entry){
		.op = __HYPERVISOR_mmu_update,
		.args = { (u64)req, (u64)count, (u64)done, domid },
	};
}

void tree_MULTI_update_va_mapping(struct multicall_entry *mc, u64 va,
				  pte_t pte, u64 flags)
{
	*mc = (struct multicall_entry){
		.op = __HYPERVISOR_update_va_mapping,
		.args = { va, pte.pte, flags },
	};
}

void tree_MULTI_mmuext_op(struct multicall_entry *mc, struct mmuext_op *op,
			  int count, int *done, unsigned int domid)
{
	*mc = (struct multicall_entry){
		.op = __HYPERVISOR_mmuext_op,
		.args = { (u64)op, (u64)count, (u64)done, domid },
	};
}

/* ----------------------------------------------------------------- fixmap */

/* The entry of early_ioremap that the tree is asked about. */
static pte_t slot;

int tree_is_early_ioremap_ptep(const pte_t *ptep)
{
	return ptep == &slot;
}

void tree_set_fixmap_pte(u64 addr, pte_t *ptep, pte_t pte)
{
	(void)ptep;
	slot.pte = 0;
	tree_pv_mmu_ops.set_pte(&slot, pte);
	xen_write_pte_at(addr, slot);
}

void *tree_early_memremap(u64 phys, u64 size)
{
	(void)size;
	return early_memremap(_phys(phys));
}

void tree_early_iounmap(void *addr, u64 size)
{
	(void)size;
	early_iounmap(addr);
}

/* ----------------------------------------------------------------- memory */

void *tree_memset(void *to, int byte, size_t size)
{
	return memset(to, byte, size);
}

void *tree_memcpy(void *to, const void *from, size_t size)
{
	return memcpy(to, from, size);
}

void *tree_memmove(void *to, const void *from, size_t size)
{
	return memmove(to, from, size);
}

int tree_memcmp(const void *a, const void *b, size_t size)
{
	return memcmp(a, b, size);
}

size_t tree_strlen(const char *s)
{
	return strlen(s);
}

int tree_strcmp(const char *a, const char *b)
{
	return strcmp(a, b);
}

/* No scenario has a hole of a GiB that nothing is said about. */
int tree_e820_any_mapped(void)
{
	return 1;
}

int tree_e820_all_mapped(void)
{
	return 1;
}

u64 tree_memblock_find_in_range(u64 start, u64 end, u64 size, u64 align)
{
	phys_addr_t found = memblock_find_in_range(_phys(start), _phys(end),
						   size, align);

	tree_opens_buffer();
	return found == MEMBLOCK_ERROR ? 0 : phys_x(found);
}

u64 tree_find_e820_area(u64 start, u64 end, u64 size, u64 align)
{
	phys_addr_t found = place_bottom_up(size, _phys(end));

	(void)start;
	(void)align;
	tree_opens_buffer();
	return found == MEMBLOCK_ERROR ? ~(u64)0 : phys_x(found);
}

/* A look-up, as set_pte makes it to find out what is reserved. */
static u64 next_free(u64 start, u64 *size)
{
	phys_addr_t from = _phys(start), to = MEMBLOCK_ERROR;

	set_pte_polls++;
	if (!memblock_next_free(&from, &to))
		return 0;
	*size = phys_x(to) - phys_x(from);
	return phys_x(from);
}

u64 tree_memblock_x86_find_in_range_size(u64 start, u64 *size)
{
	return next_free(start, size);
}

u64 tree_find_e820_area_size(u64 start, u64 *size)
{
	return next_free(start, size);
}

bool tree_memblock_is_region_reserved(u64 base, u64 size)
{
	set_pte_polls++;
	return memblock_is_region_reserved(_phys(base), size);
}

bool tree_memblock_is_reserved(u64 addr)
{
	return tree_memblock_is_region_reserved(addr, 1);
}

bool tree_memblock_is_memory(u64 addr)
{
	return memblock_is_region_memory(_phys(addr), 1);
}

/* Of the kernel's this is said where all of a range is memory. */
bool tree_memblock_is_region_memory(u64 base, u64 size)
{
	const struct memblock_type *mem = &memblock.memory;
	unsigned int i;

	for (i = 0; i < mem->cnt; i++) {
		u64 start = phys_x(mem->regions[i].base);

		if (start <= base && base + size <= start + mem->regions[i].size)
			return true;
	}
	return false;
}

u64 tree_memblock_phys_mem_size(void)
{
	const struct memblock_type *mem = &memblock.memory;
	u64 size = 0;
	unsigned int i;

	for (i = 0; i < mem->cnt; i++)
		size += mem->regions[i].size;
	return size;
}

u64 tree_memblock_start_of_DRAM(void)
{
	return phys_x(memblock.memory.regions[0].base);
}

u64 tree_memblock_end_of_DRAM(void)
{
	return phys_x(memblock_end_of_DRAM());
}

void tree_memblock_x86_reserve_range(u64 start, u64 end, char *name)
{
	(void)name;
	tree_reserves(start, end);
}

void tree_reserve_early(u64 start, u64 end, char *name)
{
	(void)name;
	tree_reserves(start, end);
}

int tree_memblock_reserve(u64 base, u64 size)
{
	tree_reserves(base, base + size);
	return 0;
}

int tree_memblock_free(u64 base, u64 size)
{
	memblock_free(_phys(base), size);
	return 0;
}

void tree_memblock_x86_free_range(u64 start, u64 end)
{
	memblock_free(_phys(start), end - start);
}

void tree_free_early(u64 start, u64 end)
{
	memblock_free(_phys(start), end - start);
}

u64 tree_memblock_alloc(u64 size, u64 align)
{
	return phys_x(memblock_alloc(size, align));
}

/* Memory that is mapped from the start, and taken. */
u64 tree_extend_brk(u64 size, u64 align)
{
	return phys_x(memblock_alloc(size, align));
}

u64 tree_get_zeroed_page(int flags)
{
	void *page = __va(memblock_alloc(PAGE_SIZE, PAGE_SIZE));

	(void)flags;
	return (u64)memset(page, 0, PAGE_SIZE);
}

void tree_early_memtest(u64 start, u64 end)
{
	if (memtest)
		early_memtest(_phys(start), _phys(end));
}
