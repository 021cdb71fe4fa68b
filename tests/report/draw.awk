# SPDX-License-Identifier: GPL-2.0-only
#
# gnuplot's commands for boxes, lines and words, in units of a pixel, y
# downwards; and for the cell that shows what a page is. For other scripts:
#
# usage: awk -f draw.awk -f SCRIPT ...
BEGIN {
	CELL = 61	# width of a cell
	SIZE = 10	# of letters
	INK = "#111111"
	DIM = "#555555"
}

function read_uses(file,   line, field)
{
	while ((getline line <file) > 0) {
		if (line ~ /^#/)
			continue
		split(line, field, "\t")
		letter[++nr_uses] = field[1]
		colour[field[1]] = field[2]
		ink[field[1]] = field[3]
		pattern[field[1]] = field[4]
		word[field[1]] = field[5]
	}
}

# A string of gnuplot's.
function quote(s)
{
	gsub(/["\\]/, "", s)
	return "\"" s "\""
}

function label(s, x, y, options) {
	printf "set label %s at %.1f,%.1f %s noenhanced front\n", quote(s), \
	       x, y, options
}

function box(x, y, w, h, options) {
	printf "set object rect from %.1f,%.1f to %.1f,%.1f %s\n", x, y, \
	       x + w, y + h, options
}

function line_to(x, y, x2, y2, options) {
	printf "set arrow from %.1f,%.1f to %.1f,%.1f nohead %s\n", x, y, \
	       x2, y2, options
}

function colour_of(c) { return "tc rgb \"" c "\"" }
function fill(c) { return "fc rgb \"" c "\" fs solid noborder" }

# @silent: without its word
function cell(u, x, y, w, h, silent,   wide)
{
	if (u == ".")
		return
	box(x, y, w, h, fill(colour[u]))
	if (pattern[u])
		box(x, y, w, h, "fc rgb \"#000000\" fs transparent pattern " \
		    pattern[u] " noborder")
	if (silent)
		return
	# The word stands on plain colour.
	wide = length(word[u]) * 5.4 + 4
	if (pattern[u])
		box(x + (w - wide) / 2, y + h / 2 - 7, wide, 14, fill(colour[u]))
	label(word[u] == "-" ? "–" : word[u], x + w / 2, y + h / 2, \
	      "center " colour_of(ink[u]))
}

# Draw all of it, into @out.svg and, twice as large, @out.png.
function finish(width, height, out)
{
	print "unset border; unset tics; unset key"
	print "set lmargin 0; set rmargin 0; set tmargin 0; set bmargin 0"
	printf "set xrange [0:%d]; set yrange [%d:0]\n", width, height
	printf "set terminal svg size %d,%d font \"sans,%d\"", width, height, \
	       SIZE
	printf " background \"#ffffff\"\n"
	printf "set output \"%s.svg\"\nplot NaN notitle\n", out
	printf "set terminal pngcairo size %d,%d font \"sans,%d\"", \
	       2 * width, 2 * height, SIZE
	printf " fontscale 1.5 linewidth 2\n"
	printf "set output \"%s.png\"\nreplot\nset output\nreset\n", out
}
