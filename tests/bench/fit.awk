# SPDX-License-Identifier: GPL-2.0-only
#
# A table for a person, and how each of its lines grows.
#
# Reads a table as topics/growth.sh makes it: n, then a column for each line.
# Fits value = a * n^k by least squares of the logarithms, prints k, and
# appends it to tsv.

function short(v) {
	if (v == "-")
		return "-"
	if (v + 0 >= 1e9)
		return sprintf("%.3gG", v / 1e9)
	if (v + 0 >= 1e6)
		return sprintf("%.3gM", v / 1e6)
	if (v + 0 >= 1e4)
		return sprintf("%.3gk", v / 1e3)
	return v
}

NR == 1 {
	what = $1
	for (c = 2; c <= NF; c++)
		line[c] = $c
	cols = NF
	next
}

{
	n[++rows] = $1
	for (c = 2; c <= cols; c++) {
		value[rows, c] = $c
		if ($1 <= 0 || $c <= 0 || $c == "-")
			continue
		x = log($1)
		y = log($c)
		points[c]++
		sx[c] += x
		sy[c] += y
		sxx[c] += x * x
		sxy[c] += x * y
	}
}

END {
	printf "    %-25s", what
	for (r = 1; r <= rows; r++)
		printf " %8s", n[r]
	print ""
	for (c = 2; c <= cols; c++) {
		printf "    %-25s", line[c]
		for (r = 1; r <= rows; r++)
			printf " %8s", short(value[r, c])
		d = points[c] * sxx[c] - sx[c] * sx[c]
		if (points[c] < 2 || d == 0) {
			print ""
			continue
		}
		k = (points[c] * sxy[c] - sx[c] * sy[c]) / d
		printf "   grows as n^%.2f\n", k
		id = line[c]
		gsub(/[, ]+/, "-", id)
		printf "growth.%s.%s\t%.3f\texponent\t1\t%.3f\n", name, id, k,
			k >>tsv
	}
}
