# SPDX-License-Identifier: GPL-2.0-only
#
# The attributes by which sparse follows the open buffer, at the functions and
# declarations that open-context.cocci is about; and the lines of its "else".
# Beside that semantic patch, since Coccinelle sees no such attribute. It also
# indents what it adds as the next line is, even by blanks before a tab.
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
match($0, /;else __(acquire|release)\(/) {
	print substr($0, 1, RSTART)
	print "\telse"
	print "\t\t" substr($0, RSTART + length(";else "))
	next
}
/^ +\t+__(acquire|release)\(/ { sub(/^ +/, "") }
{ print }
