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
#else
#define __bitwise
#define __force
#endif

/*
 * A context is something that is open on some paths of the code and closed on
 * others. sparse counts how often it is opened and closed, along each path and
 * through function pointers, but it adds up all contexts under one name. clang
 * (-Wthread-safety, where they are capabilities) tells them apart, and also
 * knows what must be open and what must not, but before clang 23 the type of a
 * function pointer says nothing to it. So everything is said once, and each
 * takes the half that it understands.
 *
 * CONTEXT(x)		declares the context x
 * __acquires(x)	a function that opens it
 * __releases(x)	a function that closes it
 * __hook_releases(x)	a function pointer that does
 * __must_hold(x)	a function that is called only while it is open
 * __must_not_hold(x)	a function that is called only while it is closed
 * __guarded_by(x)	a variable that is written only while it is open; who
 *			reads it at other times says __may_read(x) first
 * __acquire(x)		here it is opened,
 * __release(x)		closed,
 * __assume(x)		known to be open
 * __hook_release(x)	behind the call of a __hook_releases(x)
 *
 * WARN_CONTEXT_ANALYSIS is Linux's name for a run of clang that looks at them.
 */
#ifdef __CHECKER__
#define CONTEXT(x)
#define __acquires(x)		__attribute__((context(x, 0, 1)))
#define __releases(x)		__attribute__((context(x, 1, 0)))
#define __hook_releases(x)	__releases(x)
#define __must_hold(x)		__attribute__((context(x, 1, 1)))
#define __must_not_hold(x)
#define __guarded_by(x)
#define __assume(x)		((void)0)
#define __acquire(x)		__context__(x, 1)
#define __release(x)		__context__(x, -1)
#define __hook_release(x)	((void)0)
#define __may_read(x)		((void)0)
#elif defined(WARN_CONTEXT_ANALYSIS)
#define CONTEXT(x)							\
	struct __attribute__((capability(#x))) x { char unused; };	\
	extern struct x x;						\
	CONTEXT_FUNCTION(__acquire_##x, acquire_capability(x))		\
	CONTEXT_FUNCTION(__release_##x, release_capability(x))		\
	CONTEXT_FUNCTION(__assume_##x, assert_capability(x))		\
	CONTEXT_FUNCTION(__may_read_##x, assert_shared_capability(x))
/* The body does nothing, which is all that clang could see in it. */
#define CONTEXT_FUNCTION(name, attribute)				\
	static inline __attribute__((unused, attribute,			\
				     no_thread_safety_analysis))	\
	void name(void) { }
#define __acquires(x)		__attribute__((acquire_capability(x)))
#define __releases(x)		__attribute__((release_capability(x)))
#define __hook_releases(x)
#define __must_hold(x)		__attribute__((requires_capability(x)))
#define __must_not_hold(x)	__attribute__((locks_excluded(x)))
#define __guarded_by(x)		__attribute__((guarded_by(x)))
#define __assume(x)		__assume_##x()
#define __acquire(x)		__acquire_##x()
#define __release(x)		__release_##x()
#define __hook_release(x)	__release(x)
#define __may_read(x)		__may_read_##x()
#else
#define CONTEXT(x)
#define __acquires(x)
#define __releases(x)
#define __hook_releases(x)
#define __must_hold(x)
#define __must_not_hold(x)
#define __guarded_by(x)
#define __assume(x)		((void)0)
#define __acquire(x)		((void)0)
#define __release(x)		((void)0)
#define __hook_release(x)	((void)0)
#define __may_read(x)		((void)0)
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
