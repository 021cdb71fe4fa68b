# SPDX-License-Identifier: GPL-2.0-only
# shellcheck shell=sh
#
# One entry of a new table of the direct map, written: instructions on the
# model, counted by valgrind, and in the guest on real Xen, under -icount.
. tests/bench/common.sh

s=$tmp/scenario
echo ' Xen: 0 - 1000000 (usable)' >"$s"
counting_guest bench-set-pte.elf "$s" none >"$tmp/set_pte"

on_xen() {	# on_xen DESIGN
	awk -v d="$1" '$1 == "@bench" && $2 == d { printf "%.1f", $4 / $3 }' \
		"$tmp/set_pte"
}

echo "set_pte while the direct map is built, instructions for an entry:"
printf '    %-25s %8s %8s\n' design model Xen
base=$(entry_cost unfixed)
xen_base=$(on_xen unfixed)
for design in $(designs); do
	cost=$(entry_cost "$design")
	xen_cost=$(on_xen "$design")
	metric "set_pte.$design" "$cost" instructions "$base"
	metric "set_pte.$design.xen" "$xen_cost" instructions "$xen_base"
	printf '    %-25s %8.1f %8.1f   %s times unfixed, %s on Xen\n' \
		"$design" "$cost" "$xen_cost" "$(times_of "$cost" "$base")" \
		"$(times_of "$xen_cost" "$xen_base")"
done
