#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# Versions of what ran for the page, as HTML.
#
# usage: versions.sh OUT
#
# environment:
#	GNUPLOT, QEMU, SPATCH	other names of these
set -eu
export LC_ALL=C
# shellcheck source=tests/report/html.sh
. tests/report/html.sh

out=$1
row() {	# row WHAT VERSION
	[ -z "$2" ] ||
		echo "<tr><th scope=\"row\">$(text "$1")</th><td>$(text "$2")</td></tr>"
}

first() {	# first COMMAND...: the first line that it says
	"$@" 2>/dev/null | head -n 1
}

echo '<table><tbody>'
row "pagetable-reserve" "$(git describe --always --dirty 2>/dev/null ||
	echo "not in a repository")"
row "system" "$(sed -n 's/^PRETTY_NAME="\(.*\)"/\1/p' /etc/os-release)"
row "compiler" "$(first "${CC:-gcc}" --version)"
row "gnuplot" "$(first "${GNUPLOT:-gnuplot}" --version)"
if [ -s "$out/xen-version" ]; then
	while read -r xen; do
		row "Xen" "$xen"
	done <"$out/xen-version"
	row "QEMU" "$(first "${QEMU:-qemu-system-x86_64}" --version)"
fi
if [ -r "$out/series.txt" ]; then
	row "Coccinelle" "$(first "${SPATCH:-spatch}" --version)"
	row "git" "$(first git --version)"
fi
echo '</tbody></table>'
