#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# A file of tab-separated values as an HTML table; its first line is the heads.
#
# usage: table.sh FILE.TSV
set -eu
export LC_ALL=C
# shellcheck source=tests/report/html.sh
. tests/report/html.sh

[ -s "$1" ] || {
	left_out "$1 is empty"
	exit 0
}
echo '<table class="verdicts">'
html <"$1" | awk -F '\t' '
NR == 1 {
	printf "<thead><tr>"
	for (i = 1; i <= NF; i++) {
		head[i] = $i
		gsub(/_/, " ", head[i])
		printf "<th scope=\"col\">%s</th>", head[i]
	}
	print "</tr></thead><tbody>"
	next
}
{
	printf "<tr><th scope=\"row\">%s</th>", $1
	for (i = 2; i <= NF; i++)
		printf "<td data-name=\"%s\"%s>%s</td>", head[i], \
		       $i ~ /^-?[0-9.]+$/ ? " class=\"n\"" : "", $i
	print "</tr>"
}
END { print "</tbody></table>" }'
