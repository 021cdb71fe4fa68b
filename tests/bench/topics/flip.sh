# SPDX-License-Identifier: GPL-2.0-only
# shellcheck shell=sh
#
# The flip on real Xen: batched, against one page a call.
. tests/bench/common.sh

echo "the flip on real Xen, under -icount, instructions (hypercalls):"
flip_counts
"$B/bench-flip" >"$tmp/flip.model" || die "bench-flip failed"
awk '{ $4 = 0; print }' "$tmp/flip" | cmp -s - "$tmp/flip.model" ||
	die "the model and Xen disagree: $(diff "$tmp/flip" "$tmp/flip.model")"

of() {	# of WAY PAGES FIELD: 4 is instructions, 5 hypercalls
	awk -v w="$1" -v p="$2" -v f="$3" '$1 == "@bench" && $2 == w &&
		$3 == p { print $f }' "$tmp/flip"
}
awk '{ print $3 }' "$tmp/flip" | sort -nu | while read -r pages; do
	echo "    $pages spare pages:"
	batched=$(of batched "$pages" 4)
	for way in one_by_one bare batched floor; do
		n=$(of $way "$pages" 4)
		calls=$(of $way "$pages" 5)
		metric "flip.$pages.$way" "$n" instructions "$batched"
		metric "flip.$pages.$way.hypercalls" "$calls" hypercalls \
			"$(of batched "$pages" 5)"
		awk -v w="$way" -v n="$n" -v c="$calls" -v p="$pages" \
			-v b="$batched" 'BEGIN {
			printf "        %-12s %9d (%5d)  %7.1f a page  %.2f times batched\n",
				w, n, c, n / p, n / b }'
	done
done
cat <<'LEGEND'
    one_by_one: a walk, an update_va_mapping and a flush a page
    bare: a ready-made update_va_mapping a page, one flush for all
    batched: this library; floor: the same mmu_updates ready-made, and nothing else
    on the model each makes the same hypercalls
LEGEND
