/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What the library needs from the machine that it runs on.
 *
 * The library implements nothing of this file. The model of the hypervisor,
 * the bare machine of the tests and the guest on real Xen each do; a kernel
 * would. Xen's hypercalls are a second such header, xen/hypercall.h.
 */
#ifndef X86_INIT_MACHINE_H
#define X86_INIT_MACHINE_H

#include "types.h"

/**
 * page_offset_base - virtual address of the direct map
 *
 * Where physical address 0 is mapped, aligned to what one entry of the top
 * level covers. 0xffff880000000000 in a kernel of 2011.
 */
extern u64 page_offset_base;

/**
 * __va() - the direct map's address of a physical address
 * @addr: physical address in bytes
 *
 * Return: a pointer that the MMU may refuse: it is good once the direct map
 * covers @addr, and for writing only where that mapping is writable.
 */
static inline void *__va(phys_addr_t addr)
{
	return (void *)(page_offset_base + phys_x(addr));
}

/**
 * __pa() - the physical address behind an address of the direct map
 * @addr: an address that __va() gave, or one inside the same page
 *
 * Return: physical address in bytes.
 */
static inline phys_addr_t __pa(const void *addr)
{
	return _phys((u64)addr - page_offset_base);
}

/**
 * printk() - a line of the console log
 * @fmt: as in printf(): %s %c %d %u %x %lu %lx, with width and zero padding
 */
void printk(const char *fmt, ...) __printf(1, 2);

/**
 * panic() - stop the boot
 * @fmt: what went wrong, as for printk()
 */
void panic(const char *fmt, ...) __printf(1, 2) __noreturn;

/**
 * machine_flush_tlb() - forget all translations, those of global pages too
 *
 * Bare metal only; Xen has a hypercall for it.
 */
void machine_flush_tlb(void);

/**
 * machine_flush_tlb_one() - forget the translation of one page
 * @addr: virtual address in the page
 *
 * Bare metal only; Xen has a hypercall for it.
 */
void machine_flush_tlb_one(u64 addr);

/**
 * machine_memtest() - write to memory and read it back
 * @start: physical address of the first byte, page aligned
 * @end: physical address behind the last byte, page aligned
 *
 * Every page of the range is written through the direct map, in ascending
 * order.
 */
void machine_memtest(phys_addr_t start, phys_addr_t end);

#endif /* X86_INIT_MACHINE_H */
