// SPDX-License-Identifier: GPL-2.0-only
/*
 * Bare metal: the native hook, and the format of the tables with large pages.
 */
#include "early.h"

#include "../../mm/memblock.h"
#include "../../mm/paravirt.h"
#include "../../x86_init/machine.h"
#include "../../x86_init/x86_init.h"
#include "../boot/boot.h"
#include "../model/mmu.h"
#include "random_maps.h"

static void machine(u64 memory, u64 mapped, bool pse, bool gbpages)
{
	early_machine(memory, mapped);
	cpu_has_pse = pse;
	direct_gbpages = gbpages;
}

/* How large a page maps @addr; 0 when none does, or to somewhere else. */
static u64 page_size(u64 addr)
{
	u64 pte, size;

	if (!check_translate((u64)__va(_phys(addr)), &pte, &size))
		return 0;
	if ((pte & PTE_PFN_MASK & ~(size - 1)) != (addr & ~(size - 1)))
		return 0;
	assert_true(pte & _PAGE_RW);
	return size;
}

/* Nobody has to register anything. */
static void hooks_have_native_defaults(void **state)
{
	(void)state;
	assert_ptr_equal(x86_init.mapping.pagetable_reserve,
			 native_pagetable_reserve);
	x86_init.paging.pagetable_setup_start();
	x86_init.paging.pagetable_setup_done();
}

/*
 * C and D are all that is left to do: the spare pages are free as they are.
 * 64 MiB are mapped by 2 MiB pages: 34 tables of the estimate are not needed.
 */
static void native_hook_reserves_and_closes(void **state)
{
	pfn_t top;

	(void)state;
	machine(GIB, 64 * MIB, false, false);
	pgt_buf_ops.pages = historic_table_pages;
	init_memory_mapping(_phys(0), _phys(GIB));
	assert_int_equal(nr_hook_calls, 1);
	top = hook_calls[0].top;
	assert_int_equal(pfn_diff(top, pgt_buf_end), 34);
	assert_true(pgt_buf_top == pgt_buf_end);
	assert_false(is_free(pgt_buf_start));
	assert_false(is_free(pfn_add(pgt_buf_end, -(u64)1)));
	assert_true(is_free(pgt_buf_end));
	assert_true(is_free(pfn_add(top, -(u64)1)));
	assert_true(is_writable(pgt_buf_end));
	assert_true(is_writable(pgt_buf_start));
}

static void small_pages_only(void **state)
{
	(void)state;
	machine(GIB, 0, false, false);
	init_memory_mapping(_phys(0), _phys(GIB));
	assert_int_equal(page_size(0), PAGE_SIZE);
	assert_int_equal(page_size(GIB - PAGE_SIZE), PAGE_SIZE);
	assert_int_equal(page_size(GIB), 0);
	assert_int_equal(pfn_diff(hook_calls[0].top, pgt_buf_start), 514);
}

/*
 *	0        1 MiB short of 1 GiB
 *	|222222...222222|4k|
 */
static void two_mib_pages_with_a_tail(void **state)
{
	(void)state;
	machine(GIB, 0, true, false);
	init_memory_mapping(_phys(0), _phys(GIB - MIB));
	assert_int_equal(page_size(0), 2 * MIB);
	assert_int_equal(page_size(GIB - 2 * MIB - PAGE_SIZE), 2 * MIB);
	assert_int_equal(page_size(GIB - 2 * MIB), PAGE_SIZE);
	assert_int_equal(page_size(GIB - MIB), 0);
	/* level 3, level 2, level 1 for the tail */
	assert_int_equal(pfn_diff(hook_calls[0].top, pgt_buf_start), 3);
	assert_non_null(strstr(printk_log,
			       " 0000000000 - 003fe00000 page 2M\n"
			       " 003fe00000 - 003ff00000 page 4k\n"));
}

/*
 *	1 GiB - 3 MiB   1 GiB - 2 MiB    1 GiB    5 GiB    + 2 MiB  + 1 MiB
 *	      |4k4k4k4k4k|222222222222222|GGGGGGGGG|222222222|4k4k4k|
 */
static void all_sizes_in_their_order(void **state)
{
	(void)state;
	machine(6 * GIB, 0, true, true);
	init_memory_mapping(_phys(GIB - 3 * MIB), _phys(5 * GIB + 3 * MIB));
	assert_int_equal(page_size(GIB - 3 * MIB - PAGE_SIZE), 0);
	assert_int_equal(page_size(GIB - 3 * MIB), PAGE_SIZE);
	assert_int_equal(page_size(GIB - 2 * MIB), 2 * MIB);
	assert_int_equal(page_size(GIB), GIB);
	assert_int_equal(page_size(5 * GIB - 1), GIB);
	assert_int_equal(page_size(5 * GIB), 2 * MIB);
	assert_int_equal(page_size(5 * GIB + 2 * MIB), PAGE_SIZE);
	assert_int_equal(page_size(5 * GIB + 3 * MIB), 0);
	/* one level 3, two of level 2, two of level 1 */
	assert_int_equal(pfn_diff(hook_calls[0].top, pgt_buf_start), 5);
}

static bool is_empty(pfn_t pfn)
{
	const u64 *page = mmu_memory(pfn);
	unsigned int i;

	for (i = 0; i < PTRS_PER_TABLE && !page[i]; i++)
		;
	return i == PTRS_PER_TABLE;
}

/* What start-up maps with large pages stays as it is, and is no table. */
static void existing_large_pages_are_kept(void **state)
{
	(void)state;
	early_machine(300 * MIB + PAGE_SIZE, 512 * MIB);
	init_memory_mapping(_phys(0), _phys(300 * MIB + PAGE_SIZE));
	assert_int_equal(page_size(300 * MIB), 2 * MIB);
	assert_true(is_empty(PFN_DOWN(_phys(300 * MIB))));
	assert_true(hook_calls[0].start == hook_calls[0].end);
	assert_int_equal(memblock.reserved.cnt, 0);

	machine(3 * GIB, 0, true, true);
	init_memory_mapping(_phys(0), _phys(2 * GIB));
	direct_gbpages = false;
	init_memory_mapping(_phys(GIB), _phys(3 * GIB));
	assert_int_equal(page_size(GIB), GIB);
	assert_int_equal(page_size(2 * GIB), 2 * MIB);
}

static unsigned int announced[3];

static void count_pte(pfn_t pfn)
{
	announced[0] += pfn_in(pfn, pgt_buf_start, pgt_buf_end);
}

static void count_pmd(pfn_t pfn)
{
	announced[1] += pfn_in(pfn, pgt_buf_start, pgt_buf_end);
}

static void count_pud(pfn_t pfn)
{
	announced[2] += pfn_in(pfn, pgt_buf_start, pgt_buf_end);
}

/* The platform hears of each table before it is used, on every level. */
static void new_tables_are_announced(void **state)
{
	(void)state;
	machine(3 * GIB, 0, false, false);
	pv_mmu_ops.alloc_pte = count_pte;
	pv_mmu_ops.alloc_pmd = count_pmd;
	pv_mmu_ops.alloc_pud = count_pud;
	memset(announced, 0, sizeof(announced));
	init_memory_mapping(_phys(0), _phys(3 * GIB));
	assert_int_equal(announced[0], 3 * 512);
	assert_int_equal(announced[1], 3);
	assert_int_equal(announced[2], 1);
}

/* The two top levels: over a border of 512 GiB. */
static void border_of_the_top_level(void **state)
{
	(void)state;
	machine(514 * GIB, 0, true, true);
	init_memory_mapping(_phys(510 * GIB), _phys(514 * GIB));
	assert_int_equal(page_size(511 * GIB), GIB);
	assert_int_equal(page_size(513 * GIB), GIB);
	assert_int_equal(pfn_diff(hook_calls[0].top, pgt_buf_start), 2);
}

/* A direct map of 1 TiB takes a moment only. */
static void one_tib_with_gib_pages(void **state)
{
	(void)state;
	machine(1024 * GIB, 0, true, true);
	init_memory_mapping(_phys(0), _phys(1024 * GIB));
	assert_int_equal(page_size(1023 * GIB), GIB);
	assert_int_equal(pfn_diff(hook_calls[0].top, pgt_buf_start), 2);
}

/* The walk ends where a larger page maps, or nothing. */
static void lookup_finds_level_1_only(void **state)
{
	pte_t *pte;

	(void)state;
	machine(6 * GIB, 0, true, true);
	init_memory_mapping(_phys(0), _phys(GIB + 3 * MIB));
	/* what looks like a table is what the pages hold */
	mmu_memory(_pfn(0))[0] = 0x1000 | pgprot_val(_KERNPG_TABLE);
	mmu_memory(_pfn(GIB >> PAGE_SHIFT))[0] = 0x1000 |
						 pgprot_val(_KERNPG_TABLE);
	assert_null(lookup_address((u64)__va(_phys(0))));
	assert_null(lookup_address((u64)__va(_phys(GIB))));
	assert_null(lookup_address((u64)__va(_phys(4 * GIB))));
	assert_null(lookup_address((u64)__va(_phys(GIB + 8 * MIB))));
	assert_null(lookup_address((u64)__va(_phys((u64)1 << 41))));
	pte = lookup_address((u64)__va(_phys(GIB + 2 * MIB)));
	assert_non_null(pte);
	assert_int_equal(pfn_x(pte_pfn(*pte)), (GIB + 2 * MIB) >> PAGE_SHIFT);
}

/* Added memory gets its tables from the ordinary allocator. */
static void added_memory_is_mapped_without_a_buffer(void **state)
{
	(void)state;
	machine(2 * GIB, 0, true, false);
	memblock_init();
	memblock_add(_phys(0), GIB);
	init_memory_mapping(_phys(0), _phys(GIB));
	after_bootmem = true;
	init_memory_mapping(_phys(GIB), _phys(2 * GIB));
	assert_int_equal(nr_hook_calls, 1);
	assert_int_equal(page_size(2 * GIB - 1), 2 * MIB);
}

static void no_page_stays_spare_on_any_map(void **state)
{
	(void)state;
	random_maps_are_sized_exactly(1, 100, 6 * GIB);
	random_maps_are_sized_exactly(1001, 100, 2048 * GIB);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(hooks_have_native_defaults),
		cmocka_unit_test(native_hook_reserves_and_closes),
		cmocka_unit_test(small_pages_only),
		cmocka_unit_test(two_mib_pages_with_a_tail),
		cmocka_unit_test(all_sizes_in_their_order),
		cmocka_unit_test(existing_large_pages_are_kept),
		cmocka_unit_test(new_tables_are_announced),
		cmocka_unit_test(border_of_the_top_level),
		cmocka_unit_test(one_tib_with_gib_pages),
		cmocka_unit_test(lookup_finds_level_1_only),
		cmocka_unit_test(added_memory_is_mapped_without_a_buffer),
		cmocka_unit_test(no_page_stays_spare_on_any_map),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
