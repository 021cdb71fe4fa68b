/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The rest of the kernel, as far as the code around the early page tables of
 * x86-64 looks at it: types, macros, and what tests/tree/kernel.c implements.
 *
 * What is named here is not taken from the tree. So nothing may stand here
 * that the series touches, or that somebody would write to open, use, reserve
 * or close the buffer.
 */
#ifndef MINITREE_KERNEL_H
#define MINITREE_KERNEL_H

typedef __builtin_va_list va_list;
typedef unsigned long size_t;
typedef long ssize_t;
typedef unsigned char u8;
typedef unsigned short u16;
typedef unsigned int u32;
typedef unsigned long long u64;
typedef signed char s8;
typedef short s16;
typedef int s32;
typedef long long s64;
typedef u8 __u8;
typedef u16 __u16;
typedef u32 __u32;
typedef u64 __u64;
typedef u8 uint8_t;
typedef u16 uint16_t;
typedef u32 uint32_t;
typedef unsigned long uint64_t;
typedef unsigned int uint;
typedef unsigned long ulong;
typedef unsigned long uintptr_t;
typedef _Bool bool;
typedef u64 phys_addr_t;
typedef u64 resource_size_t;
typedef u64 dma_addr_t;
typedef unsigned int gfp_t;
typedef u16 domid_t;
enum { false, true };
#define NULL ((void *)0)

/* ------------------------------------------------------------- annotations */

#define __init
#define __initdata
#define __initconst
#define __exit
#define __devinit
#define __devinitdata
#define __cpuinit
#define __cpuinitdata
#define __meminit
#define __meminitdata
#define __init_refok
#define __initdata_refok
#define __ref
#define __refdata
#define __refconst
#define __read_mostly
#define __cold
#define __hot
#define __user
#define __iomem
#define __kernel
#define __force
/* and PaX's */
#define __force_kernel
#define __force_user
#define __read_only
#define __nocast
#define __bitwise
#define __safe
#define __percpu
#define __must_check
#define __maybe_unused
#define __used
#define __weak
#define __deprecated
#define __pure
#define notrace
#define asmlinkage
#define noinline
#define noinline_for_stack
#define __always_inline inline
#define __always_unused
#define __kprobes
#define __page_aligned_data
#define __page_aligned_bss
#define ____cacheline_aligned
#define __cacheline_aligned
#define __aligned(n)
#define __packed
#define __section(s)
#define __printf(f, a)
/* of PaX and grsecurity */
#define __no_const
#define __do_const
#define __read_only
#define __size_overflow(...)
#define __intentional_overflow(...)

#ifdef __CHECKER__
#define __acquires(x) __attribute__((context(x, 0, 1)))
#define __releases(x) __attribute__((context(x, 1, 0)))
#define __acquire(x) __context__(x, 1)
#define __release(x) __context__(x, -1)
#else
#define __acquires(x)
#define __releases(x)
#define __acquire(x) ((void)0)
#define __release(x) ((void)0)
#endif
#define __must_hold(x)

#define EXPORT_SYMBOL(x) struct exported
#define EXPORT_SYMBOL_GPL(x) struct exported
#define early_param(name, f) struct exported
#define __setup(name, f) struct exported
#define MODULE_LICENSE(x) struct exported
#define fs_initcall(f) struct exported
#define core_initcall(f) struct exported
#define early_initcall(f) struct exported
#define late_initcall(f) struct exported
#define postcore_initcall(f) struct exported
#define arch_initcall(f) struct exported
#define device_initcall(f) struct exported
#define DEFINE_SPINLOCK(x) spinlock_t x
#define DECLARE_PER_CPU(type, x) extern type x
#define DEFINE_PER_CPU(type, x) type x
#define RESERVE_BRK_ARRAY(type, x, n) type *x
#define RESERVE_BRK(x, n) struct exported
#define PV_CALLEE_SAVE_REGS_THUNK(f) struct exported

/* ------------------------------------------------------------ the language */

#define likely(x) (x)
#define unlikely(x) (x)
#define barrier() __asm__ __volatile__("" : : : "memory")
#define mb() barrier()
#define rmb() barrier()
#define wmb() barrier()
#define smp_mb() barrier()
#define smp_rmb() barrier()
#define smp_wmb() barrier()
#define ACCESS_ONCE(x) (*(volatile __typeof__(x) *)&(x))
#define READ_ONCE(x) ACCESS_ONCE(x)
#define WRITE_ONCE(x, v) (ACCESS_ONCE(x) = (v))
#define offsetof(type, member) __builtin_offsetof(type, member)
#define ARRAY_SIZE(a) (sizeof(a) / sizeof((a)[0]))
#define BUILD_BUG_ON(x) ((void)sizeof(char[1 - 2 * !!(x)]))
#define BUILD_BUG_ON_ZERO(x) 0
#define min(a, b) ((a) < (b) ? (a) : (b))
#define max(a, b) ((a) > (b) ? (a) : (b))
#define min_t(t, a, b) ((t)(a) < (t)(b) ? (t)(a) : (t)(b))
#define max_t(t, a, b) ((t)(a) > (t)(b) ? (t)(a) : (t)(b))
#define min3(a, b, c) min(min(a, b), c)
#define max3(a, b, c) max(max(a, b), c)
#define clamp(v, a, b) min(max(v, a), b)
#define clamp_t(t, v, a, b) min_t(t, max_t(t, v, a), b)
#define swap(a, b) \
	do { __typeof__(a) swap_ = (a); (a) = (b); (b) = swap_; } while (0)
#define roundup(x, y) ((((x) + (y) - 1) / (y)) * (y))
#define rounddown(x, y) ((x) - (x) % (y))
#define round_up(x, y) (((x) + (y) - 1) & ~((__typeof__(x))(y) - 1))
#define round_down(x, y) ((x) & ~((__typeof__(x))(y) - 1))
#define DIV_ROUND_UP(n, d) (((n) + (d) - 1) / (d))
#define DIV_ROUND_CLOSEST(n, d) (((n) + (d) / 2) / (d))
#define div_u64(n, d) ((n) / (d))
#define do_div(n, d) \
	({ unsigned int rest_ = (n) % (d); (n) /= (d); rest_; })
#define ilog2(n) (63 - __builtin_clzl(n))
#define ALIGN(x, a) round_up(x, a)
#define IS_ALIGNED(x, a) (((x) & ((__typeof__(x))(a) - 1)) == 0)
#define PTR_ALIGN(p, a) ((__typeof__(p))ALIGN((unsigned long)(p), a))
#define container_of(p, type, member) \
	((type *)((char *)(p) - offsetof(type, member)))
#define INT_MAX ((int)(~0U >> 1))
#define UINT_MAX (~0U)
#define LONG_MAX ((long)(~0UL >> 1))
#define ULONG_MAX (~0UL)
#define BITS_PER_LONG 64
#define BIT_OF(n, words) ((words)[(n) / BITS_PER_LONG])
#define BIT_MASK(n) (1UL << (n) % BITS_PER_LONG)
#define set_bit(n, words) ((void)(BIT_OF(n, words) |= BIT_MASK(n)))
#define clear_bit(n, words) ((void)(BIT_OF(n, words) &= ~BIT_MASK(n)))
#define test_bit(n, words) (!!(BIT_OF(n, words) & BIT_MASK(n)))
#define _AC(x, y) x##y
#define _AT(type, x) ((type)(x))
#define __stringify(x) #x
/* What is defined as 1 begins with that, and what is not with its name. */
#define IS_ENABLED(option) (__stringify(option)[0] == '1')
#define uninitialized_var(x) x = x

#define EPERM 1
#define ENOENT 2
#define ENOMEM 12
#define EFAULT 14
#define EBUSY 16
#define EINVAL 22
#define ENOSPC 28
#define ENOSYS 38
#define IS_ERR_VALUE(x) ((unsigned long)(x) >= (unsigned long)-4095)

/* ----------------------------------------------------------- what it prints */

#define KERN_EMERG "<0>"
#define KERN_ALERT "<1>"
#define KERN_CRIT "<2>"
#define KERN_ERR "<3>"
#define KERN_WARNING "<4>"
#define KERN_NOTICE "<5>"
#define KERN_INFO "<6>"
#define KERN_DEBUG "<7>"
#define KERN_CONT "<c>"
int printk(const char *format, ...);
void xen_raw_printk(const char *format, ...);
int snprintf(char *to, size_t size, const char *format, ...);
#define scnprintf snprintf
#define sprintf(to, ...) snprintf(to, INT_MAX, __VA_ARGS__)
void panic(const char *format, ...) __attribute__((noreturn));
void bug(const char *what, const char *file, int line)
	__attribute__((noreturn));
void warn(const char *what, const char *file, int line);
#define early_printk printk
#define pr_emerg(...) printk(KERN_EMERG __VA_ARGS__)
#define pr_err(...) printk(KERN_ERR __VA_ARGS__)
#define pr_warning(...) printk(KERN_WARNING __VA_ARGS__)
#define pr_warn(...) printk(KERN_WARNING __VA_ARGS__)
#define pr_notice(...) printk(KERN_NOTICE __VA_ARGS__)
#define pr_info(...) printk(KERN_INFO __VA_ARGS__)
#define pr_cont(...) printk(KERN_CONT __VA_ARGS__)
#define pr_debug(...) ((void)0)
#define pr_devel(...) ((void)0)
#define printk_once printk
#define pr_info_once pr_info
#define pr_warn_once pr_warn
#define BUG() bug("BUG()", __FILE__, __LINE__)
#define BUG_ON(x) do { if (x) bug(#x, __FILE__, __LINE__); } while (0)
#define WARN_ON(x) \
	({ int warn_ = !!(x); if (warn_) warn(#x, __FILE__, __LINE__); warn_; })
#define WARN(x, ...) WARN_ON(x)
#define WARN_ONCE(x, ...) WARN_ON(x)
#define WARN_ON_ONCE(x) WARN_ON(x)
#define VM_BUG_ON(x) BUG_ON(x)
#define dump_stack() ((void)0)

/* ------------------------------------------------------ one CPU, no threads */

typedef struct { int locked; } spinlock_t;
#define spin_lock_init(l) ((void)(l))
#define spin_lock(l) ((void)(l))
#define spin_unlock(l) ((void)(l))
#define spin_lock_irqsave(l, flags) ((void)(l), (flags) = 0)
#define spin_unlock_irqrestore(l, flags) ((void)(l), (void)(flags))
#define local_irq_save(flags) ((flags) = 0)
#define local_irq_restore(flags) ((void)(flags))
#define local_irq_disable() ((void)0)
#define local_irq_enable() ((void)0)
#define irqs_disabled() 1
#define in_interrupt() 0
#define preempt_disable() ((void)0)
#define preempt_enable() ((void)0)
#define preemptible() 0
#define smp_processor_id() 0
#define get_cpu() 0
#define put_cpu() ((void)0)
#define percpu_read(x) (x)
#define percpu_write(x, v) ((x) = (v))
#define __get_cpu_var(x) (x)
#define per_cpu(x, cpu) (x)
#define cond_resched() ((void)0)
#define might_sleep() ((void)0)
#define touch_nmi_watchdog() ((void)0)
#define num_possible_cpus() 1u
#define SYSTEM_BOOTING 0
#define system_state SYSTEM_BOOTING
/* No time goes by. */
extern unsigned long jiffies;
unsigned long long sched_clock(void);
#define rdtscll(x) ((x) = 0)

struct list_head { struct list_head *next, *prev; };

void *memset(void *to, int byte, size_t size);
void *memcpy(void *to, const void *from, size_t size);
void *memmove(void *to, const void *from, size_t size);
int memcmp(const void *a, const void *b, size_t size);
size_t strlen(const char *s);
int strcmp(const char *a, const char *b);

/* ------------------------------------------------------------------- pages */

#define PAGE_SHIFT 12
#define PAGE_SIZE (1UL << PAGE_SHIFT)
#define PAGE_MASK (~(PAGE_SIZE - 1))
#define PAGE_ALIGN(x) ALIGN(x, PAGE_SIZE)
#define PAGETABLE_LEVELS 4
#define CONFIG_PGTABLE_LEVELS 4
#define PTRS_PER_PTE 512
#define PTRS_PER_PMD 512
#define PTRS_PER_PUD 512
#define PTRS_PER_PGD 512
#define PMD_SHIFT 21
#define PMD_SIZE (1UL << PMD_SHIFT)
#define PMD_MASK (~(PMD_SIZE - 1))
#define PUD_SHIFT 30
#define PUD_SIZE (1UL << PUD_SHIFT)
#define PUD_MASK (~(PUD_SIZE - 1))
#define PGDIR_SHIFT 39
#define PGDIR_SIZE (1UL << PGDIR_SHIFT)
#define PGDIR_MASK (~(PGDIR_SIZE - 1))
#define PMD_PAGE_SIZE PMD_SIZE
#define PMD_PAGE_MASK PMD_MASK
#define PFN_PHYS(x) ((phys_addr_t)(x) << PAGE_SHIFT)
#define PFN_DOWN(x) ((x) >> PAGE_SHIFT)
#define PFN_UP(x) (((x) + PAGE_SIZE - 1) >> PAGE_SHIFT)
#define PFN_ALIGN(x) PAGE_ALIGN((unsigned long)(x))
enum { PG_LEVEL_NONE, PG_LEVEL_4K, PG_LEVEL_2M, PG_LEVEL_1G, PG_LEVEL_NUM };

extern unsigned long page_offset_base;
#define PAGE_OFFSET page_offset_base
#define __va(x) ((void *)((unsigned long)(x) + PAGE_OFFSET))
#define __pa(x) ((unsigned long)(x) - PAGE_OFFSET)
#define __pa_symbol(x) __pa(x)
#define virt_to_phys(x) __pa(x)
#define phys_to_virt(x) __va(x)
#define pfn_to_kaddr(pfn) __va((pfn) << PAGE_SHIFT)
#define virt_to_pfn(x) (__pa(x) >> PAGE_SHIFT)
#define MAX_DMA_PFN ((16UL * 1024 * 1024) >> PAGE_SHIFT)
#define MAX_DMA32_PFN ((4UL * 1024 * 1024 * 1024) >> PAGE_SHIFT)
#define ISA_START_ADDRESS 0xa0000
#define ISA_END_ADDRESS 0x100000
bool virt_addr_valid(const void *addr);

/* Where the kernel ends: nothing of it lies in the memory of a scenario. */
extern unsigned long end_of_kernel;
#define _end ((char *)end_of_kernel)
#define _text _end
#define _brk_end end_of_kernel

extern unsigned long max_pfn_mapped;
extern unsigned long max_low_pfn_mapped;
extern unsigned long max_pfn;
extern unsigned long max_low_pfn;

/* -------------------------------------------------------------- page tables */

typedef unsigned long pteval_t, pmdval_t, pudval_t, pgdval_t, pgprotval_t;
typedef struct { pteval_t pte; } pte_t;
typedef struct { pmdval_t pmd; } pmd_t;
typedef struct { pudval_t pud; } pud_t;
typedef struct { pgdval_t pgd; } pgd_t;
typedef struct { pgprotval_t pgprot; } pgprot_t;

#define _PAGE_PRESENT (1UL << 0)
#define _PAGE_RW (1UL << 1)
#define _PAGE_USER (1UL << 2)
#define _PAGE_PWT (1UL << 3)
#define _PAGE_PCD (1UL << 4)
#define _PAGE_ACCESSED (1UL << 5)
#define _PAGE_DIRTY (1UL << 6)
#define _PAGE_PSE (1UL << 7)
#define _PAGE_PAT (1UL << 7)
#define _PAGE_GLOBAL (1UL << 8)
#define _PAGE_IOMAP (1UL << 10)
#define _PAGE_NX 0UL
#define PTE_PFN_MASK (((1UL << 52) - 1) & PAGE_MASK)
#define PTE_FLAGS_MASK (~PTE_PFN_MASK)
#define _KERNPG_TABLE \
	(_PAGE_PRESENT | _PAGE_RW | _PAGE_ACCESSED | _PAGE_DIRTY)
#define _PAGE_TABLE (_KERNPG_TABLE | _PAGE_USER)
#define __PAGE_KERNEL _KERNPG_TABLE
#define __PAGE_KERNEL_RO (_PAGE_PRESENT | _PAGE_ACCESSED | _PAGE_DIRTY)
#define __pgprot(x) ((pgprot_t){ (x) })
#define pgprot_val(x) ((x).pgprot)
#define PAGE_KERNEL __pgprot(__PAGE_KERNEL)
#define PAGE_KERNEL_EXEC PAGE_KERNEL
#define PAGE_KERNEL_RO __pgprot(__PAGE_KERNEL_RO)
#define PAGE_KERNEL_IO __pgprot(__PAGE_KERNEL | _PAGE_IOMAP)
#define PAGE_KERNEL_LARGE __pgprot(__PAGE_KERNEL | _PAGE_PSE)
#define PAGE_KERNEL_LARGE_EXEC PAGE_KERNEL_LARGE

struct mm_struct {
	pgd_t *pgd;
	spinlock_t page_table_lock;
};
extern struct mm_struct init_mm;
#define swapper_pg_dir (init_mm.pgd)

/* An entry holds machine frames, as in any guest of Xen. */
pteval_t pte_val(pte_t pte);
pte_t __pte(pteval_t val);
#define pmd_val(x) pte_val((pte_t){ (x).pmd })
#define pud_val(x) pte_val((pte_t){ (x).pud })
#define pgd_val(x) pte_val((pte_t){ (x).pgd })
#define __pmd(x) ((pmd_t){ __pte(x).pte })
#define __pud(x) ((pud_t){ __pte(x).pte })
#define __pgd(x) ((pgd_t){ __pte(x).pte })
#define native_pte_val(x) ((x).pte)
#define native_pmd_val(x) ((x).pmd)
#define native_pud_val(x) ((x).pud)
#define native_pgd_val(x) ((x).pgd)
#define native_make_pte(x) ((pte_t){ (x) })
#define native_make_pmd(x) ((pmd_t){ (x) })
#define native_make_pud(x) ((pud_t){ (x) })
#define native_make_pgd(x) ((pgd_t){ (x) })
#define pte_flags(x) ((x).pte & PTE_FLAGS_MASK)
#define pmd_flags(x) ((x).pmd & PTE_FLAGS_MASK)
#define pud_flags(x) ((x).pud & PTE_FLAGS_MASK)
#define pte_pfn(x) ((pte_val(x) & PTE_PFN_MASK) >> PAGE_SHIFT)
#define pmd_pfn(x) ((pmd_val(x) & PTE_PFN_MASK) >> PAGE_SHIFT)
#define pud_pfn(x) ((pud_val(x) & PTE_PFN_MASK) >> PAGE_SHIFT)
#define pgd_pfn(x) ((pgd_val(x) & PTE_PFN_MASK) >> PAGE_SHIFT)
#define pte_none(x) (!(x).pte)
#define pmd_none(x) (!(x).pmd)
#define pud_none(x) (!(x).pud)
#define pgd_none(x) (!(x).pgd)
#define pte_present(x) ((x).pte & _PAGE_PRESENT)
#define pmd_present(x) ((x).pmd & _PAGE_PRESENT)
#define pud_present(x) ((x).pud & _PAGE_PRESENT)
#define pgd_present(x) ((x).pgd & _PAGE_PRESENT)
#define pmd_large(x) (((x).pmd & _PAGE_PSE) && pmd_present(x))
#define pud_large(x) (((x).pud & _PAGE_PSE) && pud_present(x))
#define pmd_bad(x) 0
#define pud_bad(x) 0
#define pgd_bad(x) 0
#define pte_write(x) (!!((x).pte & _PAGE_RW))
#define pte_set_flags(x, set) ((pte_t){ (x).pte | (set) })
#define pte_clear_flags(x, clear) ((pte_t){ (x).pte & ~(clear) })
#define pte_wrprotect(x) pte_clear_flags(x, _PAGE_RW)
#define pte_mkwrite(x) pte_set_flags(x, _PAGE_RW)
#define pte_mkdirty(x) pte_set_flags(x, _PAGE_DIRTY)
#define pte_clrhuge(x) pte_clear_flags(x, _PAGE_PSE)
#define pte_mkhuge(x) pte_set_flags(x, _PAGE_PSE)
#define pte_pgprot(x) __pgprot(pte_flags(x))
#define pfn_pte(pfn, prot) \
	__pte(((pteval_t)(pfn) << PAGE_SHIFT) | pgprot_val(prot))
#define pfn_pmd(pfn, prot) \
	__pmd(((pteval_t)(pfn) << PAGE_SHIFT) | pgprot_val(prot))
#define pte_index(a) (((unsigned long)(a) >> PAGE_SHIFT) & (PTRS_PER_PTE - 1))
#define pmd_index(a) (((unsigned long)(a) >> PMD_SHIFT) & (PTRS_PER_PMD - 1))
#define pud_index(a) (((unsigned long)(a) >> PUD_SHIFT) & (PTRS_PER_PUD - 1))
#define pgd_index(a) (((unsigned long)(a) >> PGDIR_SHIFT) & (PTRS_PER_PGD - 1))
#define pgd_offset(mm, a) ((mm)->pgd + pgd_index(a))
#define pgd_offset_k(a) pgd_offset(&init_mm, a)
#define pgd_page_vaddr(x) ((unsigned long)__va(PFN_PHYS(pgd_pfn(x))))
#define pud_page_vaddr(x) ((unsigned long)__va(PFN_PHYS(pud_pfn(x))))
#define pmd_page_vaddr(x) ((unsigned long)__va(PFN_PHYS(pmd_pfn(x))))
#define pud_offset(p, a) ((pud_t *)pgd_page_vaddr(*(p)) + pud_index(a))
#define pmd_offset(p, a) ((pmd_t *)pud_page_vaddr(*(p)) + pmd_index(a))
#define pte_offset_kernel(p, a) ((pte_t *)pmd_page_vaddr(*(p)) + pte_index(a))

/* Those operations that are the tree's; all others are made by tests/tree/kernel.c. */
struct pv_mmu_ops {
	void (*set_pte)(pte_t *ptep, pte_t pte);
	void (*alloc_pte)(struct mm_struct *mm, unsigned long pfn);
	void (*alloc_pmd)(struct mm_struct *mm, unsigned long pfn);
	void (*alloc_pud)(struct mm_struct *mm, unsigned long pfn);
};
extern struct pv_mmu_ops pv_mmu_ops;
void set_pte(pte_t *ptep, pte_t pte);
void set_pmd(pmd_t *pmdp, pmd_t pmd);
void set_pud(pud_t *pudp, pud_t pud);
void set_pgd(pgd_t *pgdp, pgd_t pgd);
void native_set_pte(pte_t *ptep, pte_t pte);
#define set_pte_atomic(ptep, pte) set_pte(ptep, pte)
#define native_set_pte_atomic(ptep, pte) native_set_pte(ptep, pte)
#define set_pte_at(mm, addr, ptep, pte) set_pte(ptep, pte)
#define pte_clear(mm, addr, ptep) set_pte(ptep, __pte(0))
#define pmd_clear(pmdp) set_pmd(pmdp, __pmd(0))
#define pud_clear(pudp) set_pud(pudp, __pud(0))
#define pgd_clear(pgdp) set_pgd(pgdp, __pgd(0))
void pmd_populate_kernel(struct mm_struct *mm, pmd_t *pmd, pte_t *pte);
void pud_populate(struct mm_struct *mm, pud_t *pud, pmd_t *pmd);
void pgd_populate(struct mm_struct *mm, pgd_t *pgd, pud_t *pud);
/* PaX tells tables of the kernel from a user's. */
#define pud_populate_kernel(mm, pud, pmd) pud_populate(mm, pud, pmd)
#define pgd_populate_kernel(mm, pgd, pud) pgd_populate(mm, pgd, pud)
pte_t *lookup_address(unsigned long address, unsigned int *level);
void sync_global_pgds(unsigned long start, unsigned long end);
void update_page_count(int level, unsigned long pages);
#define paravirt_nop ((void *)0)
#define __PV_IS_CALLEE_SAVE(f) (f)
#define PV_CALLEE_SAVE(f) (f)
enum { PARAVIRT_LAZY_NONE, PARAVIRT_LAZY_MMU, PARAVIRT_LAZY_CPU };
#define paravirt_get_lazy_mode() PARAVIRT_LAZY_NONE
#define arch_enter_lazy_mmu_mode() ((void)0)
#define arch_leave_lazy_mmu_mode() ((void)0)
#define arch_flush_lazy_mmu_mode() ((void)0)
#define paravirt_enter_lazy_mmu() ((void)0)
#define paravirt_leave_lazy_mmu() ((void)0)

void __flush_tlb_all(void);
#define flush_tlb_all() __flush_tlb_all()
#define __flush_tlb() __flush_tlb_all()
#define __flush_tlb_global() __flush_tlb_all()
#define local_flush_tlb() __flush_tlb_all()
#define __flush_tlb_one(addr) __flush_tlb_all()
#define __flush_tlb_single(addr) __flush_tlb_all()
#define load_cr3(pgd) ((void)(pgd))
int set_memory_rw(unsigned long addr, int numpages);
int set_memory_ro(unsigned long addr, int numpages);
#define set_memory_nx(addr, numpages) 0
#define set_memory_x(addr, numpages) 0

/* A guest of Xen has no large pages. */
#define cpu_has_pse 0
#define cpu_has_pge 0
#define cpu_has_gbpages 0
#define cpu_has_nx 0
#define X86_CR4_PSE 0x10
#define X86_CR4_PGE 0x80
#define set_in_cr4(x) ((void)(x))
#define read_cr4() 0UL
extern unsigned long mmu_cr4_features;
extern int nx_enabled;
void set_nx(void);

/* ------------------------------------------------------------------ fixmap */

void *early_memremap(unsigned long phys, unsigned long size);
void early_iounmap(void *addr, unsigned long size);
#define early_ioremap(phys, size) early_memremap(phys, size)
int is_early_ioremap_ptep(pte_t *ptep);

/* ------------------------------------------------------------------ memory */

#define GFP_ATOMIC 1u
#define GFP_KERNEL 2u
#define __GFP_NOTRACK 4u
#define __GFP_ZERO 8u
unsigned long get_zeroed_page(gfp_t flags);
#define __get_free_page(flags) get_zeroed_page(flags)
#define free_page(addr) ((void)memblock_free(__pa(addr), PAGE_SIZE))
#define get_order(size) \
	((size) > PAGE_SIZE ? ilog2((size) - 1) + 1 - PAGE_SHIFT : 0)
#define POISON_FREE 0x6b
#define POISON_FREE_INITMEM 0xcc
#define kmemleak_free_part(addr, size) ((void)0)
#define clear_page(addr) ((void)memset(addr, 0, PAGE_SIZE))
unsigned long extend_brk(size_t size, size_t align);

/* Memory that is free, and its reservation, in the spellings of the ages. */
#define MEMBLOCK_ERROR 0
#define MEMBLOCK_ALLOC_ANYWHERE (~(phys_addr_t)0)
#define MEMBLOCK_ALLOC_ACCESSIBLE 0
phys_addr_t memblock_find_in_range(phys_addr_t start, phys_addr_t end,
				   phys_addr_t size, phys_addr_t align);
unsigned long find_e820_area(u64 start, u64 end, u64 size, u64 align);
u64 find_e820_area_size(u64 start, u64 *size, u64 align);
u64 memblock_x86_find_in_range_size(u64 start, u64 *size, u64 align);
int memblock_reserve(phys_addr_t base, phys_addr_t size);
int memblock_free(phys_addr_t base, phys_addr_t size);
phys_addr_t memblock_alloc(phys_addr_t size, phys_addr_t align);
bool memblock_is_region_reserved(phys_addr_t base, phys_addr_t size);
bool memblock_is_reserved(phys_addr_t addr);
bool memblock_is_memory(phys_addr_t addr);
bool memblock_is_region_memory(phys_addr_t base, phys_addr_t size);
phys_addr_t memblock_start_of_DRAM(void);
phys_addr_t memblock_end_of_DRAM(void);
phys_addr_t memblock_phys_mem_size(void);
#define memblock_dump_all() ((void)0)
void memblock_x86_reserve_range(u64 start, u64 end, char *name);
void memblock_x86_free_range(u64 start, u64 end);
void reserve_early(u64 start, u64 end, char *name);
void free_early(u64 start, u64 end);
void early_memtest(unsigned long start, unsigned long end);
#define E820_RAM 1
int e820_any_mapped(u64 start, u64 end, unsigned int type);
int e820_all_mapped(u64 start, u64 end, unsigned int type);

/* --------------------------------------------------------------------- Xen */

typedef struct { phys_addr_t maddr; } xmaddr_t;
typedef struct { phys_addr_t paddr; } xpaddr_t;
#define XMADDR(x) ((xmaddr_t){ (x) })
#define XPADDR(x) ((xpaddr_t){ (x) })
#define pte_val_ma(x) ((x).pte)
#define __pte_ma(x) ((pte_t){ (x) })
#define pmd_val_ma(x) ((x).pmd)
#define pud_val_ma(x) ((x).pud)
#define pgd_val_ma(x) ((x).pgd)
#define pte_mfn(x) (((x).pte & PTE_PFN_MASK) >> PAGE_SHIFT)
#define mfn_pte(mfn, prot) \
	((pte_t){ ((pteval_t)(mfn) << PAGE_SHIFT) | pgprot_val(prot) })
#define INVALID_P2M_ENTRY (~0UL)
#define FOREIGN_FRAME_BIT (1UL << 63)
#define IDENTITY_FRAME_BIT (1UL << 62)
unsigned long pfn_to_mfn(unsigned long pfn);
unsigned long mfn_to_pfn(unsigned long mfn);
#define get_phys_to_machine(pfn) pfn_to_mfn(pfn)
#define virt_to_mfn(v) pfn_to_mfn(virt_to_pfn(v))
#define virt_to_machine(v) arbitrary_virt_to_machine((void *)(v))
xmaddr_t arbitrary_virt_to_machine(void *addr);
unsigned long arbitrary_virt_to_mfn(void *addr);
#define phys_to_machine(x) \
	XMADDR(PFN_PHYS(pfn_to_mfn(PFN_DOWN((x).paddr))) | ((x).paddr & ~PAGE_MASK))

#define XENFEAT_writable_page_tables 0
#define XENFEAT_auto_translated_physmap 2
#define xen_feature(f) 0
#define xen_domain() 1
#define xen_pv_domain() 1
#define xen_hvm_domain() 0
#define xen_initial_domain() 1
#define DOMID_SELF 0x7ff0u
#define DOMID_IO 0x7ff1u

#define UVMF_NONE 0UL
#define UVMF_TLB_FLUSH 1UL
#define UVMF_INVLPG 2UL
#define UVMF_MULTI 0UL
#define UVMF_LOCAL 0UL
#define UVMF_ALL (1UL << 2)
#define MMU_NORMAL_PT_UPDATE 0
#define MMU_MACHPHYS_UPDATE 1
#define MMU_PT_UPDATE_PRESERVE_AD 2
#define MMUEXT_PIN_L4_TABLE 3
#define MMUEXT_PIN_L3_TABLE 2
#define MMUEXT_PIN_L2_TABLE 1
#define MMUEXT_PIN_L1_TABLE 0
#define MMUEXT_UNPIN_TABLE 4
#define MMUEXT_NEW_BASEPTR 5
#define MMUEXT_TLB_FLUSH_LOCAL 6
#define MMUEXT_INVLPG_LOCAL 7
struct mmu_update {
	uint64_t ptr;
	uint64_t val;
};
struct mmuext_op {
	unsigned int cmd;
	union {
		unsigned long mfn;
		unsigned long linear_addr;
	} arg1;
	union {
		unsigned int nr_ents;
		void *vcpumask;
	} arg2;
};
struct multicall_entry {
	unsigned long op;
	long result;
	unsigned long args[6];
};
#define __HYPERVISOR_mmu_update 1
#define __HYPERVISOR_multicall 13
#define __HYPERVISOR_update_va_mapping 14
#define __HYPERVISOR_mmuext_op 26
int HYPERVISOR_mmu_update(struct mmu_update *req, int count, int *done,
			  domid_t domid);
int HYPERVISOR_update_va_mapping(unsigned long va, pte_t val,
				 unsigned long flags);
int HYPERVISOR_mmuext_op(struct mmuext_op *op, int count, int *done,
			 domid_t domid);
int HYPERVISOR_multicall(void *calls, int count);

/* Hypercalls that are made together. */
struct multicall_space {
	struct multicall_entry *mc;
	void *args;
};
#define xen_mc_batch() ((void)0)
struct multicall_space xen_mc_entry(size_t args);
#define __xen_mc_entry(args) xen_mc_entry(args)
#define xen_mc_extend_args(op, size) ((struct multicall_space){ NULL, NULL })
void xen_mc_flush(void);
#define xen_mc_issue(mode) xen_mc_flush()
void MULTI_mmu_update(struct multicall_entry *mc, struct mmu_update *req,
		      int count, int *done, domid_t domid);
void MULTI_update_va_mapping(struct multicall_entry *mc, unsigned long va,
			     pte_t val, unsigned long flags);
void MULTI_mmuext_op(struct multicall_entry *mc, struct mmuext_op *op,
		     int count, int *done, domid_t domid);

/*
 * Parts of arch/x86/xen/mmu.c that come when the direct map is there: from
 * then on a table is made read-only and pinned whatever it was before.
 */
void xen_setup_shared_info(void);
void xen_setup_vcpu_info_placement(void);
void xen_setup_mfn_list_list(void);
void xen_mark_init_mm_pinned(void);
void xen_alloc_pte(struct mm_struct *mm, unsigned long pfn);
void xen_alloc_pmd(struct mm_struct *mm, unsigned long pfn);
void xen_alloc_pud(struct mm_struct *mm, unsigned long pfn);
void paging_init(void);
struct start_info {
	unsigned long nr_pages;
	unsigned long mfn_list;
	unsigned long pt_base;
	unsigned long nr_pt_frames;
	unsigned long shared_info;
	unsigned int flags;
};
extern struct start_info *xen_start_info;
extern bool vmap_lazy_unmap;
/* 0: the list of frames stays where it is, and so does all around it. */
unsigned long xen_revector_p2m_tree(void);
void xen_cleanhighmap(unsigned long from, unsigned long to);
#define __START_KERNEL_map PAGE_OFFSET
#define SetPagePinned(page) ((void)(page))
#define PagePinned(page) 1
/* A page is known by its address alone: nothing of it is looked at. */
struct page { unsigned long flags; };
#define pfn_to_page(pfn) ((struct page *)0 + (pfn))
#define page_to_pfn(page) ((unsigned long)((page) - (struct page *)0))
#define virt_to_page(addr) pfn_to_page(virt_to_pfn(addr))
#define page_address(page) __va(PFN_PHYS(page_to_pfn(page)))
#define PageHighMem(page) 0
#define SetPageReserved(page) ((void)(page))
#define ClearPageReserved(page) ((void)(page))
#define init_page_count(page) ((void)(page))
#define __free_page(page) free_page((unsigned long)page_address(page))
extern unsigned long totalram_pages;
#define pfn_valid(pfn) memblock_is_memory(PFN_PHYS(pfn))
#define level3_user_vsyscall ((void *)0)
#define trace_xen_mmu_set_pte(...) ((void)0)

#endif /* MINITREE_KERNEL_H */
