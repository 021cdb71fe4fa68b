# SPDX-License-Identifier: GPL-2.0-only
#
# gnuplot's SVG, made fit for a page: its name and its words in it, colours for
# dark surroundings, and without what is not used.
#
# usage: awk -f svg.awk -v style=FILE -v name=NAME -v words=FILE SVG
BEGIN { FONT = "DejaVu Sans, Verdana, sans-serif" }

function escaped(s)
{
	gsub(/&/, "\\&amp;", s)
	gsub(/</, "\\&lt;", s)
	gsub(/>/, "\\&gt;", s)
	return s
}

function emit(s)
{
	sub(/^[ \t]+/, "", s)
	if (s != "")
		print s
}

/^<title>Gnuplot/ {
	getline text <words
	emit("<title>" escaped(name) "</title>")
	emit("<desc>" escaped(text) "</desc>")
	emit("<style>")
	while ((getline line <style) > 0)
		if (line !~ /^\/\*.*\*\/$/)
			emit(line)
	emit("</style>")
	next
}
/^<desc>/ { next }

# The first definitions are of points and boxes that nothing here uses.
/<defs>/ && !dropped { dropping = 1 }
dropping {
	if (/<\/defs>/) {
		dropping = 0
		dropped = 1
	}
	next
}

# A group without content.
/^<g / { held = held $0 "\n"; next }
/^<\/g>/ && held != "" { held = ""; next }
{
	if (held != "") {
		printf "%s", held
		held = ""
	}
	gsub(/<title>gnuplot_plot_1<\/title>/, "")
	sub(/font-family="sans:Bold"/, "font-family=\"" FONT \
	    "\" font-weight=\"bold\"")
	sub(/font-family="sans"/, "font-family=\"" FONT "\"")
	emit($0)
}
