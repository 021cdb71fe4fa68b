# SPDX-License-Identifier: GPL-2.0-only
# shellcheck shell=sh
#
# One entry of the direct map, written: instructions under valgrind.
#
# The cost of COUNT entries is what the machine executes for them less what it
# executes for none.
. tests/bench/common.sh
need valgrind
COUNT=10000

instructions() {	# instructions DESIGN ENTRIES
	valgrind --tool=callgrind --callgrind-out-file=/dev/null \
		"$B/bench-set-pte" "$1" "$2" 2>&1 |
		sed -n 's/.*Collected : *//p'
}

entry_cost() {	# entry_cost DESIGN
	none=$(instructions "$1" 0)
	all=$(instructions "$1" "$COUNT")
	[ -n "$none" ] || die "valgrind counted nothing"
	awk -v n="$((all - none))" -v c="$COUNT" 'BEGIN { printf "%.1f", n / c }'
}

echo "set_pte while the direct map is built, instructions for an entry:"
base=$(entry_cost unfixed)
for design in $(designs); do
	cost=$(entry_cost "$design")
	metric "set_pte.$design" "$cost" instructions "$base"
	printf '    %-25s %8.1f   %s times unfixed\n' "$design" "$cost" \
		"$(times_of "$cost" "$base")"
done
