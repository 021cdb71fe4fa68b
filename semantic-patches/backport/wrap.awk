# SPDX-License-Identifier: GPL-2.0-only
#
# Fill paragraphs to lines of a width. A line that begins with a blank stays as
# it is. Not fmt's work, since the fmt of one release breaks lines elsewhere
# than that of another.
#
# usage: awk -v width=72 -f wrap.awk FILE...

function flush()
{
	if (text != "")
		print text
	text = ""
}

/^[ \t]|^$/ {
	flush()
	print
	next
}
{
	for (i = 1; i <= NF; i++) {
		if (text != "" && length(text) + 1 + length($i) > width)
			flush()
		text = text (text == "" ? "" : " ") $i
	}
}
END { flush() }
