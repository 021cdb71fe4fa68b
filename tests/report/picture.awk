# SPDX-License-Identifier: GPL-2.0-only
#
# From bands to gnuplot's commands for one picture: OUT.svg and OUT.png.
#
# Everything is placed here, in units of a pixel, y downwards; gnuplot draws
# boxes, lines and words. A band is as high as the logarithm of its pages, so
# that a few pages among thousands can be seen.
#
# usage: awk -f draw.awk -f picture.awk -v uses=FILE -v out=OUT BANDS
BEGIN {
	FS = "\t"
	read_uses(uses)
	LEFT = 74	# room for the pages' numbers
	EDGE = 6
	LINE = 13	# from one line of text to the next
}

$1 == "boot" {
	scenario = $2; design = $3; verdict = $4
	guarantee = $5; broken = $6; event = $7
}
$1 == "column" {
	nr_columns = $2
	number[$2] = $3
	phase[$2] = $4
	text[$2] = $5
}
$1 == "buffer" { buffer[++nr_buffers] = $3; pages[nr_buffers] = $4 }
$1 == "hook" { hook[$2] = $3; ran[$2] = $4 == "hook" }
$1 == "band" {
	n = ++nr_bands[$2]
	from[$2, n] = $3
	size[$2, n] = $4
	use[$2, n] = $5
}
$1 == "crash" { crash = $2; crash_pfn = $3 }

# The words of @s on lines of @room characters, at most @most; into wrapped[].
function wrap(s, room, most,   n, w, i, cut, lines)
{
	n = split(s, w, " ")
	lines = 0
	split("", wrapped)
	for (i = 1; i <= n; i++) {
		if (lines && length(wrapped[lines] " " w[i]) <= room) {
			wrapped[lines] = wrapped[lines] " " w[i]
			continue
		}
		while (length(w[i]) > room) {
			for (cut = room; cut > 1; cut--)
				if (substr(w[i], cut, 1) ~ /[_-]/)
					break
			if (cut == 1)
				cut = room
			wrapped[++lines] = substr(w[i], 1, cut)
			w[i] = substr(w[i], cut + 1)
		}
		if (w[i] != "")
			wrapped[++lines] = w[i]
	}
	if (lines > most) {
		lines = most
		wrapped[lines] = substr(wrapped[lines], 1, room - 1) "…"
	}
	return lines
}

function x_of(c) { return LEFT + (c - 1) * CELL }

function height(n) { return 18 + int(5 * log(n) / log(2)) }

# The numbers of the events and what they are; returns where they end.
function header(y,   c, span, lines, i, most)
{
	for (c = 1; c <= nr_columns; c++) {
		if (phase[c] == "after")
			continue
		span = phase[c] == "before" ? 2 : 1
		label(number[c], x_of(c) + span * CELL / 2, y, \
		      "center font \"sans:Bold,11\" " colour_of(INK))
		lines = wrap(text[c], span * 10, 4)
		for (i = 1; i <= lines; i++)
			label(wrapped[i], x_of(c) + span * CELL / 2, \
			      y + i * LINE, "center " colour_of(INK))
		if (lines > most)
			most = lines
	}
	y += most * LINE + 10
	for (c = 1; c <= nr_columns; c++) {
		span = phase[c] == "before" ? 2 : 1
		if (phase[c] != "after")
			line_to(x_of(c) + 2, y, x_of(c) + span * CELL - 2, y, \
				"lw 1 lc rgb \"" DIM "\" front")
	}
	return y
}

# A band, column by column.
function draw_band(b, n, y, h,   c)
{
	for (c = 1; c <= nr_columns; c++)
		cell(substr(use[b, n], c, 1), x_of(c) + .5, y + .5, CELL - 1, \
		     h - 1, c == crash && from[b, n] == crash_pfn)
	label(sprintf("%x", from[b, n]), 2 * EDGE, \
	      y + h / 2 - (h >= 28 ? LINE / 2 : 0), "left " colour_of(INK))
	if (h >= 28)
		label(size[b, n] (size[b, n] == 1 ? " page" : " pages"), \
		      2 * EDGE, y + h / 2 + LINE / 2, "left " colour_of(DIM))
	else
		label("×" size[b, n], LEFT - 8, y + h / 2, \
		      "right " colour_of(DIM))
}

# On the page that the boot crashed on, or above the column.
function mark_crash(y, h)
{
	box(x_of(crash) + 6, y + h / 2 - 8, CELL - 12, 16, \
	    "fc rgb \"#000000\" fs solid border rgb \"#FFFFFF\"")
	label("CRASH", x_of(crash) + CELL / 2, y + h / 2, \
	      "center font \"sans:Bold,10\" " colour_of("#FFFFFF"))
	marked = 1
}

function draw_buffer(b, y,   n, h, top, x, i)
{
	label("buffer " b ": " pages[b] " pages, " sprintf("%x to %x", \
	      buffer[b], buffer[b] + pages[b] - 1), EDGE, y, \
	      "left font \",11\" " colour_of(INK))
	y += 10
	top = y
	for (n = 1; n <= nr_bands[b]; n++) {
		h = height(size[b, n])
		if (crash && from[b, n] == crash_pfn)
			h = 24
		draw_band(b, n, y, h)
		if (crash && from[b, n] == crash_pfn)
			mark_crash(y, h)
		y += h
	}
	if (b in hook) {
		x = x_of(hook[b])
		line_to(x, top - 3, x, y + 6, "lw 3 lc rgb \"" INK "\" front")
		label(ran[b] ? "▲ reserved" : "▲ hook left out", x - 5, \
		      y + 13, "left " colour_of(INK))
	}
	return y + 30
}

END {
	width = LEFT + nr_columns * CELL + EDGE
	label(design, EDGE, 13, "left font \"sans:Bold,13\" " colour_of(INK))
	said = verdict == "crashes" ? "crashes in event " event : verdict
	if (guarantee != "-")
		said = said ", guarantee " guarantee \
		       (verdict == "crashes" ? " broken in event " : \
			" broken from event ") broken
	said = scenario ": " said
	if (width < length(said) * 6.4 + 2 * EDGE)
		width = int(length(said) * 6.4) + 2 * EDGE
	label(said, EDGE, 30, "left font \",11\" " colour_of(INK))
	y = header(50) + 16
	body = y
	for (b = 1; b <= nr_buffers; b++)
		y = draw_buffer(b, y)
	if (!nr_buffers) {
		label("no buffer has been placed", EDGE, y + 24, \
		      "left font \",11\" " colour_of(INK))
		y += 44
	}
	y -= 6
	if (crash) {
		if (!marked)
			mark_crash(body - 16, 16)
		# Where it ends: a line down the column's right side.
		x = x_of(crash + 1)
		line_to(x, body + 4, x, y - 18, "lw 2 dt 2 lc rgb \"" INK \
			"\" front")
		if (crash < nr_columns)
			label("not reached", x + 8, body + 20, "left " \
			      colour_of(DIM))
	}
	finish(width, y, out)
}
