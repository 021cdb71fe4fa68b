#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# Faults put into kernel trees that are right: each has to be reported by the
# rule that is meant for it, and by no other of its family: the hook is one of
# x86_init as well. What no rule can tell, a boot on the model does, and no rule
# says what is not the matter. And other ways to write what is right: they get no
# report.
#
# The right trees are the miniatures of tests/minitrees/ with the backport
# applied; none of them gets a report. A fault is a semantic patch of
# tests/faults/ that begins with
#
#	// fault: RULE		who has to report it
#	// tree: NAME		the miniature, if not 2.6.39-rc6
#	// fix: none		MODE=patch of that rule leaves it alone
#
# or, where no rule is meant for it, with
#
#	// run: GUARANTEE...	those of A to E that break when it boots
#
# and one of tests/faults/right/ has nothing wrong in it.
#
# What MODE=patch of a rule pgt_* makes of a fault compiles, does on the model
# what the right tree does, changes no other file, and gets no report. This is
# tried on one fault for each rule; with FIXES=all on each, and the trees of
# right/ boot then as well.
#
# usage: faults.t [FAULT.cocci...]	all when none is given; paths are
#					relative to the top of the tree. Speaks
#					TAP.
set -u

cd "$(dirname "$0")/../.." || exit 2
# shellcheck source=tests/tap.sh
. tests/tap.sh
check=$PWD/semantic-patches/check
driver=$check/coccicheck
backport=semantic-patches/backport/backport
build=$(realpath "${BUILD:-build}")
export BUILD="$build"

if ! command -v "${SPATCH:-spatch}" >/dev/null; then
	echo "1..0 # SKIP no spatch (package coccinelle)"
	exit 0
fi

built "$build/tree.o" "$build/cut"
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

# The user's own settings do not decide what a fault is.
# shellcheck source=semantic-patches/spatch/spatch.sh
. semantic-patches/spatch/spatch.sh
# shellcheck disable=SC2317,SC2034 # for use_spatch
die() {
	bail "$@"
}
# shellcheck disable=SC2034 # for use_spatch
here=$check
mkdir "$dir/home"
use_spatch "$dir/home"
# All rules look at each tree.
# shellcheck source=tests/spatch/again.sh
. tests/spatch/again.sh
trap 'again_end; rm -rf "$dir"' EXIT
again_begin "$dir/again"

# The miniature $1 with the backport, in $dir/right/$1; what is wrong with it.
make_right() {
	mkdir -p "$dir/right" "$dir/series"
	cp -r "tests/minitrees/$1" "$dir/right/$1" || return
	"$backport" --annotate "tests/minitrees/$1" "$dir/series/$1" \
		>"$dir/backport.log" 2>&1 || {
		echo "no backport of it:"
		tail -n 5 "$dir/backport.log"
		return
	}
	for patch in "$dir/series/$1"/000[1-9]-*; do
		[ ! -e "$patch" ] || patch -s -p1 -d "$dir/right/$1" <"$patch"
	done
	# A tree without the buffer is told that it needs no rule pgt_*.
	"$driver" "$dir/right/$1" 2>&1 | grep -v ': no rule pgt_\* is needed$'
}

# The values of a key, one a line.
values() {
	sed -n "s|^// $1: ||p" "$2"
}

# The right tree $1 with the semantic patch $2 applied, in $dir/tree; what the
# rules report is $out then. Says so and fails when it finds no place.
seed() {
	[ -d "$dir/right/$1" ] || make_right "$1"
	rm -rf "$dir/tree"
	cp -r "$dir/right/$1" "$dir/tree" || return
	find "$dir/tree/arch" -name '*.[ch]' -exec "$spatch" --very-quiet \
		--no-includes --in-place --sp-file "$2" {} + \
		>"$dir/seed.log" 2>&1
	if diff -r "$dir/right/$1" "$dir/tree" >"$dir/diff"; then
		echo "it finds no place in $1:"
		cat "$dir/seed.log"
		return 1
	fi
	out=$("$driver" "$dir/tree" 2>&1) || :
}

# What is wrong with the reports on a tree with the fault in it.
judge() {
	sed -n 's|^// \([a-z-]*\): .*|\1|p' "$1" | grep -vx -e fault -e tree -e fix -e run |
		sed 's/^/unknown key: /'
	[ -z "$(values run "$1")" ] || {
		run "$1"
		return
	}
	rule=$(values fault "$1")
	tree=$(values tree "$1")
	[ -r "$check/$rule.cocci" ] || {
		echo "no rule \"$rule\""
		return
	}
	seed "${tree:-2.6.39-rc6}" "$1" || return
	reported=$(printf '%s\n' "$out" |
		sed -n "s/^[^:]*:[0-9]*:[0-9-]*: \(${rule%%_*}_[^:]*\):.*/\1/p" |
		sort -u)
	[ "$reported" = "$rule" ] || {
		echo "has to be reported by $rule alone, but:"
		echo "${out:-no report}"
		sed -n '/^[<>]/p' "$dir/diff"
	}
}

# Where each of the guarantees can be broken.
scenarios=
for s in bug-report memtest-first alloc-first alloc-between empty-buffer; do
	scenarios="$scenarios tests/scenarios/$s"
done

# The guarantees that a tree breaks on the model: usage: broken TREE
# shellcheck disable=SC2086 # a list of files
broken() {
	tests/tree/boot.sh "$1" tree $scenarios >"$dir/rows" || return
	cut -f 3 "$dir/rows" | grep -vx -e - | sort -u | paste -s -d ' '
}

# What is wrong with what comes of a fault that is no rule's.
run() {
	seed 2.6.39-rc6 "$1" || return
	printf '%s' "$out"
	for tree in "$dir/right/2.6.39-rc6" "$dir/tree"; do
		broken "$tree"
	done >"$dir/broken"
	printf '\n%s\n' "$(values run "$1")" | diff - "$dir/broken"
}

# What the tree in $dir/tree does on the model that the right tree $1 does not.
# shellcheck disable=SC2086 # a list of files
boot() {
	[ -e "$dir/right/$1.rows" ] || tests/tree/boot.sh "$dir/right/$1" tree \
		$scenarios >"$dir/right/$1.rows"
	tests/tree/boot.sh "$dir/tree" tree $scenarios 2>&1 |
		diff "$dir/right/$1.rows" -
}

# What is wrong with what MODE=patch makes of the fault in $dir/tree.
fix() {
	rule=$(values fault "$1")
	tree=$(values tree "$1")
	RULES=$rule "$driver" --mode=patch "$dir/tree" >"$dir/patch" 2>&1
	if [ "$(values fix "$1")" = none ]; then
		cat "$dir/patch"
		return
	fi
	# It is of the file with the fault.
	cp -r "$dir/tree" "$dir/fixed"
	patch -s -p1 -d "$dir/fixed" <"$dir/patch" || cat "$dir/patch"
	for tree_of in "$dir/right/${tree:-2.6.39-rc6}" "$dir/fixed"; do
		diff -qr "$tree_of" "$dir/tree" | sed 's/.* and //; s/ differ$//'
	done | sort | uniq -u
	rm -rf "$dir/tree"
	mv "$dir/fixed" "$dir/tree"
	"$driver" "$dir/tree" 2>&1
	boot "${tree:-2.6.39-rc6}"
}

# Is a fix of the fault $1 to be tried? What the rules x86_init_* mend may stand
# in another file than the fault, and the model knows nothing of it: theirs are
# tried on fixtures (check-patch: fixes).
fixable() {
	rule=$(values fault "$1")
	case $rule in pgt_*) ;; *) return 1 ;; esac
	grep -q '^virtual patch' "$check/$rule.cocci" || return
	[ "${FIXES:-}" = all ] ||
		! grep -qxF "$rule$(values fix "$1")" "$dir/fixed_rules" || return
	echo "$rule$(values fix "$1")" >>"$dir/fixed_rules"
}

# What is wrong with the reports on a tree that is written otherwise.
acquit() {
	seed 2.6.39-rc6 "$1" && printf '%s' "$out" || return
	[ "${FIXES:-}" != all ] || boot 2.6.39-rc6
}

faults=0 runs=0 all=0 fixed=0
: >"$dir/fixed_rules"
if [ $# -eq 0 ]; then
	set -- tests/faults/*.cocci tests/faults/right/*.cocci
	for tree in tests/minitrees/*/Makefile; do
		tree=$(basename "$(dirname "$tree")")
		verdict "$tree without a fault" "$(make_right "$tree" 2>&1)"
	done
fi
for fault; do
	case $fault in
	*/right/*)
		verdict "$fault: no report" "$(acquit "$fault" 2>&1)"
		continue
		;;
	esac
	all=$((all + 1))
	wrong=$(judge "$fault" 2>&1)
	verdict "$fault: $(values fault "$fault")$(values run "$fault")" "$wrong"
	[ -z "$wrong" ] || continue
	if [ -n "$(values run "$fault")" ]; then
		runs=$((runs + 1))
		continue
	fi
	faults=$((faults + 1))
	fixable "$fault" || continue
	case $(values fix "$fault") in
	none) verdict "$fault: MODE=patch leaves it alone" "$(fix "$fault" 2>&1)" ;;
	*)
		verdict "$fault: MODE=patch makes it right" "$(fix "$fault" 2>&1)"
		fixed=$((fixed + 1))
		;;
	esac
done
# For the one who reads: prove shows what a test says there, and nothing else.
echo "# $faults of $all faults found by the rule that is meant for them, $runs by a" \
	"boot, the fixes of $fixed tried" >&2
plan
