# SPDX-License-Identifier: GPL-2.0-only
#
# Says where the elements of an HTML page are not properly nested.
#
# It knows no element whose end may be left out: the page has none. A "<" in
# text or in an attribute has to be written as &lt;.
BEGIN {
	RS = "<"
	n = split("meta img br hr", w, " ")
	for (i = 1; i <= n; i++)
		empty[w[i]] = 1
}
NR == 1 { next }
/^!/ { next }
{
	name = $0
	sub(/[ \t\n>].*/, "", name)
	if (!index($0, ">"))
		print "a tag without end: <" substr($0, 1, 40)
	if (name ~ /^\//) {
		if (!depth || "/" open[depth] != name)
			print "<" name "> in <" open[depth] ">"
		if (depth)
			depth--
	} else if (name !~ /^[a-z][a-z0-9]*$/) {
		print "no element: <" substr($0, 1, 40)
	} else if (!(name in empty)) {
		# What may not stand in a paragraph.
		if (name ~ /^(p|div|table|ul|pre|figure|details|h[1-6])$/ && \
		    open[depth] ~ /^(p|span|a|b|i|h[1-6]|summary)$/)
			print "<" name "> in <" open[depth] ">"
		open[++depth] = name
	}
}
END {
	while (depth)
		print "<" open[depth--] "> is not closed"
}
