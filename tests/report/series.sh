#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# The series that was made for KDIR, as HTML.
#
# usage: series.sh OUT		OUT/series.txt is what backport said, OUT/series
#				what it made
set -eu
export LC_ALL=C
# shellcheck source=tests/report/html.sh
. tests/report/html.sh

out=$1
[ -r "$out/series.txt" ] || {
	left_out "no KDIR= with a tree of 2.6.32 to 3.8"
	exit 0
}
echo "<pre>$(html <"$out/series.txt")</pre>"
for patch in "$out"/series/*.patch; do
	[ -r "$patch" ] || continue
	# A long subject goes on in the next line, which begins with a blank.
	subject=$(awk '/^Subject: / { s = substr($0, 10); next }
		s != "" && !/^ / { exit }
		s != "" { s = s $0 }
		END { print s }' "$patch")
	echo "<details><summary>$(text "$subject")</summary>"
	echo "<pre>$(html <"$patch")</pre></details>"
done
