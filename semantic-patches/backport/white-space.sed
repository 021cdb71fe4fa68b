# SPDX-License-Identifier: GPL-2.0-only
#
# The white space of kernel style, in lines that the semantic patches added and
# in no others. Beside them, since Coccinelle 1.1.1 prints what it adds its own
# way: one blank where the kernel has tabs, none in "void (*f)", no blank line
# between two initialisers, no line end before the brace of a static function.
s/^	void(\*pagetable_reserve)(/	void (*pagetable_reserve)(/
s/^	struct x86_init_mapping mapping;$/	struct x86_init_mapping		mapping;/
s/^		\.pagetable_reserve = native_pagetable_reserve,$/		.pagetable_reserve	= native_pagetable_reserve,/
/^	\.mapping = {$/,/^	},$/s/^	},$/&\
/
s/^\(static void __init xen_mapping_pagetable_reserve(.*)\){$/\1\
{/
/^	u64 addr = end;$/{
n
N
s/^\n$//
}
