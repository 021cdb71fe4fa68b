# SPDX-License-Identifier: GPL-2.0-only
# shellcheck shell=sh
#
# What differs from one Xen to the next: what it costs, under -icount, and what
# it says of a request that it refuses. What a debug build costs tells nothing.
#
# environment: XEN, the hypervisors; without it all that are installed
. tests/bench/common.sh

pages=2048
floor=alloc-first
ours_is=pagetable_reserve_exact
refused=bug-report

# What the Xen of a console prints of itself.
version_of() {
	sed -n 's/.*(XEN) Xen version \([^ ]*\) .* debug=\([yn]\).*/\1 debug=\2/p' \
		"$1" | sed 's/ debug=n//'
}

xens=$(tests/world.sh xens 2>&1) || die "${xens##*: }"
echo "$xens" | while read -r xen; do
	export XEN="$xen"
	s=tests/scenarios/$refused
	tests/guest/boot-xen.sh "$B/guest.elf" "$s" unfixed \
		"$(memory_of "$s")" >"$tmp/refused" 2>&1 ||
		die "$xen: $(tail -n 1 "$tmp/refused")"
	error=$(awk -F '\t' '$1 == "@row" { print $7 }' "$tmp/refused")
	words=$(sed -n 's/^(XEN) \(.*Bad type .*\)/\1/p' "$tmp/refused")
	version=$(version_of "$tmp/refused")
	flip=- mapping=- ours=-
	case $version in
	*debug=y) ;;
	*)
		flip_guest 8000000 >"$tmp/some"
		flip=$(awk -v p=$pages '$2 == "batched" && $3 == p { print $4 / p }' \
			"$tmp/some")
		counting_guest bench-mapping.elf "tests/scenarios/$floor" floor \
			>"$tmp/floor"
		mapping=$(awk '$1 == "@bench" { print $4 }' "$tmp/floor")
		counting_guest bench-mapping.elf "tests/scenarios/$floor" \
			"$ours_is" >"$tmp/ours"
		ours=$(awk -v floor="$mapping" \
			'$1 == "@bench" { print $4 - floor }' "$tmp/ours")
		;;
	esac
	printf '%s\t%s\t%s\t%s\t%s\t%s\n' "$version" "$flip" "$mapping" \
		"$error" "${words:--}" "$ours"
done >"$tmp/versions"

echo "from one Xen to the next, instructions under -icount:"
awk -F '\t' -v tsv="$tmp/bench.tsv" -v pages=$pages -v floor=$floor \
	-v refused=$refused '
function metric(what, value, unit, base,   name) {
	name = $1
	gsub(/[ =]/, "-", name)
	printf "versions.%s.%s\t%s\t%s\t%s\t%.3f\n", name, what, value, unit,
		base, value / base >>tsv
}
NR == 1 {
	printf "    %-15s %12s %6s %14s %6s %15s %6s  %s\n", "Xen",
		"flip, a page", "", "mapping floor", "", "ours above it", "",
		"refused"
}
$2 == "-" { printf "    %-80s  %s\n", $1, $4 }
$2 != "-" {
	if (!flip) {
		flip = $2
		mapping = $3
		ours = $6
	}
	metric("flip", $2, "instructions", flip)
	metric("floor", $3, "instructions", mapping)
	metric("above-floor", $6, "instructions", ours)
	printf "    %-15s %12.1f %6.3f %14d %6.3f %15d %6.3f  %s\n", $1, $2,
		$2 / flip, $3, $3 / mapping, $6, $6 / ours, $4
}
{
	if ($5 != "-")
		printf "        %s\n", $5
}
END {
	print "    flip: of " pages " spare pages, in batches; each ratio is" \
	      " to the first Xen"
	print "    mapping floor: of the machine " floor ", tables ready-made"
	print "    ours above it: what pagetable_reserve_exact needs more"
	print "    refused: the error code of the pin that " refused \
	      " dies of, without a fix,"
	print "    and what a debug build says of it"
}' "$tmp/versions"
