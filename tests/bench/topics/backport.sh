# SPDX-License-Identifier: GPL-2.0-only
# shellcheck shell=sh
#
# A backport to the tree KDIR, in CPU seconds, of the 15 that it may take.
. tests/bench/common.sh
. tests/bench/cpu.sh

echo "a backport, CPU seconds:"
if [ -z "${KDIR:-}" ]; then
	echo "    left out: no KDIR= with a tree of 2.6.32 to 3.8"
	exit 0
fi
series() {
	rm -rf "$tmp/series"
	semantic-patches/backport/backport "$KDIR" "$tmp/series"
}
series >"$tmp/out" 2>&1 || die "no backport: $(tail -n 1 "$tmp/out")"
seconds=$(least series)
metric backport "$seconds" seconds 15
printf '    %-30s %7s  %s of 15\n' "$KDIR" "$seconds" \
	"$(times_of "$seconds" 15)"
