# SPDX-License-Identifier: GPL-2.0-only
#
# From compare.tsv to one table of all verdicts, and whether both platforms
# agree.
#
# usage: awk -f all.awk COMPARE.TSV
BEGIN { FS = "\t" }
NR == 1 { next }

{
	said[$1, $2, $3] = $4 " " $5 " " $6
	platform[$1]++
}
!(($2, "s") in known) { known[$2, "s"]; scenario[++nr_scenarios] = $2 }
!(($3, "d") in known) { known[$3, "d"]; design[++nr_designs] = $3 }

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

END {
	main = platform["model"] ? "model" : "xen"
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
			other = said["xen", scenario[s], design[d]]
			if (main == "xen" || other == "" || what == "")
				continue
			both++
			if (other == what)
				same++
			else
				differ = differ " " scenario[s] "/" design[d]
		}
		print "</tr>"
	}
	print "</tbody></table>"
	print "<p><span class=\"v\">✓</span> comes through; " \
	      "<span class=\"v broken\">B</span> boots, but that guarantee " \
	      "is broken; <span class=\"v crash\">✗ B</span> crashes.</p>"
	if (both)
		print "<p>Real Xen booted " both " of these " \
		      platform[main] " boots, and came to the same verdict, " \
		      "guarantee and page in " same + 0 \
		      (differ ? "; not in:" differ : "") ".</p>"
}
