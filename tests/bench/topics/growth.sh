# SPDX-License-Identifier: GPL-2.0-only
# shellcheck shell=sh
#
# How the figures grow: with memory, with the number of holes in it, with the
# number of memblock's regions.
#
# Each series becomes a table build/bench/NAME.tsv, a picture beside it, and for
# each line of the picture the exponent k of the fit value = a * n^k (least
# squares of the logarithms).
#
# environment: GROWTH_GIB, GROWTH_BUFFER_GIB, GROWTH_XEN_GIB, GROWTH_HOLES,
# GROWTH_REGIONS, GROWTH_XEN_COUNTS (of holes and of regions): the sizes to
# take; GROWTH_XEN_GIB= leaves out real Xen; GROWTH_OF_GIB, on the model, the
# machine that has the holes and the regions
. tests/bench/common.sh
need valgrind gnuplot

gibs=${GROWTH_GIB-1 2 4 8 16 32 64}
buffer_gibs=${GROWTH_BUFFER_GIB-1 4 32 256 2048 16384}
xen_gibs=${GROWTH_XEN_GIB-1 2 4 8}
holes=${GROWTH_HOLES-0 1 3 10 30 100 200}
regions=${GROWTH_REGIONS-1 3 10 30 100 300 900}
xen_counts=${GROWTH_XEN_COUNTS-1 30 200}
of=${GROWTH_OF_GIB-2}
lines="floor set_pte_polling upstream_hook pagetable_reserve_exact"
hooks="set_pte_polling upstream_hook pagetable_reserve_exact"

# A machine of $1 GiB, as PCs are: what does not fit below 3 GiB begins at 4 GiB.
# $2 holes of a page each, 200 at most, are in its first GiB, and $3 pages are
# reserved.
machine() {
	at=0
	hole=0
	while [ "$hole" -lt "${2:-0}" ]; do
		hole=$((hole + 1))
		to=$((hole * 5 << 20))
		printf ' Xen: %x - %x (usable)\n' "$at" "$to"
		at=$((to + 4096))
	done
	low=$(($1 < 3 ? $1 : 3))
	printf ' Xen: %x - %x (usable)\n' "$at" $((low << 30))
	[ "$1" -le 3 ] || printf ' Xen: 100000000 - %x (usable)\n' \
		$(($1 + 1 << 30))
	echo 'events:'
	page=$((1 << 20))
	while [ $page -lt $(((1 << 20) + (${3:-0} << 13))) ]; do
		printf 'reserve %x-%x\n' $page $((page + 4096))
		page=$((page + 8192))
	done
	printf 'map low\nmap high\npaging_init\n'
}

# What a mapping costs on the model: its hypercalls, to NAME-hypercalls.
hypercalls() {	# hypercalls NAME N DESIGN [REGIONS]
	name=$1 n=$2 design=$3
	shift 3
	"$B/bench-mapping" "$tmp/machine" "$design" "$@" >"$tmp/out" ||
		die "bench-mapping $design failed"
	value "$name-hypercalls" "$n" "$design" \
		"$(awk '$1 == "@bench" { print $3 }' "$tmp/out")"
}

# And the instructions in the library's own code, to NAME-library. The model's
# MMU lets instructions be tried again, which wants all registers right.
library() {	# library NAME N DESIGN [REGIONS]
	name=$1 n=$2 design=$3
	shift 3
	valgrind -q --tool=callgrind --px-default=allregs-at-each-insn \
		--px-file-backed=allregs-at-each-insn \
		--toggle-collect=init_memory_mapping \
		--callgrind-out-file="$tmp/callgrind" \
		"$B/bench-mapping" "$tmp/machine" "$design" "$@" \
		>"$tmp/out" 2>&1 ||
		die "bench-mapping under valgrind: $(tail -n 1 "$tmp/out")"
	value "$name-library" "$n" "$design" "$(awk -v root="$PWD/" \
		-f tests/bench/library.awk "$tmp/callgrind")"
}

# A series is being collected: value NAME N LINE VALUE, one at a time.
value() {
	printf '%s\t%s\t%s\n' "$2" "$3" "$4" >>"$tmp/series.$1"
}

# What has been collected, as a table, as a picture, and fitted.
series() {	# series NAME TITLE OF-WHAT UNIT
	awk -F '\t' -v x="$3" '
	!($1 in row) { row[$1] = 1; n[++rows] = $1 }
	!($2 in col) { col[$2] = 1; line[++cols] = $2 }
	{ v[$1, $2] = $3 }
	END {
		printf "%s", x
		for (c = 1; c <= cols; c++)
			printf "\t%s", line[c]
		print ""
		for (r = 1; r <= rows; r++) {
			printf "%s", n[r]
			for (c = 1; c <= cols; c++)
				printf "\t%s", (n[r], line[c]) in v ? \
					v[n[r], line[c]] : "-"
			print ""
		}
	}' "$tmp/series.$1" >"$OUT/bench/$1.tsv"
	echo "$2, $4:"
	awk -F '\t' -v name="$1" -v tsv="$tmp/bench.tsv" \
		-f tests/bench/fit.awk "$OUT/bench/$1.tsv"
	tests/bench/plot.sh "$OUT/bench/$1.tsv" "$2" "$4"
}

# What an earlier run has left would pass for this one's.
rm -f "$OUT"/bench/*.tsv "$OUT"/bench/*.svg "$OUT"/bench/*.png

for gib in $gibs; do
	machine "$gib" >"$tmp/machine"
	for design in $lines; do
		hypercalls memory "$gib" "$design"
		# More memory than that valgrind cannot map.
		[ "$design" = floor ] || [ "$gib" -gt 32 ] ||
			library memory "$gib" "$design"
	done
done
series memory-hypercalls "Early mapping on the model" "GiB of memory" "hypercalls"
series memory-library "Early mapping, the library's own share" \
	"GiB of memory" "instructions"
for gib in $buffer_gibs; do
	"$B/bench-sizing" 64 "--gib=$gib" >"$tmp/out" || die "bench-sizing failed"
	while read -r _ _ _ asked exact _; do
		historic=$((${historic:-0} + asked))
		needed=$((${needed:-0} + exact))
	done <"$tmp/out"
	value memory-buffer "$gib" historic "$historic"
	value memory-buffer "$gib" "spare of historic" $((historic - needed))
	value memory-buffer "$gib" exact "$needed"
	historic=0 needed=0
done
series memory-buffer "Buffers of a boot" "GiB of memory" "4 KiB pages"

# Instructions of the mapping on real Xen, to NAME-xen.
on_xen() {	# on_xen NAME N DESIGN
	counting_guest bench-mapping.elf "$tmp/machine" "$3" >"$tmp/out"
	value "$1-xen" "$2" "$3" "$(awk '{ print $4 }' "$tmp/out")"
}

if [ -n "$xen_gibs" ]; then
	for gib in $xen_gibs; do
		machine "$gib" >"$tmp/machine"
		for design in $lines; do
			on_xen memory "$gib" "$design"
		done
	done
	awk -F '\t' -v OFS='\t' '$2 == "floor" { floor[$1] = $3; next }
		{ print $1, $2, $3 - floor[$1] }' "$tmp/series.memory-xen" \
		>"$tmp/series.memory-above-floor"
	series memory-xen "Early mapping on real Xen" "GiB of memory" \
		instructions
	series memory-above-floor "Early mapping, above its floor" \
		"GiB of memory" instructions

	for n in $xen_counts; do
		for design in $hooks; do
			machine 1 "$n" >"$tmp/machine"
			on_xen holes "$n" "$design"
			machine 1 0 "$n" >"$tmp/machine"
			on_xen regions "$n" "$design"
		done
	done
	series holes-xen "Early mapping of 1 GiB on real Xen" \
		"holes in memory" instructions
	series regions-xen "Early mapping of 1 GiB on real Xen" \
		"reserved regions" instructions

	flip_counts
	while read -r _ way pages instructions _; do
		value flip "$pages" "$way" "$instructions"
	done <"$tmp/flip"
	series flip "The flip on real Xen" "spare pages" "instructions"
fi

for n in $holes; do
	machine "$of" "$n" >"$tmp/machine"
	for design in $hooks; do
		hypercalls holes "$n" "$design"
		library holes "$n" "$design"
	done
done
series holes-hypercalls "Early mapping of $of GiB on the model" \
	"holes in memory" "hypercalls"
series holes-library "Early mapping of $of GiB, the library's own share" \
	"holes in memory" "instructions"

machine "$of" >"$tmp/machine"
for n in $regions; do
	for design in $hooks; do
		hypercalls regions "$n" "$design" "$n"
		library regions "$n" "$design" "$n"
		entry_cost "$design" "$n" >"$tmp/out"
		value regions-set_pte "$n" "$design" "$(cat "$tmp/out")"
	done
done
series regions-hypercalls "Early mapping of $of GiB on the model" \
	"reserved regions" "hypercalls"
series regions-library "Early mapping of $of GiB, the library's own share" \
	"reserved regions" "instructions"
series regions-set_pte "set_pte" "reserved regions" "instructions for an entry"
echo "tables and pictures: $OUT/bench/*.tsv, *.svg, *.png"
