# SPDX-License-Identifier: GPL-2.0-only
#
# From callgrind's output: the instructions that stand in the library's own
# files and in those of the designs; what they call elsewhere is not theirs.
# root is the project's folder, with a slash behind it.

function is_library(name) {
	if (substr(name, 1, length(root)) != root)
		return 0
	name = substr(name, length(root) + 1)
	# mm/../x86_init/types.h
	while (sub(/[^\/]+\/\.\.\//, "", name))
		;
	return name ~ /^(x86_init|mm|xen|tests\/designs)\//
}

# A file has its name behind its number the first time only.
/^(fl|fi|fe)=/ || /^cfi=/ || /^cfl=/ {
	split($0, part, /=|\) ?/)
	if (part[3] != "")
		ours[part[2]] = is_library(part[3])
	if ($0 ~ /^f/)
		counts = ours[part[2]]
	next
}

# The line behind a call is what the called function cost.
/^calls=/ {
	getline
	next
}

counts && /^[-+*0-9]/ {
	total += $2
}

END {
	printf "%d\n", total
}
