# SPDX-License-Identifier: GPL-2.0-only
#
# The white space of kernel style, in lines that the semantic patches added and
# in no others, however spatch printed them. Coccinelle 1.1.1 and 1.3.0 have one
# blank where the kernel has tabs, none in "void (*f)", and no blank line between
# two initialisers. The brace of a static function is ){ of the one and ) { of
# the other. An "else" follows the statement before it in the same line, or has
# its own and shares that. What stands below blanks and a tab is indented so, too.
# What is as it should be already stays so: a file may come here twice.
s/^	void *(\*pagetable_reserve)(/	void (*pagetable_reserve)(/
s/^	struct x86_init_mapping mapping;$/	struct x86_init_mapping		mapping;/
s/^		\.pagetable_reserve = native_pagetable_reserve,$/		.pagetable_reserve	= native_pagetable_reserve,/
/^	\.mapping = {$/,/^	},$/{
/^	},$/{
N
/\n$/!s/\n/&\
/
}
}
s/^\(static void __init xen_mapping_pagetable_reserve(.*)\) *{$/\1\
{/
/^	u64 addr = end;$/{
n
N
s/^\n$//
}
s/^  *\(		*__\(acquire\|release\)(\)/\1/
s/; *else \(__\(acquire\|release\)(\)/;\
	else\
		\1/
s/^	else \(__\(acquire\|release\)(\)/	else\
		\1/
