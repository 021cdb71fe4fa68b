# SPDX-License-Identifier: GPL-2.0-only
#
# From compare.tsv to one table of all verdicts, and whether each hypervisor
# agrees.
#
# usage: awk -f all.awk COMPARE.TSV
BEGIN { FS = "\t" }
NR == 1 { next }

{
	on = $1 == "xen" ? "xen " $NF : $1
	said[on, $2, $3] = $4 " " $5 " " $6
	boots[on]++
}
!((on, "p") in known) { known[on, "p"]; platform[++nr_platforms] = on }
!(($2, "s") in known) { known[$2, "s"]; scenario[++nr_scenarios] = $2 }
!(($3, "d") in known) { known[$3, "d"]; design[++nr_designs] = $3 }

function escaped(s)
{
	gsub(/&/, "\\&amp;", s)
	gsub(/</, "\\&lt;", s)
	return s
}

# "✗ B": crashes, "B": boots with that broken, "✓": came through
function cell(s, d, what,   f, class, sign, words)
{
	if (what == "")
		return "<td></td>"
	split(what, f, " ")
	if (f[1] == "ERROR") {
		class = "v broken"
		sign = "ERROR"
		words = "gave no verdict"
	} else if (f[1] == "crashes") {
		class = "v crash"
		sign = "✗ " (f[2] == "-" ? "" : f[2])
		words = "crashes"
	} else if (f[2] != "-") {
		class = "v broken"
		sign = f[2]
		words = "boots"
	} else {
		class = "v"
		sign = "✓"
		words = "boots, nothing broken"
	}
	if (f[2] != "-")
		words = words ", guarantee " f[2] " broken"
	return "<td><a class=\"" class "\" href=\"#" s "-" d "\" title=\"" \
	       words "\" aria-label=\"" s ", " d ": " words "\">" sign \
	       "</a></td>"
}

# Whether @xen came to the same verdicts as the model.
function compared(xen,   s, d, what, other, both, same, differ)
{
	for (s = 1; s <= nr_scenarios; s++)
		for (d = 1; d <= nr_designs; d++) {
			what = said["model", scenario[s], design[d]]
			other = said[xen, scenario[s], design[d]]
			if (other == "" || what == "")
				continue
			both++
			if (other == what)
				same++
			else
				differ = differ " " scenario[s] "/" design[d]
		}
	if (both)
		print "<p>Real X" escaped(substr(xen, 2)) " booted " both " of these " \
		      boots["model"] " boots, and came to the same verdict, " \
		      "guarantee and page in " same + 0 \
		      (differ ? "; not in:" differ : "") ".</p>"
}

END {
	main = boots["model"] ? "model" : platform[1]
	print "<table class=\"all\"><thead><tr><th scope=\"col\">scenario</th>"
	for (d = 1; d <= nr_designs; d++)
		print "<th scope=\"col\">" design[d] "</th>"
	print "</tr></thead><tbody>"
	for (s = 1; s <= nr_scenarios; s++) {
		printf "<tr><th scope=\"row\"><a href=\"#%s\">%s</a></th>", \
		       scenario[s], scenario[s]
		for (d = 1; d <= nr_designs; d++) {
			what = said[main, scenario[s], design[d]]
			printf "%s", cell(scenario[s], design[d], what)
		}
		print "</tr>"
	}
	print "</tbody></table>"
	print "<p><span class=\"v\">✓</span> comes through; " \
	      "<span class=\"v broken\">B</span> boots, but that guarantee " \
	      "is broken; <span class=\"v crash\">✗ B</span> crashes.</p>"
	for (p = 1; p <= nr_platforms; p++)
		if (platform[p] ~ /^xen / && platform[p] != main)
			compared(platform[p])
}
