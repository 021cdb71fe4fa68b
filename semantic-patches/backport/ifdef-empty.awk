# SPDX-License-Identifier: GPL-2.0-only
#
# Remove the conditionals that hold nothing but blank lines, with the blank
# lines in front of them. Beside the semantic patches, since Coccinelle sees no
# preprocessor line: polling-remove.cocci leaves one.

function flush(	i)
{
	for (i = 1; i <= held; i++)
		print line[i]
	held = 0
	open = 0
}

# Only the outermost line of a conditional may follow blank lines that are held.
/^[ \t]*#[ \t]*if/ {
	if (open)
		flush()
	line[++held] = $0
	open = 1
	next
}
open && /^[ \t]*#[ \t]*(else|elif)/ { line[++held] = $0; next }
open && /^[ \t]*#[ \t]*endif/ { held = 0; open = 0; gone = 1; next }
/^[ \t]*$/ {
	# What stood around the conditional is one gap now.
	if (!(gone && !open))
		line[++held] = $0
	next
}
{
	if (gone && !open && held == 0)
		print ""
	gone = 0
	flush()
	print
}
END { flush() }
