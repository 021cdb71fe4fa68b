# SPDX-License-Identifier: GPL-2.0-only
# shellcheck shell=sh
#
# How large the buffer is, exactly and by the historic estimate: on the maps of
# the scenarios, of the historic machines, and from 1 GiB to 16 TiB.
#
# environment: SIZING_GIB, the memory sizes in GiB to take
. tests/bench/common.sh

sizes=${SIZING_GIB:-1 2 4 8 16 32 64 128 256 512 1024 2048 4096 8192 16384}
set -- tests/scenarios/* tests/historic/*
for gib in $sizes; do
	set -- "$@" "--gib=$gib"
done
for mapped in 0 64; do
	"$B/bench-sizing" "$mapped" "$@" >"$tmp/sizing.$mapped" ||
		die "bench-sizing $mapped failed"
done

echo "the buffers of a boot in 4 KiB pages, on Xen, all mappings together:"
awk -v tsv="$tmp/bench.tsv" '
function metric(what, value, base) {
	printf "sizing.%s\t%s\tpages\t%s\t%.3f\n", what, value, base,
		base ? value / base : 0 >>tsv
}
FNR == 1 { file++ }
{
	name = $1
	sub(/.*\//, "", name)
	sub(/^--gib=/, "", name)
	if ($1 ~ /^--gib/)
		name = name + 0 >= 1024 ? name / 1024 " TiB" : name " GiB"
	if (!(name in seen)) {
		seen[name] = 1
		order[++n] = name
	}
	historic[name, file] += $4
	exact[name, file] += $5
	if ($6 == "-") {
		sized++
	} else {
		done++
		unused += $5 - $6
		spare[name, file] += $5 - $6
	}
}
END {
	printf "    %-16s %30s   %30s\n", "", "start-up maps nothing",
		"start-up maps 64 MiB"
	printf "    %-16s", ""
	for (f = 1; f <= 2; f++)
		printf " %10s %9s %9s  ", "historic", "of it", "exact"
	printf "\n    %-16s", ""
	for (f = 1; f <= 2; f++)
		printf " %10s %9s %9s  ", "asks for", "spare", "asks for"
	print ""
	for (i = 1; i <= n; i++) {
		m = order[i]
		id = m
		sub(/ /, "", id)
		printf "    %-16s", m
		for (f = 1; f <= 2; f++) {
			h = historic[m, f]
			e = exact[m, f]
			printf " %10d %9d %9d  ", h, h - e, e
			at = f == 1 ? "" : ".64m-mapped"
			metric(id at ".asked", e, h)
			if ((m, f) in spare)
				metric(id at ".spare", spare[m, f], h - e)
		}
		print ""
	}
	printf "    exact sizing left %d pages spare in the %d buffers that were used;\n", unused, done
	printf "    %d buffers, of memory that ends above 66 GiB, were sized and not used\n", sized
}' "$tmp/sizing.0" "$tmp/sizing.64"
