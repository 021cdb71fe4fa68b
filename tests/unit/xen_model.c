// SPDX-License-Identifier: GPL-2.0-only
/*
 * The model of Xen: each of its rules with a request that it must refuse.
 *
 * The machine has 16 MiB, mapped writable by the start-up code at the direct
 * map. Page 0x100 and those behind it are free for the tests.
 */
#include "panic.h"

#include <errno.h>
#include <stdio.h>

#include "../../mm/pgtable.h"
#include "../../x86_init/machine.h"
#include "../../xen/hypercall.h"
#include "../boot/boot.h"
#include "../boot/platform.h"
#include "../model/machine.h"
#include "../model/mmu.h"
#include "../model/xen.h"

#define MEMORY		((u64)16 << 20)
#define PAGE		((u64)0x100)

/* What the MMU refused last; expect_fault() takes it. */
static jmp_buf fault_jump;
/* A fault of the host is no call that a compiler sees: gcc 16 kept it unset. */
static volatile bool fault_expected;
static bool fault_write, fault_present;
static u64 fault_addr;

void boot_page_fault(u64 addr, bool write, bool present)
{
	fault_addr = addr;
	fault_write = write;
	fault_present = present;
	if (!fault_expected)
		panic("page fault at %lx", addr);
	longjmp(fault_jump, 1);
}

/* Nothing here maps memory. */
void machine_memtest(phys_addr_t start, phys_addr_t end)
{
	panic("a memory test of %lx-%lx", phys_x(start), phys_x(end));
}

static int machine(void **state)
{
	(void)state;
	model_init(MEMORY);
	startup_tables(MEMORY);
	printk_log_clear();
	return 0;
}

static u64 mfn_of(u64 page)
{
	return mfn_x(platform_frame(_pfn(page)));
}

static u64 va_of(u64 page)
{
	return (u64)__va(PFN_PHYS(_pfn(page)));
}

static u64 entry(u64 page, u64 flags)
{
	return mfn_of(page) << PAGE_SHIFT | _PAGE_PRESENT | flags;
}

static int map(u64 page, u64 target, u64 flags)
{
	return platform_update_va_mapping(va_of(page), entry(target, flags),
					  UVMF_INVLPG);
}

static int ext(unsigned int cmd, u64 page)
{
	struct mmuext_op op = { .cmd = cmd, .arg1.mfn = mfn_of(page) };

	return platform_mmuext_op(&op, 1, NULL);
}

static int write_slot(u64 table, unsigned int slot, u64 val)
{
	struct mmu_update req = {
		.ptr = (mfn_of(table) << PAGE_SHIFT) + slot * sizeof(u64),
		.val = val,
	};
	unsigned int done = 7;
	int err = platform_mmu_update(&req, 1, &done);

	assert_int_equal(done, err ? 0 : 1);
	return err;
}

#define _PAGE_PWT	((u64)1 << 3)
#define _PAGE_PCD	((u64)1 << 4)
#define _PAGE_GLOBAL	((u64)1 << 8)
#define KERNELS_OWN	((u64)1 << 52)

/* A page that could be a table: nothing maps it writable any more. */
static u64 readonly(u64 page)
{
	assert_int_equal(map(page, page, 0), 0);
	return page;
}

static u64 *content(u64 page)
{
	return mmu_memory(_pfn(page));
}

static void access_page(u64 addr, bool write)
{
	volatile u64 *p = (u64 *)addr;

	/* what is refused leaves by longjmp() */
	if (write)
		*p = addr;
	else
		(void)*p;
}

static bool faults(u64 addr, bool write)
{
	/* cmocka takes them at the start of each test */
	mmu_catch_faults();
	fault_expected = true;
	if (setjmp(fault_jump) == 0) {
		access_page(addr, write);
		fault_expected = false;
		return false;
	}
	fault_expected = false;
	assert_int_equal(fault_write, write);
	return true;
}

/* The pseudo-physical order says nothing about the machine's. */
static void frames_are_mixed(void **state)
{
	u64 neighbours = 0, page;

	(void)state;
	for (page = 0; page < max_p2m_pfn; page++) {
		assert_int_equal(
			pfn_x(machine_to_phys_mapping[mfn_of(page)]), page);
		if (page && mfn_of(page) == mfn_of(page - 1) + 1)
			neighbours++;
	}
	assert_int_equal(neighbours, 0);
}

/* The rule of the game, first half: as in the report of 2011. */
static void writable_page_cannot_become_a_table(void **state)
{
	char text[160];

	(void)state;
	assert_int_equal(ext(MMUEXT_PIN_L1_TABLE, PAGE), -EINVAL);
	snprintf(text, sizeof(text),
		 "Bad type (saw e400000000000001 != exp 2000000000000000) for mfn %lx (pfn 00100)",
		 mfn_of(PAGE));
	assert_non_null(strstr(printk_log, text));
	snprintf(text, sizeof(text),
		 "Bad type (saw 7400000000000001 != exp 1000000000000000) for mfn %lx (pfn 100)",
		 mfn_of(PAGE));
	assert_non_null(strstr(printk_log, text));
	snprintf(text, sizeof(text), "Error -22 while pinning mfn %lx",
		 mfn_of(PAGE));
	assert_non_null(strstr(printk_log, text));
}

/* Two writable mappings count twice. */
static void every_writable_mapping_counts(void **state)
{
	(void)state;
	assert_int_equal(map(PAGE + 1, PAGE, _PAGE_RW), 0);
	readonly(PAGE);
	assert_int_equal(ext(MMUEXT_PIN_L1_TABLE, PAGE), -EINVAL);
	readonly(PAGE + 1);
	assert_int_equal(ext(MMUEXT_PIN_L1_TABLE, PAGE), 0);
}

/* Second half: neither by update_va_mapping, nor by mmu_update. */
static void table_cannot_get_a_writable_mapping(void **state)
{
	(void)state;
	readonly(PAGE);
	assert_int_equal(ext(MMUEXT_PIN_L1_TABLE, PAGE), 0);
	assert_int_equal(map(PAGE, PAGE, _PAGE_RW), -EBUSY);
	assert_non_null(strstr(printk_log,
		"Bad type (saw 2c00000000000001 != exp e000000000000000)"));
	assert_int_equal(map(PAGE + 1, PAGE, _PAGE_RW), -EBUSY);
	assert_int_equal(map(PAGE + 1, PAGE, 0), 0);
	assert_int_equal(write_slot(PAGE, 0, entry(PAGE, _PAGE_RW)), -EBUSY);
}

/* What was refused has changed nothing. */
static void refused_entry_is_not_written(void **state)
{
	u64 before;

	(void)state;
	readonly(PAGE);
	assert_int_equal(ext(MMUEXT_PIN_L1_TABLE, PAGE), 0);
	assert_int_equal(write_slot(PAGE, 3, entry(PAGE + 1, 0)), 0);
	before = content(PAGE)[3];
	assert_int_equal(write_slot(PAGE, 3, entry(PAGE, _PAGE_RW)), -EBUSY);
	assert_int_equal(content(PAGE)[3], before);
}

/* A table is checked entry by entry when it becomes one. */
static void table_with_a_writable_mapping_of_a_table_is_refused(void **state)
{
	u64 free_type = xen_type_info(_pfn(PAGE + 2));

	(void)state;
	readonly(PAGE);
	readonly(PAGE + 1);
	assert_int_equal(ext(MMUEXT_PIN_L1_TABLE, PAGE), 0);
	content(PAGE + 1)[4] = entry(PAGE + 2, _PAGE_RW);
	content(PAGE + 1)[5] = entry(PAGE, _PAGE_RW);
	assert_int_equal(ext(MMUEXT_PIN_L1_TABLE, PAGE + 1), -EBUSY);
	assert_non_null(strstr(printk_log, "slot 0x5"));
	/* The entries before it have given their references back. */
	assert_int_equal(xen_type_info(_pfn(PAGE + 2)), free_type);
	assert_int_equal(xen_type_info(_pfn(PAGE + 1)) & PGT_COUNT_MASK, 0);
}

/* A pinned level 1 counts, whether or not any root leads to it. */
static void pinned_table_counts_before_it_is_hooked_up(void **state)
{
	(void)state;
	readonly(PAGE);
	readonly(PAGE + 1);
	content(PAGE)[0] = entry(PAGE + 1, _PAGE_RW);
	assert_int_equal(ext(MMUEXT_PIN_L1_TABLE, PAGE), 0);
	assert_int_equal(ext(MMUEXT_PIN_L1_TABLE, PAGE + 1), -EINVAL);
	assert_int_equal(ext(MMUEXT_UNPIN_TABLE, PAGE), 0);
	assert_int_equal(ext(MMUEXT_PIN_L1_TABLE, PAGE + 1), 0);
}

/* Not a table any more: an ordinary page again. */
static void unpinned_table_can_be_mapped_writable(void **state)
{
	(void)state;
	readonly(PAGE);
	assert_int_equal(ext(MMUEXT_PIN_L1_TABLE, PAGE), 0);
	assert_int_equal(ext(MMUEXT_UNPIN_TABLE, PAGE), 0);
	assert_int_equal(map(PAGE, PAGE, _PAGE_RW), 0);
}

static void pins_do_not_nest(void **state)
{
	(void)state;
	readonly(PAGE);
	assert_int_equal(ext(MMUEXT_UNPIN_TABLE, PAGE), -EINVAL);
	assert_int_equal(ext(MMUEXT_PIN_L1_TABLE, PAGE), 0);
	assert_int_equal(ext(MMUEXT_PIN_L1_TABLE, PAGE), -EINVAL);
	assert_int_equal(xen_type_info(_pfn(PAGE)) & PGT_COUNT_MASK, 1);
}

/* A table of one level is no table of another. */
static void level_is_part_of_the_type(void **state)
{
	(void)state;
	readonly(PAGE);
	readonly(PAGE + 1);
	assert_int_equal(ext(MMUEXT_PIN_L1_TABLE, PAGE), 0);
	assert_int_equal(ext(MMUEXT_PIN_L2_TABLE, PAGE), -EINVAL);
	content(PAGE + 1)[0] = entry(PAGE, _PAGE_RW);
	assert_int_equal(ext(MMUEXT_PIN_L3_TABLE, PAGE + 1), -EINVAL);
	assert_int_equal(ext(MMUEXT_PIN_L2_TABLE, PAGE + 1), 0);
}

/* An entry of level 2 makes a level 1 of what it points to, pinned or not. */
static void hooking_up_checks_the_table(void **state)
{
	(void)state;
	readonly(PAGE);
	assert_int_equal(ext(MMUEXT_PIN_L2_TABLE, PAGE), 0);
	assert_int_equal(write_slot(PAGE, 9, entry(PAGE + 1, _PAGE_RW)),
			 -EINVAL);
	readonly(PAGE + 1);
	assert_int_equal(write_slot(PAGE, 9, entry(PAGE + 1, _PAGE_RW)), 0);
	assert_int_equal(map(PAGE + 1, PAGE + 1, _PAGE_RW), -EBUSY);
	assert_int_equal(write_slot(PAGE, 9, 0), 0);
	assert_int_equal(map(PAGE + 1, PAGE + 1, _PAGE_RW), 0);
}

static void large_pages_are_refused(void **state)
{
	(void)state;
	readonly(PAGE);
	assert_int_equal(ext(MMUEXT_PIN_L2_TABLE, PAGE), 0);
	assert_int_equal(write_slot(PAGE, 0,
				    entry(PAGE + 2, _PAGE_RW | _PAGE_PSE)),
			 -EINVAL);
}

/* What is not the guest's: dom0 may map devices, but not cached. */
static void frames_of_others(void **state)
{
	static const struct {
		u64 mfn;
		int err;
	} others[] = {
		{ 5, 0 }, { 0xa0, 0 }, { 0xe0000, 0 }, { 0x4000000, 0 },
		{ 0x200, -EBUSY }, { 0xfee00, -EPERM },
		{ (u64)1 << 28, -EPERM }, { ((u64)1 << 40) - 1, -EINVAL },
	};
	u64 flags = _PAGE_PRESENT | _PAGE_USER | KERNELS_OWN;
	unsigned int i;

	(void)state;
	readonly(PAGE);
	readonly(PAGE + 1);
	assert_int_equal(ext(MMUEXT_PIN_L1_TABLE, PAGE), 0);
	assert_int_equal(ext(MMUEXT_PIN_L2_TABLE, PAGE + 1), 0);
	for (i = 0; i < ARRAY_SIZE(others); i++) {
		u64 val = others[i].mfn << PAGE_SHIFT | _PAGE_PRESENT;

		assert_int_equal(write_slot(PAGE, i, val), others[i].err);
		if (!others[i].err)
			assert_int_equal(content(PAGE)[i], val | flags |
					 _PAGE_PWT | _PAGE_PCD);
		assert_int_equal(write_slot(PAGE + 1, 0, val), -EINVAL);
	}
	/* write-through is cached as well, write-combining is not */
	assert_int_equal(write_slot(PAGE, 9, 0x5000 | _PAGE_PWT | 1), 0);
	assert_int_equal(content(PAGE)[9], 0x5000 | _PAGE_PWT | _PAGE_PCD |
					   flags);
	assert_int_equal(write_slot(PAGE, 9, 0x5000 | _PAGE_PSE | 1), 0);
	assert_int_equal(content(PAGE)[9], 0x5000 | _PAGE_PSE | flags);
	/* the registers of the interrupt controller are there to be read */
	assert_int_equal(write_slot(PAGE, 9, 0xfec00003), 0);
	assert_int_equal(content(PAGE)[9], 0xfec00000 | _PAGE_PWT |
					   _PAGE_PCD | flags);
}

/* The guest's entries do not stay as it wrote them. */
static void xen_adds_flags(void **state)
{
	u64 frame = mfn_of(PAGE + 5) << PAGE_SHIFT;
	unsigned int level;

	(void)state;
	for (level = 1; level <= 4; level++)
		readonly(PAGE + level);
	assert_int_equal(ext(MMUEXT_PIN_L1_TABLE, PAGE + 1), 0);
	assert_int_equal(write_slot(PAGE + 1, 0, frame | 1), 0);
	assert_int_equal(content(PAGE + 1)[0],
			 frame | 1 | _PAGE_USER | KERNELS_OWN);
	assert_int_equal(write_slot(PAGE + 1, 0, frame | 1 | _PAGE_USER), 0);
	assert_int_equal(content(PAGE + 1)[0],
			 frame | 1 | _PAGE_USER | _PAGE_GLOBAL);
	assert_int_equal(write_slot(PAGE + 1, 0, frame), 0);
	assert_int_equal(content(PAGE + 1)[0], frame);

	/* those of a page that becomes a table, too */
	for (level = 2; level <= 4; level++) {
		u64 below = entry(PAGE + level - 1, _PAGE_RW);

		content(PAGE + level)[3] = below;
		assert_int_equal(ext(MMUEXT_PIN_L1_TABLE + level - 1,
				     PAGE + level), 0);
		assert_int_equal(content(PAGE + level)[3], below | _PAGE_USER |
				 (level == 4 ? _PAGE_ACCESSED : 0));
	}
}

static void bits_above_level_1(void **state)
{
	u64 bad[] = { _PAGE_PWT, _PAGE_PCD, _PAGE_PSE, _PAGE_GLOBAL };
	unsigned int i;

	(void)state;
	readonly(PAGE);
	readonly(PAGE + 1);
	assert_int_equal(ext(MMUEXT_PIN_L2_TABLE, PAGE), 0);
	for (i = 0; i < ARRAY_SIZE(bad); i++)
		assert_int_equal(write_slot(PAGE, 0,
					    entry(PAGE + 1, bad[i])), -EINVAL);
	assert_int_equal(write_slot(PAGE, 0, entry(PAGE + 1, (u64)1 << 63)), 0);
}

/* A table may point to one of its level, if nothing can be written by that. */
static void linear_page_tables(void **state)
{
	u64 i;

	(void)state;
	for (i = 0; i < 3; i++) {
		readonly(PAGE + i);
		assert_int_equal(ext(MMUEXT_PIN_L2_TABLE, PAGE + i), 0);
	}
	assert_int_equal(write_slot(PAGE, 0, entry(PAGE, 0)), 0);
	assert_int_equal(write_slot(PAGE, 0, entry(PAGE, _PAGE_RW)), -EINVAL);
	assert_int_equal(write_slot(PAGE, 1, entry(PAGE + 1, 0)), 0);
	assert_int_equal(write_slot(PAGE, 2, entry(PAGE + 1, _PAGE_RW)),
			 -EINVAL);
	/* no chain, from either end */
	assert_int_equal(write_slot(PAGE + 1, 0, entry(PAGE + 2, 0)), -EINVAL);
	assert_int_equal(write_slot(PAGE + 2, 0, entry(PAGE, 0)), -EINVAL);
	/* it is a reference like any other */
	assert_int_equal(ext(MMUEXT_UNPIN_TABLE, PAGE + 1), 0);
	assert_int_equal(map(PAGE + 1, PAGE + 1, _PAGE_RW), -EBUSY);
	assert_int_equal(write_slot(PAGE, 1, 0), 0);
	assert_int_equal(map(PAGE + 1, PAGE + 1, _PAGE_RW), 0);
	/* and the chain is gone */
	assert_int_equal(write_slot(PAGE + 2, 0, entry(PAGE, 0)), 0);
}

/* The slots of the top level that are Xen's own. */
static void xens_slots_are_refused(void **state)
{
	(void)state;
	readonly(PAGE);
	readonly(PAGE + 1);
	assert_int_equal(ext(MMUEXT_PIN_L3_TABLE, PAGE + 1), 0);
	assert_int_equal(ext(MMUEXT_PIN_L4_TABLE, PAGE), 0);
	assert_int_equal(write_slot(PAGE, 255, entry(PAGE + 1, _PAGE_RW)), 0);
	assert_int_equal(write_slot(PAGE, 256, entry(PAGE + 1, _PAGE_RW)),
			 -EINVAL);
	assert_int_equal(write_slot(PAGE, 271, entry(PAGE + 1, _PAGE_RW)),
			 -EINVAL);
	assert_int_equal(write_slot(PAGE, 272, entry(PAGE + 1, _PAGE_RW)), 0);
}

/* There is no entry to write where no level 1 table is. */
static void va_without_a_table_is_refused(void **state)
{
	(void)state;
	assert_int_equal(platform_update_va_mapping(
				(u64)__va(_phys((u64)1 << 40)),
				entry(PAGE, 0), 0), -EINVAL);
}

/* What a table holds in Xen's slots leads nowhere: Xen has its own there. */
static void xens_addresses_are_refused(void **state)
{
	static const u64 addrs[] = {
		(u64)1 << 47, HYPERVISOR_VIRT_START, HYPERVISOR_VIRT_END - 1,
	};
	struct mmuext_op op = {
		.cmd = MMUEXT_NEW_BASEPTR,
		.arg1.mfn = mfn_of(readonly(PAGE)),
	};
	unsigned int i;

	(void)state;
	content(PAGE)[256] = content(PAGE)[271] =
		entry(readonly(PAGE + 1), _PAGE_RW);
	content(PAGE + 1)[0] = content(PAGE + 1)[511] = ~(u64)0;
	assert_int_equal(platform_mmuext_op(&op, 1, NULL), 0);
	for (i = 0; i < ARRAY_SIZE(addrs); i++)
		assert_int_equal(platform_update_va_mapping(addrs[i],
					entry(PAGE, 0), 0), -EINVAL);
}

/* A page that is no table can be written to, unless it must not be. */
static void update_of_an_ordinary_page_is_a_write(void **state)
{
	(void)state;
	assert_int_equal(write_slot(PAGE, 2, 0x1234), 0);
	assert_int_equal(content(PAGE)[2], 0x1234);
	assert_int_equal(xen_type_info(_pfn(PAGE)) & PGT_COUNT_MASK, 1);
}

static void update_stops_at_the_first_refusal(void **state)
{
	struct mmu_update req[3];
	unsigned int done, i;

	(void)state;
	readonly(PAGE);
	assert_int_equal(ext(MMUEXT_PIN_L1_TABLE, PAGE), 0);
	for (i = 0; i < 3; i++) {
		req[i].ptr = (mfn_of(PAGE) << PAGE_SHIFT) + i * sizeof(u64);
		req[i].val = entry(i == 1 ? PAGE : PAGE + 1, _PAGE_RW);
	}
	assert_int_equal(platform_mmu_update(req, 3, &done), -EBUSY);
	assert_int_equal(done, 1);
	assert_int_not_equal(content(PAGE)[0], 0);
	assert_int_equal(content(PAGE)[2], 0);
}

static void ext_stops_at_the_first_refusal(void **state)
{
	struct mmuext_op op[3];
	unsigned int done, i;

	(void)state;
	for (i = 0; i < 3; i++) {
		op[i].cmd = MMUEXT_PIN_L1_TABLE;
		op[i].arg1.mfn = mfn_of(i == 1 ? PAGE + i : readonly(PAGE + i));
	}
	assert_int_equal(platform_mmuext_op(op, 3, &done), -EINVAL);
	assert_int_equal(done, 1);
	assert_true(xen_type_info(_pfn(PAGE)) & PGT_PINNED);
	assert_false(xen_type_info(_pfn(PAGE + 2)) & PGT_PINNED);
	assert_int_equal(platform_mmuext_op(&op[2], 1, &done), 0);
	assert_int_equal(done, 1);
}

/* A and D can be kept, whatever is written; the frames' numbers can change. */
static void commands_of_an_update(void **state)
{
	u64 place, val = entry(PAGE + 1, 0);
	struct mmu_update req = { .val = val };
	unsigned int done;

	(void)state;
	readonly(PAGE);
	place = mfn_of(PAGE) << PAGE_SHIFT;
	assert_int_equal(ext(MMUEXT_PIN_L1_TABLE, PAGE), 0);
	assert_int_equal(write_slot(PAGE, 0, val | _PAGE_ACCESSED), 0);
	req.ptr = place | MMU_PT_UPDATE_PRESERVE_AD;
	assert_int_equal(platform_mmu_update(&req, 1, &done), 0);
	assert_int_equal(content(PAGE)[0],
			 val | _PAGE_ACCESSED | _PAGE_USER | KERNELS_OWN);
	req.ptr = place | MMU_PT_UPDATE_NO_TRANSLATE;
	assert_int_equal(platform_mmu_update(&req, 1, &done), 0);
	assert_int_equal(content(PAGE)[0], val | _PAGE_USER | KERNELS_OWN);

	req.ptr = place | MMU_MACHPHYS_UPDATE;
	req.val = 0x77;
	assert_int_equal(platform_mmu_update(&req, 1, &done), 0);
	assert_int_equal(pfn_x(machine_to_phys_mapping[mfn_of(PAGE)]), 0x77);
	/* it is a number, and no more */
	assert_int_equal(content(PAGE)[0], val | _PAGE_USER | KERNELS_OWN);
	req.ptr = (u64)0xe0000 << PAGE_SHIFT | MMU_MACHPHYS_UPDATE;
	assert_int_equal(platform_mmu_update(&req, 1, &done), -EINVAL);
}

static void unknown_commands_are_refused(void **state)
{
	struct mmu_update req = { .ptr = mfn_of(PAGE) << PAGE_SHIFT | 7 };
	struct mmuext_op op = { .cmd = 12345 };
	unsigned int done;

	(void)state;
	assert_int_equal(platform_mmu_update(&req, 1, &done), -ENOSYS);
	assert_int_equal(platform_mmuext_op(&op, 1, NULL), -ENOSYS);
}

/* Each call of a multicall stands for itself. */
static void multicall_tells_each_result(void **state)
{
	struct mmuext_op pin = {
		.cmd = MMUEXT_PIN_L1_TABLE,
		.arg1.mfn = mfn_of(PAGE),
	};
	struct multicall_entry calls[] = {
		{
			.op = __HYPERVISOR_mmuext_op,
			.args = { (xen_ulong_t)&pin, 1, 0, DOMID_SELF },
		}, {
			.op = __HYPERVISOR_update_va_mapping,
			.args = { va_of(PAGE), entry(PAGE, 0), 0 },
		}, {
			.op = __HYPERVISOR_mmuext_op,
			.args = { (xen_ulong_t)&pin, 1, 0, DOMID_SELF },
		}, {
			.op = 999,
		},
	};

	(void)state;
	assert_int_equal(platform_multicall(calls, 4), 0);
	assert_int_equal((long)calls[0].result, -EINVAL);
	assert_int_equal((long)calls[1].result, 0);
	assert_int_equal((long)calls[2].result, 0);
	assert_int_equal((long)calls[3].result, -ENOSYS);
}

/* Of what the caller has put there, nothing is left: so does a debug build. */
static void multicall_leaves_nothing_but_the_results(void **state)
{
	struct mmuext_op flush = { .cmd = MMUEXT_TLB_FLUSH_LOCAL };
	struct multicall_entry call = {
		.op = __HYPERVISOR_mmuext_op,
		.args = { (xen_ulong_t)&flush, 1, 0, DOMID_SELF },
	};

	(void)state;
	assert_int_equal(platform_multicall(&call, 1), 0);
	assert_int_equal(call.result, 0);
	assert_int_not_equal(call.op, __HYPERVISOR_mmuext_op);
	assert_int_not_equal(call.args[0], (xen_ulong_t)&flush);
}

/* One call of mmuext_op with all that a guest can say. */
static long ext_of(unsigned int domain, const struct mmuext_op *op,
		   unsigned int count, unsigned int *done)
{
	struct multicall_entry call = {
		.op = __HYPERVISOR_mmuext_op,
		.args = { (xen_ulong_t)op, count, (xen_ulong_t)done, domain },
	};

	assert_int_equal(platform_multicall(&call, 1), 0);
	return (long)call.result;
}

static void done_count_of_mmuext_op(void **state)
{
	struct mmuext_op op[] = {
		{ .cmd = MMUEXT_TLB_FLUSH_ALL },
		{ .cmd = MMUEXT_UNPIN_TABLE, .arg1.mfn = mfn_of(PAGE) },
		{ .cmd = MMUEXT_FLUSH_CACHE },
	};
	struct mmu_update req = { .ptr = mfn_of(PAGE) << PAGE_SHIFT };
	struct multicall_entry update = {
		.op = __HYPERVISOR_mmu_update,
		.args = { 0, 1, 0, 1 },
	};
	unsigned int done = 7;

	(void)state;
	assert_int_equal(ext_of(DOMID_SELF, op, 3, &done), -EINVAL);
	assert_int_equal(done, 1);
	assert_int_equal(ext_of(DOMID_SELF, op, 1, NULL), 0);
	/* a domain that is not there, and the guest by its own number */
	update.args[0] = (xen_ulong_t)&req;
	update.args[2] = (xen_ulong_t)&done;
	assert_int_equal(platform_multicall(&update, 1), 0);
	assert_int_equal((long)update.result, -ESRCH);
	assert_int_equal(done, 0);
	done = 7;
	assert_int_equal(ext_of(1, op, 1, &done), -ESRCH);
	assert_int_equal(ext_of(0, op, 1, &done), -ESRCH);
	assert_int_equal(done, 7);
	/* domains that are no guests */
	assert_int_equal(ext_of(DOMID_IO, op, 1, &done), -EPERM);
	assert_int_equal(done, 0);
	assert_int_equal(ext_of(DOMID_XEN, op + 1, 1, &done), -EINVAL);
}

static void other_operations_of_mmuext_op(void **state)
{
	u64 page;

	(void)state;
	for (page = PAGE; page < PAGE + 3; page++) {
		content(page)[1] = page;
		readonly(page);
	}
	assert_int_equal(ext(MMUEXT_PIN_L1_TABLE, PAGE), 0);
	assert_int_equal(ext(MMUEXT_CLEAR_PAGE, PAGE), -EINVAL);
	assert_int_equal(content(PAGE)[1], PAGE);
	assert_int_equal(ext(MMUEXT_CLEAR_PAGE, PAGE + 1), 0);
	assert_int_equal(content(PAGE + 1)[1], 0);
	assert_int_equal(ext(MMUEXT_FLUSH_CACHE_GLOBAL, 0), 0);
	assert_int_equal(ext(MMUEXT_MARK_SUPER, PAGE), -EOPNOTSUPP);
	/* nothing is mapped where it would have to be read */
	assert_int_equal(ext(MMUEXT_TLB_FLUSH_MULTI, PAGE), -EINVAL);
}

/* The domain builder has pinned it; and a page that was one keeps Xen's part. */
static void top_level_tables(void **state)
{
	struct mmuext_op op = { .cmd = MMUEXT_NEW_BASEPTR };
	u64 first = mfn_x(platform_frame(PFN_DOWN(_phys(KERNEL_PHYS))));
	u64 *page = content(readonly(PAGE));

	(void)state;
	op.arg1.mfn = mfn_of(PAGE);
	page[256] = page[263] = 0x1234;
	assert_int_equal(ext(MMUEXT_PIN_L4_TABLE, PAGE), 0);
	assert_int_equal(page[256], 0);
	assert_int_equal(page[263], 0);
	assert_int_equal((page[258] & PTE_PFN_MASK) >> PAGE_SHIFT,
			 mfn_of(PAGE));
	assert_int_equal(platform_mmuext_op(&op, 1, NULL), 0);
	assert_int_not_equal(page[256], 0);
	assert_int_equal(ext(MMUEXT_UNPIN_TABLE, PAGE), 0);
	op.arg1.mfn = first;
	assert_int_equal(platform_mmuext_op(&op, 1, NULL), 0);
	assert_int_not_equal(page[258], 0);
	/* as entries of level 1 they point to what is Xen's */
	assert_int_equal(ext(MMUEXT_PIN_L1_TABLE, PAGE), -EBUSY);

	op.cmd = MMUEXT_UNPIN_TABLE;
	assert_int_equal(platform_mmuext_op(&op, 1, NULL), 0);
	assert_int_equal(platform_mmuext_op(&op, 1, NULL), -EINVAL);
}

/* Plain loads and stores obey the tables. */
static void store_to_a_readonly_page_faults(void **state)
{
	(void)state;
	assert_false(faults(va_of(PAGE), true));
	readonly(PAGE);
	assert_false(faults(va_of(PAGE), false));
	assert_true(faults(va_of(PAGE) + 8, true));
	assert_int_equal(fault_addr, va_of(PAGE) + 8);
	assert_true(fault_present);
	assert_int_equal(map(PAGE, PAGE, _PAGE_RW), 0);
	assert_false(faults(va_of(PAGE), true));
}

static void access_to_a_missing_page_faults(void **state)
{
	(void)state;
	assert_int_equal(platform_update_va_mapping(va_of(PAGE), 0,
						    UVMF_INVLPG), 0);
	assert_true(faults(va_of(PAGE), false));
	assert_false(fault_present);
	assert_true(faults(va_of(PAGE), true));
}

/* Two addresses of one page show the same bytes. */
static void page_has_one_content(void **state)
{
	(void)state;
	mmu_catch_faults();
	assert_int_equal(map(PAGE + 1, PAGE, _PAGE_RW), 0);
	*(volatile u64 *)va_of(PAGE) = 0xfeed;
	assert_int_equal(*(volatile u64 *)va_of(PAGE + 1), 0xfeed);
}

/* A translation is used until it is flushed, also when more is allowed. */
static void stale_translation_faults_until_it_is_flushed(void **state)
{
	(void)state;
	readonly(PAGE);
	assert_false(faults(va_of(PAGE), false));
	assert_int_equal(platform_update_va_mapping(va_of(PAGE),
				entry(PAGE, _PAGE_RW), 0), 0);
	assert_true(faults(va_of(PAGE), true));
	assert_int_equal(ext(MMUEXT_TLB_FLUSH_LOCAL, 0), 0);
	assert_false(faults(va_of(PAGE), true));
}

/*
 * What was flushed while nothing was mapped needs no flush when something is
 * again; nor in a hurry, where the host has gone on mapping what was there.
 */
static void flushed_translation_is_made_anew(void **state)
{
	u64 va = va_of(PAGE);

	(void)state;
	mmu_catch_faults();
	content(PAGE)[0] = 1;
	content(PAGE + 1)[0] = 2;
	for (int hurry = 0; hurry < 2; hurry++) {
		mmu_hurry = hurry;
		assert_int_equal(*(volatile u64 *)va, 1);
		assert_int_equal(platform_update_va_mapping(va, 0, 0), 0);
		assert_int_equal(ext(MMUEXT_TLB_FLUSH_LOCAL, 0), 0);
		assert_int_equal(platform_update_va_mapping(va,
					entry(PAGE + 1, _PAGE_RW), 0), 0);
		assert_int_equal(*(volatile u64 *)va, 2);
		assert_int_equal(platform_update_va_mapping(va,
					entry(PAGE, _PAGE_RW), UVMF_TLB_FLUSH),
				 0);
	}
	mmu_hurry = false;
}

/* What becomes a table can no longer be written through an old translation. */
static void new_table_leaves_the_tlb(void **state)
{
	(void)state;
	assert_false(faults(va_of(PAGE), true));
	assert_int_equal(platform_update_va_mapping(va_of(PAGE),
						    entry(PAGE, 0), 0), 0);
	/* no flush: the store still goes through */
	assert_false(faults(va_of(PAGE), true));
	content(PAGE)[0] = 0;
	assert_int_equal(ext(MMUEXT_PIN_L2_TABLE, PAGE), 0);
	assert_true(faults(va_of(PAGE), true));
}

static bool store_faults(u64 page, unsigned int slot, u64 val)
{
	volatile u64 *p = (u64 *)va_of(page) + slot;

	mmu_catch_faults();
	fault_expected = true;
	if (setjmp(fault_jump) == 0)
		*p = val;
	else
		val = 0;
	fault_expected = false;
	return !val;
}

/* A store into a table of level 1 is looked at as if it had been asked for. */
static void store_into_a_level1_table(void **state)
{
	u64 val = entry(PAGE + 1, _PAGE_RW), info;

	(void)state;
	readonly(PAGE);
	readonly(PAGE + 1);
	readonly(PAGE + 2);
	info = xen_type_info(_pfn(PAGE + 1));
	assert_int_equal(ext(MMUEXT_PIN_L1_TABLE, PAGE), 0);
	assert_false(store_faults(PAGE, 7, val));
	assert_int_equal(content(PAGE)[7], val | _PAGE_USER | KERNELS_OWN);
	assert_int_equal(xen_type_info(_pfn(PAGE + 1)) & PGT_COUNT_MASK, 1);
	assert_int_equal(ext(MMUEXT_PIN_L1_TABLE, PAGE + 1), -EINVAL);
	/* what is not good is a page fault, and is not stored */
	assert_true(store_faults(PAGE, 7, entry(PAGE, _PAGE_RW)));
	assert_int_equal(content(PAGE)[7], val | _PAGE_USER | KERNELS_OWN);
	assert_false(store_faults(PAGE, 7, 0x1000));
	assert_int_equal(xen_type_info(_pfn(PAGE + 1)) & PGT_COUNT_MASK,
			 info & PGT_COUNT_MASK);
	/* no other table, and no page that is read-only for other reasons */
	assert_int_equal(ext(MMUEXT_PIN_L2_TABLE, PAGE + 2), 0);
	assert_true(store_faults(PAGE + 2, 7, 0x1000));
	assert_true(store_faults(PAGE + 1, 7, 0x1000));
}

static bool same_hash(struct xen_mark a, struct xen_mark b)
{
	return a.hash[0] == b.hash[0] && a.hash[1] == b.hash[1];
}

/*
 * A table with a writable entry is pinned, that entry is changed, the pin is
 * taken away, and the page is written over. On the way back all of that is as
 * it was, mark by mark.
 */
static void way_back_leads_through_the_same_states(void **state)
{
	struct xen_mark ordinary, pinned, changed, unpinned;
	u64 info, old, flags = _PAGE_USER | KERNELS_OWN;

	(void)state;
	content(PAGE)[5] = entry(PAGE + 1, _PAGE_RW);
	readonly(PAGE);
	info = xen_type_info(_pfn(PAGE + 1));

	ordinary = xen_mark();
	assert_int_equal(ext(MMUEXT_PIN_L1_TABLE, PAGE), 0);
	assert_int_equal(xen_type_info(_pfn(PAGE + 1)), info + 1);
	old = content(PAGE)[5];
	pinned = xen_mark();
	assert_int_equal(write_slot(PAGE, 5, entry(PAGE + 1, 0)), 0);
	changed = xen_mark();
	assert_int_equal(ext(MMUEXT_UNPIN_TABLE, PAGE), 0);
	unpinned = xen_mark();
	content(PAGE)[5] = 7;

	assert_false(same_hash(ordinary, pinned));
	assert_false(same_hash(pinned, changed));
	assert_false(same_hash(changed, unpinned));
	assert_true(same_hash(unpinned, ordinary));

	xen_undo(changed);
	assert_int_equal(content(PAGE)[5], entry(PAGE + 1, flags));
	assert_int_equal(xen_type_info(_pfn(PAGE + 1)), info);
	xen_undo(pinned);
	assert_int_equal(content(PAGE)[5], old);
	assert_int_equal(xen_type_info(_pfn(PAGE + 1)), info + 1);
	assert_true(same_hash(xen_mark(), pinned));
	xen_undo(ordinary);
	assert_int_equal(xen_type_info(_pfn(PAGE + 1)), info);
	assert_int_equal(content(PAGE)[5], old & ~flags);
	assert_int_equal(ext(MMUEXT_UNPIN_TABLE, PAGE), -EINVAL);
}

/* What is no entry and no type comes back as well. */
static void way_back_knows_all_of_the_state(void **state)
{
	struct mmuext_op op = { .cmd = MMUEXT_NEW_BASEPTR };
	struct mmu_update req = { .val = 0x77 };
	struct xen_mark start, now;
	unsigned int done;

	(void)state;
	readonly(PAGE);
	readonly(PAGE + 1);
	op.arg1.mfn = mfn_of(PAGE);
	req.ptr = mfn_of(PAGE) << PAGE_SHIFT | MMU_MACHPHYS_UPDATE;
	/* as start-up left them, so that the second table can be used */
	memcpy(content(PAGE), mmu_memory(PFN_DOWN(_phys(KERNEL_PHYS))),
	       PAGE_SIZE);

	start = xen_mark();
	assert_int_equal(platform_mmu_update(&req, 1, &done), 0);
	now = xen_mark();
	assert_false(same_hash(start, now));
	xen_undo(start);
	assert_int_equal(pfn_x(machine_to_phys_mapping[mfn_of(PAGE)]), PAGE);

	assert_int_equal(platform_mmuext_op(&op, 1, NULL), 0);
	now = xen_mark();
	assert_false(same_hash(start, now));
	assert_int_equal(ext(MMUEXT_NEW_USER_BASEPTR, PAGE), 0);
	assert_false(same_hash(now, xen_mark()));
	xen_undo(start);
	assert_true(same_hash(start, xen_mark()));
	/* neither of them is in use */
	assert_int_equal(map(PAGE, PAGE, _PAGE_RW), 0);

	/* a linear entry: taken back, the other way round is no chain */
	readonly(PAGE);
	memset(content(PAGE), 0, PAGE_SIZE);
	assert_int_equal(ext(MMUEXT_PIN_L2_TABLE, PAGE), 0);
	assert_int_equal(ext(MMUEXT_PIN_L2_TABLE, PAGE + 1), 0);
	start = xen_mark();
	assert_int_equal(write_slot(PAGE, 0, entry(PAGE + 1, 0)), 0);
	assert_int_equal(write_slot(PAGE + 1, 0, entry(PAGE, 0)), -EINVAL);
	xen_undo(start);
	assert_int_equal(write_slot(PAGE + 1, 0, entry(PAGE, 0)), 0);
}

int main(void)
{
#define rule(name) cmocka_unit_test_setup(name, machine)
	const struct CMUnitTest tests[] = {
		rule(frames_are_mixed),
		rule(writable_page_cannot_become_a_table),
		rule(every_writable_mapping_counts),
		rule(table_cannot_get_a_writable_mapping),
		rule(refused_entry_is_not_written),
		rule(table_with_a_writable_mapping_of_a_table_is_refused),
		rule(pinned_table_counts_before_it_is_hooked_up),
		rule(unpinned_table_can_be_mapped_writable),
		rule(pins_do_not_nest),
		rule(level_is_part_of_the_type),
		rule(hooking_up_checks_the_table),
		rule(large_pages_are_refused),
		rule(frames_of_others),
		rule(xen_adds_flags),
		rule(bits_above_level_1),
		rule(linear_page_tables),
		rule(xens_slots_are_refused),
		rule(va_without_a_table_is_refused),
		rule(xens_addresses_are_refused),
		rule(update_of_an_ordinary_page_is_a_write),
		rule(update_stops_at_the_first_refusal),
		rule(ext_stops_at_the_first_refusal),
		rule(commands_of_an_update),
		rule(unknown_commands_are_refused),
		rule(multicall_tells_each_result),
		rule(multicall_leaves_nothing_but_the_results),
		rule(done_count_of_mmuext_op),
		rule(other_operations_of_mmuext_op),
		rule(top_level_tables),
		rule(store_to_a_readonly_page_faults),
		rule(access_to_a_missing_page_faults),
		rule(page_has_one_content),
		rule(stale_translation_faults_until_it_is_flushed),
		rule(flushed_translation_is_made_anew),
		rule(new_table_leaves_the_tlb),
		rule(store_into_a_level1_table),
		rule(way_back_leads_through_the_same_states),
		rule(way_back_knows_all_of_the_state),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
