#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# The verdict table of a scenario on a platform, as HTML.
#
# usage: verdicts.sh OUT LOGS NAME SCENARIO DESIGN...
#
# LOGS is the folder of its consoles in OUT/log, NAME is what people call it.
set -eu
export LC_ALL=C
# shellcheck source=tests/report/html.sh
. tests/report/html.sh

out=$1 logs=$2 name=$3 scenario=$4
shift 4
platform=${logs%%/*}
for design; do
	log=$out/log/$logs/$scenario-$design.log
	[ ! -e "$log" ] || set -- "$@" "$log"
	shift
done
if [ $# -eq 0 ]; then
	why=$(sed -n "/^$scenario\$/,/^[^ ]/s/^  not on $platform: //p" \
		"$out/compare.txt")
	[ -n "$why" ] || why=$(cat "$out/no-$platform" 2>/dev/null) ||
		why="not asked for"
	left_out "$name: $why"
	exit 0
fi
cat <<END
<table class="verdicts"><caption>On $(text "$name")</caption>
<thead><tr><th scope="col">design</th><th scope="col">verdict</th>
<th scope="col">failed first</th><th scope="col" class="n">window</th>
<th scope="col" class="n">pages</th><th scope="col" class="n">RO left</th>
<th scope="col" class="n">polls</th><th scope="col" class="n">hypercalls</th>
<th scope="col" class="n">spare</th></tr></thead>
<tbody>
END
awk -f $here/verdicts.awk "$@"
echo '</tbody></table>'
