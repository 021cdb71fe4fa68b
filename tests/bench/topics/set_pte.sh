# SPDX-License-Identifier: GPL-2.0-only
# shellcheck shell=sh
#
# One entry of the direct map, written: instructions under valgrind.
. tests/bench/common.sh

echo "set_pte while the direct map is built, instructions for an entry:"
base=$(entry_cost unfixed)
for design in $(designs); do
	cost=$(entry_cost "$design")
	metric "set_pte.$design" "$cost" instructions "$base"
	printf '    %-25s %8.1f   %s times unfixed\n' "$design" "$cost" \
		"$(times_of "$cost" "$base")"
done
