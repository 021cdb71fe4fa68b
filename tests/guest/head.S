/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What the guest needs in assembler: the notes that tell Xen how to load it,
 * its entry, the hypercall page and the entries of the exceptions.
 */
#include <xen/elfnote.h>

/* Xen reads the notes from the ELF file; elfnote.h explains each. */
#define NOTE(type, value...)						\
	.balign 4;							\
	.long 2f - 1f, 4f - 3f, type;					\
1:	.asciz "Xen";							\
2:	.balign 4;							\
3:	value;								\
4:	.balign 4

	.section .note.Xen, "a", @note
	NOTE(XEN_ELFNOTE_GUEST_OS, .asciz "pagetable-reserve")
	NOTE(XEN_ELFNOTE_XEN_VERSION, .asciz "xen-3.0")
	NOTE(XEN_ELFNOTE_LOADER, .asciz "generic")
	NOTE(XEN_ELFNOTE_PAE_MODE, .asciz "yes")
	NOTE(XEN_ELFNOTE_FEATURES, .asciz "")
	NOTE(XEN_ELFNOTE_VIRT_BASE, .quad image_base)
	NOTE(XEN_ELFNOTE_PADDR_OFFSET, .quad 0)
	NOTE(XEN_ELFNOTE_ENTRY, .quad start)
	NOTE(XEN_ELFNOTE_HYPERCALL_PAGE, .quad hypercall_page)

	.text

	/* Xen fills it: 32 bytes a hypercall. */
	.balign 4096
	.globl hypercall_page
hypercall_page:
	.skip 4096

	/* Xen's stack is a single page; rsi holds the start_info. */
	.globl start
start:
	lea stack_top(%rip), %rsp
	xor %ebp, %ebp
	mov %rsi, %rdi
	call guest_main
	ud2

	/*
	 * On the stack: rcx, r11, the error code if the exception has one, rip,
	 * cs, rflags, rsp, ss. Nothing of it is needed for a return, as there
	 * is none.
	 */
	.macro exception vector, has_error
	.balign 16
	add $16, %rsp
	.if \has_error
	pop %rsi
	.else
	xor %esi, %esi
	.endif
	mov $\vector, %edi
	jmp common
	.endm

	/* EXCEPTION_ENTRY_SIZE bytes each, see trap.c */
	.balign 16
	.globl exception_entries
exception_entries:
	exception 0, 0
	exception 1, 0
	exception 2, 0
	exception 3, 0
	exception 4, 0
	exception 5, 0
	exception 6, 0
	exception 7, 0
	exception 8, 1
	exception 9, 0
	exception 10, 1
	exception 11, 1
	exception 12, 1
	exception 13, 1
	exception 14, 1
	exception 15, 0
	exception 16, 0
	exception 17, 1
	exception 18, 0
	exception 19, 0

common:
	mov (%rsp), %rdx
	xor %ebp, %ebp
	and $-16, %rsp
	call trap
	ud2

	.bss
	.balign 4096
	.skip 65536
stack_top:

	.section .note.GNU-stack, "", @progbits
