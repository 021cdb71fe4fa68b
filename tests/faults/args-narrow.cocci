// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_hook_args
//
// The address rests in a variable of 32 bits.

@@
symbol x86_init, mapping, pagetable_reserve;
expression E, F;
typedef u32;
@@
+ {
+ u32 first = E;
- x86_init.mapping.pagetable_reserve(E, F);
+ x86_init.mapping.pagetable_reserve(first, F);
+ }
