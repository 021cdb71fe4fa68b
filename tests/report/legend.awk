# SPDX-License-Identifier: GPL-2.0-only
#
# A picture of a cell for each of the uses: OUT/legend-1.svg and on.
#
# usage: awk -f draw.awk -f legend.awk -v uses=FILE -v out=OUT
BEGIN {
	read_uses(uses)
	for (i = 1; i <= nr_uses; i++) {
		cell(letter[i], 0, 0, CELL + 5, 24)
		finish(CELL + 5, 24, out "/legend-" i)
	}
}
