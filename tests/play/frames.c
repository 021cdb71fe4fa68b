// SPDX-License-Identifier: GPL-2.0-only
/*
 * The frames of the game: where they are, and one thing done to one of them.
 */
#include "frames.h"

#include "../../mm/paravirt.h"
#include "../../mm/pgtable.h"
#include "../../x86_init/machine.h"
#include "../../xen/hypercall.h"
#include "../boot/boot.h"
#include "../boot/platform.h"
#include "play.h"

u64 frame_mfn[NR_FRAMES];
u64 kernel_entry[KERNEL_SLOTS];

static void *fault_jump[5];

u64 page_address(u64 page)
{
	return (u64)__va(PFN_PHYS(_pfn(page)));
}

const u64 *view(unsigned int frame)
{
	return (const u64 *)page_address(VIEW_PAGE + frame);
}

u64 entry_of(unsigned int frame, u64 flags)
{
	u64 mfn = frame_mfn[frame] << PAGE_SHIFT;

	return (mfn & PTE_PFN_MASK) | flags;
}

unsigned int frame_of(u64 entry)
{
	u64 mfn = (entry & PTE_PFN_MASK) >> PAGE_SHIFT;
	unsigned int i;

	for (i = 0; i < NR_FRAMES && frame_mfn[i] != mfn; i++)
		;
	return i;
}

int map_page(u64 page, unsigned int frame, u64 flags)
{
	return platform_update_va_mapping(page_address(page),
					  entry_of(frame, flags), UVMF_INVLPG);
}

int frame_ext(unsigned int cmd, unsigned int frame)
{
	struct mmuext_op op = { .cmd = cmd, .arg1.mfn = frame_mfn[frame] };

	return platform_mmuext_op(&op, 1, NULL);
}

int frame_write(unsigned int frame, unsigned int slot, u64 val)
{
	struct mmu_update req = {
		.ptr = (frame_mfn[frame] << PAGE_SHIFT) + slot * sizeof(val),
		.val = val,
	};
	unsigned int done;

	return platform_mmu_update(&req, 1, &done);
}

void fault_over(u64 addr, bool write, bool present)
{
	(void)addr, (void)write, (void)present;
	play_fault_over();
	__builtin_longjmp(fault_jump, 1);
}

static void store(volatile u64 *p, u64 val)
{
	*p = val;
}

bool __attribute__((noinline)) store_faults(volatile u64 *p, u64 val)
{
	/* To the compiler only a call that it knows nothing of can jump. */
	static void (*volatile known_to_nobody)(volatile u64 *, u64) = store;

	if (__builtin_setjmp(fault_jump))
		return true;
	known_to_nobody(p, val);
	return false;
}

void find_frames(void)
{
	u64 table = page_address(FIRST_PAGE);
	const u64 *top;
	unsigned int i;
	int err = 0;

	for (i = 0; i < PLAY_FRAMES; i++)
		frame_mfn[i] = mfn_x(platform_frame(_pfn(FIRST_PAGE + i)));
	table = __pa(lookup_address(table)) >> PAGE_SHIFT;
	frame_mfn[FRAME_T] = mfn_x(platform_frame(_pfn(table)));
	table = KERNEL_PHYS >> PAGE_SHIFT;
	frame_mfn[FRAME_B] = mfn_x(platform_frame(_pfn(table)));
	frame_mfn[FRAME_LOW] = 5;
	frame_mfn[FRAME_VGA] = 0xa0;
	frame_mfn[FRAME_HOLE] = 0xe0000;
	frame_mfn[FRAME_APIC] = 0xfee00;
	frame_mfn[FRAME_IOAPIC] = 0xfec00;
	frame_mfn[FRAME_FAR] = (u64)1 << 27;
	frame_mfn[FRAME_BEYOND] = (u64)1 << 32;
	frame_mfn[FRAME_NONE] = PTE_PFN_MASK >> PAGE_SHIFT;

	for (i = 0; i < WATCHED_FRAMES && !err; i++)
		err = map_page(VIEW_PAGE + i, i, pgprot_val(PAGE_KERNEL_RO));
	top = view(FRAME_B);
	/* The level 3 table of Xen's own direct map. */
	frame_mfn[FRAME_XEN] = (top[262] & PTE_PFN_MASK) >> PAGE_SHIFT;
	/* The model's guest has no image; the pool's table will do. */
	if (!err && !top[kernel_slots[2]])
		err = frame_write(FRAME_B, kernel_slots[2],
				  top[kernel_slots[1]]);
	for (i = 0; i < KERNEL_SLOTS; i++)
		kernel_entry[i] = (top[kernel_slots[i]] & PTE_PFN_MASK) |
				  pgprot_val(_KERNPG_TABLE);
	if (err)
		panic("play: error %d while setting up", err);
}
