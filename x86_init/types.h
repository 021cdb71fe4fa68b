/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The units that this library counts in, each a type of its own.
 *
 * Most faults of early page-table code are a number of the right width in the
 * wrong unit: a frame passed as an address, a machine frame looked up as a
 * pseudo-physical one. sparse keeps the four below apart; to the compiler they
 * are plain 64-bit numbers. Each has a pair _unit(n) and unit_x(u) that wraps
 * and unwraps it, named as in Xen's TYPE_SAFE(): an unwrapped number shows in
 * the source that the unit is left on purpose.
 */
#ifndef X86_INIT_TYPES_H
#define X86_INIT_TYPES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef uint64_t u64;

#ifdef __CHECKER__
#define __bitwise	__attribute__((bitwise))
#define __force		__attribute__((force))
#define __acquires(x)	__attribute__((context(x, 0, 1)))
#define __releases(x)	__attribute__((context(x, 1, 0)))
#define __acquire(x)	__context__(x, 1)
#define __release(x)	__context__(x, -1)
#else
#define __bitwise
#define __force
#define __acquires(x)
#define __releases(x)
#define __acquire(x)	((void)0)
#define __release(x)	((void)0)
#endif

#define __noreturn	__attribute__((noreturn))
#define __printf(f, a)	__attribute__((format(printf, f, a)))

#define PAGE_SHIFT	12
#define PAGE_SIZE	((u64)1 << PAGE_SHIFT)
#define PAGE_MASK	(~(PAGE_SIZE - 1))

#define ARRAY_SIZE(a)	(sizeof(a) / sizeof((a)[0]))

/* Pseudo-physical frame number; on bare metal simply the frame number. */
typedef u64 __bitwise pfn_t;
/* Machine frame number: what Xen and the MMU count in. */
typedef u64 __bitwise mfn_t;
/* Pseudo-physical address in bytes. */
typedef u64 __bitwise phys_addr_t;
/* Machine address in bytes: what stands in a page-table entry. */
typedef u64 __bitwise maddr_t;

#define TYPE_SAFE(type, name)						\
	static inline type _##name(u64 n) { return (__force type)n; }	\
	static inline u64 name##_x(type v) { return (__force u64)v; }

TYPE_SAFE(pfn_t, pfn)
TYPE_SAFE(mfn_t, mfn)
TYPE_SAFE(phys_addr_t, phys)
TYPE_SAFE(maddr_t, maddr)

/* The address of the first byte of @pfn. */
static inline phys_addr_t PFN_PHYS(pfn_t pfn)
{
	return _phys(pfn_x(pfn) << PAGE_SHIFT);
}

/* The frame that @addr lies in. */
static inline pfn_t PFN_DOWN(phys_addr_t addr)
{
	return _pfn(phys_x(addr) >> PAGE_SHIFT);
}

/* The frame @pages above @pfn. */
static inline pfn_t pfn_add(pfn_t pfn, u64 pages)
{
	return _pfn(pfn_x(pfn) + pages);
}

/* How many pages @to lies above @from. */
static inline u64 pfn_diff(pfn_t to, pfn_t from)
{
	return pfn_x(to) - pfn_x(from);
}

/* Whether @pfn lies in [@start, @end). */
static inline bool pfn_in(pfn_t pfn, pfn_t start, pfn_t end)
{
	return pfn_x(pfn) >= pfn_x(start) && pfn_x(pfn) < pfn_x(end);
}

#endif /* X86_INIT_TYPES_H */
