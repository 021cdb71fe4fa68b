#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# Faults of each kind, put into a kernel of today: the rules x86_init_* find
# each by the rule that is meant, and say nothing of right code.
#
# usage: seeds.t [--each] [TREE [SEED...]]
#
# A seed is a C file of faults/, or of right/ where nothing is to be found. It
# lands in arch/x86/seeds/ of a copy of the tree. Where a rule has to report
# something stands, on that line, / * expect: RULE... * /; and in its first comment
#
#	seed-name: what it shows
#	seed-needs: WORD...		asm/x86_init.h must have these, or the seed
#					is of no use in this tree
#	seed-put: FILE: before|after TEXT: CALL
#					puts a call into FILE, at the first line that
#					has this text
#
# The overrides that come late are put into the tree at once, and it is checked
# once; then all others: what uses a table at an unknown time takes the sureness
# from the former. With --each it is one by one, which takes its time.
# Speaks TAP.
set -u

cd "$(dirname "$0")/../.." || exit 2
# shellcheck source=tests/tap.sh
. tests/tap.sh
# shellcheck source=tests/linux-source/tree.sh
. tests/linux-source/tree.sh
each=
[ "${1:-}" != --each ] || {
	each=yes
	shift
}
the_tree ${1:+"$1"}
[ $# -lt 2 ] || {
	shift
	seeds=$*
}
: "${seeds:=$(echo tests/linux-source/faults/*.c tests/linux-source/right/*.c)}"

dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP
tree=$dir/tree
copy_tree "$release" "$tree"
own_folder "$release" "$tree" init
mkdir "$tree/arch/x86/seeds"

# The value of a key.
value() {	# value KEY SEED
	sed -n "s/^ \* seed-$1: //p" "$2"
}

# What of its needs the tree has not.
lacks() {	# lacks SEED
	for word in $(value needs "$1"); do
		grep -qw "$word" "$tree/arch/x86/include/asm/x86_init.h" || {
			echo "$word"
			break
		}
	done
}

name_of() {	# name_of SEED: of faults/ and right/, as one name
	echo "$1" | sed 's|.*/\([^/]*\)/\([^/]*\)$|\1-\2|'
}

# Put a seed into the tree.
sow() {	# sow SEED
	cp "$1" "$tree/arch/x86/seeds/$(name_of "$1")"
	[ -n "$(value put "$1")" ] || return 0
	value put "$1" | sed 's/: \(before\|after\) /\t\1\t/; s/: \([^:]*\)$/\t\1/' \
		>"$dir/put"
	IFS='	' read -r file where text call <"$dir/put"
	awk -v where="$where" -v text="$text" -v call="	$call" '
		!done && index($0, text) {
			done = 1
			print where == "before" ? call "\n" $0 : $0 "\n" call
			next
		}
		{ print }
		END { exit !done }
	' "$tree/$file" >"$dir/new" || {
		echo "no \"$text\" in $file"
		return
	}
	rm "$tree/$file"
	mv "$dir/new" "$tree/$file"
}

# Take it out again.
reap() {	# reap SEED
	rm "$tree/arch/x86/seeds/$(name_of "$1")"
	[ -z "$(value put "$1")" ] ||
		cp "$release/$(value put "$1" | sed 's/: .*//')" \
			"$tree/$(value put "$1" | sed 's/: .*//')"
}

check() {
	semantic-patches/check/coccicheck "$tree" >"$dir/out" 2>"$dir/err"
	[ $? -eq 1 ] || [ ! -s "$dir/out" ] || tail -n 1 "$dir/err"
}

# What is wrong with the reports on a seed.
judge() {	# judge SEED
	awk '/ expect: / {
		sub(/.* expect: /, "")
		sub(/ \*\/.*/, "")
		for (i = 1; i <= NF; i++)
			print NR, $i
	}' "$1" >"$dir/expected"
	sed -n "s|^arch/x86/seeds/$(name_of "$1"):\([0-9]*\):[^:]*: \([^:]*\):.*|\1 \2|p" \
		"$dir/out" | sort -k 1n,1 -k 2 -u >"$dir/got"
	diff "$dir/expected" "$dir/got"
}

others() {
	grep -v '^arch/x86/seeds/' "$dir/out" | unknown_reports
}

found=0 faults=0
# Try seeds in one tree.
try() {	# try SEED...
	wrong=
	for seed; do
		[ -n "$(lacks "$seed")" ] || wrong=$wrong$(sow "$seed")
	done
	wrong=$wrong$(check)$(others)
	[ $# -eq 1 ] ||
		verdict "$# seeds, and no report beside them but what is known" \
			"$wrong"
	for seed; do
		try_one "$seed"
		[ -n "$lack" ] || reap "$seed"
	done
}

# Look at what the rules say of one of them.
try_one() {	# try_one SEED
	lack=$(lacks "$1")
	[ -z "$lack" ] || {
		ok 0 "${1#tests/linux-source/} # SKIP no $lack in this tree"
		return
	}
	[ -n "$each" ] || wrong=
	wrong=$wrong$(judge "$1")
	verdict "${1#tests/linux-source/}: $(value name "$1")" "$wrong"
	case $1 in */faults/*) ;; *) return ;; esac
	faults=$((faults + 1))
	[ -n "$wrong" ] || found=$((found + 1))
}

late='' others=''
for seed in $seeds; do
	if [ -n "$each" ]; then
		try "$seed"
		continue
	fi
	case $seed in
	*/faults/late-*) late="$late $seed" ;;
	*) others="$others $seed" ;;
	esac
done
# shellcheck disable=SC2086 # lists of names
{
	[ -z "$late" ] || try $late
	[ -z "$others" ] || try $others
}
# For the one who reads: prove shows what a test says there, and nothing else.
echo "# $found of $faults faults found by the rule that is meant for them" >&2
plan
