#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# make mutants: would the tests notice?
#
# A mutant is a semantic patch of this folder that breaks the library in one
# way; its first comment says which. Each is applied to a copy of the tree, and
# the hosted tests of make check have to fail on that. One that changes nothing
# that could be seen says why in a line
#
#	// equivalent: WHY
#
# and has to survive.
#
# usage: run.sh [NAME...]	all when none is given
#
# Prints a line for each mutant. Exits with 1 when one survives that must not,
# or the other way round; with 2 when it could not run.
set -u
export LC_ALL=C

die() {
	echo "mutants: $*" >&2
	exit 2
}

cd "$(dirname "$0")/../.." || exit 2
spatch=${SPATCH:-spatch}
command -v "$spatch" >/dev/null || die "no $spatch (package coccinelle)"
if [ $# -eq 0 ]; then
	for f in tests/mutants/*.cocci; do
		set -- "$@" "$(basename "$f" .cocci)"
	done
fi
for name; do
	[ -r "tests/mutants/$name.cocci" ] || die "no mutant $name"
done

dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

# The tests, quick ones first.
units=$(grep -l '^int main' tests/unit/*.c | sed 's|tests/unit/\(.*\)\.c|build/tests/\1|')
tests="$units tests/scenarios.t tests/historic.t tests/compare/compare.t"

# Warnings of what is not used any more are no concern here.
build() {
	# shellcheck disable=SC2086 # a list
	timeout 120 make -s -C "$dir/tree" WARN= V=1 all $units
}

{ mkdir "$dir/tree" && cp -a Makefile x86_init mm xen tests "$dir/tree"; } ||
	die "cannot write to $dir"
build >"$dir/log" 2>&1 || die "the library does not build: $(tail -n 1 "$dir/log")"

# Which test fails? Nothing when none does.
killer() {
	for t in $tests; do
		(cd "$dir/tree" && BUILD=build timeout 120 "$t") >"$dir/log" 2>&1 &&
			! grep -q '^not ok' "$dir/log" && continue
		echo "$t"
		return
	done
}
bad=$(killer)
[ -z "$bad" ] || die "$bad fails without any mutant: $(grep -m 1 '^not ok' "$dir/log")"

killed=0 equal=0 wrong=0
for name; do
	patch=tests/mutants/$name.cocci
	why=$(sed -n 's|^// equivalent: ||p' "$patch")
	for f in x86_init/*.c mm/*.c xen/*.c; do
		cmp -s "$f" "$dir/tree/$f" || cp "$f" "$dir/tree/$f"
	done
	(cd "$dir/tree" && "$spatch" --very-quiet --no-includes --in-place \
		--sp-file "$OLDPWD/$patch" x86_init/*.c mm/*.c xen/*.c) \
		>"$dir/log" 2>&1 || die "$patch: $(tail -n 1 "$dir/log")"
	if diff -rq --exclude=tests --exclude=build . "$dir/tree" |
		grep -q '^Files'; then :; else
		die "$patch changes nothing"
	fi
	build >"$dir/log" 2>&1 ||
		die "$patch: does not build: $(grep -m 1 error "$dir/log")"
	# The shell would say of each that dies by a signal that it does.
	by=$(killer 2>/dev/null)
	if [ -n "$by" ] && [ -z "$why" ]; then
		killed=$((killed + 1))
		printf '%-28s killed by %s\n' "$name" "${by##*/}"
	elif [ -z "$by" ] && [ -n "$why" ]; then
		equal=$((equal + 1))
		printf '%-28s changes nothing: %s\n' "$name" "$why"
	else
		wrong=$((wrong + 1))
		printf '%-28s %s\n' "$name" "${by:+KILLED by $by, said to change nothing: $why}${by:-SURVIVES}"
	fi
done
echo "mutants: $killed of $(($# - equal)) killed, $equal change nothing"
[ $wrong -eq 0 ]
