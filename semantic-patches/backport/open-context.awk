# SPDX-License-Identifier: GPL-2.0-only
#
# The attributes by which sparse follows the open buffer, at the functions and
# declarations that open-context.cocci is about. Beside that semantic patch,
# since Coccinelle sees no such attribute.
#
# usage: awk -v buf=pgt_buf -f open-context.awk FILE

/^[a-z].*[ *]find_early_table_space\(/ { attribute = "__acquires" }
/^[a-z].*[ *](native|xen_mapping)_pagetable_reserve\(/ ||
/\(\*pagetable_reserve\)\(/ { attribute = "__releases" }
attribute && /;$/ {
	sub(/;$/, "")
	print
	sub(/[^\t].*/, "")
	print $0 "\t" attribute "(" buf ");"
	attribute = ""
	next
}
attribute && /^\{/ {
	print "\t" attribute "(" buf ")"
	attribute = ""
}
{ print }
