# SPDX-License-Identifier: GPL-2.0-only
#
# From the consoles of the boots of a scenario on a platform to the rows of a
# table, with what the hypervisor said below each.
#
# usage: awk -f verdicts.awk LOG...	a log is named .../SCENARIO-DESIGN.log
function escaped(s)
{
	gsub(/&/, "\\&amp;", s)
	gsub(/</, "\\&lt;", s)
	gsub(/>/, "\\&gt;", s)
	gsub(/"/, "\\&quot;", s)
	return s
}

function cell(name, value, class)
{
	printf "<td%s%s>%s</td>", class ? " class=\"" class "\"" : "", \
	       name ? " data-name=\"" name "\"" : "", escaped(value)
}

function finish(   n, f, verdict, broken)
{
	if (design == "")
		return
	n = split(row, f, "\t")
	verdict = n != 14 ? "ERROR" : f[2] == "boots" ? f[2] : \
		  f[2] " in " f[6]
	broken = n != 14 || f[3] == "-" ? "-" : f[3] " event " f[4]
	printf "<tr%s><th scope=\"row\">%s</th>", words ? " class=\"said\"" : "", \
	       escaped(design)
	cell("", verdict)
	cell("failed first", broken)
	cell("window", f[9], "n")
	cell("pages", f[10], "n")
	cell("RO left", f[11], "n")
	cell("polls", f[12], "n")
	cell("hypercalls", f[13], "n")
	cell("spare", f[14], "n")
	print "</tr>"
	if (words)
		print "<tr class=\"words\"><td colspan=\"9\"><pre>" \
		      escaped(words) "</pre></td></tr>"
}

FNR == 1 {
	finish()
	design = FILENAME
	sub(/\.log$/, "", design)
	sub(/.*-/, "", design)
	row = words = ""
}
{ sub(/^\r+/, "") }
/^@row\t/ { row = $0 }
# Xen's own lines about the guest, and what became of the guest.
/^\(XEN\) .*:d0v?[0-9]* / || /^\(XEN 2011\) / || /^guarantee / || /^BUG: / || \
/^Kernel panic/ {
	if (seen[FILENAME, $0]++)
		next
	words = words (words ? "\n" : "") $0
}
END { finish() }
