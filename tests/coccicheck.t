#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# The rules of semantic-patches/check, each on C files that are right and on
# ones with a fault.
#
# A fixture is one C file of tests/coccicheck/. Where a rule has to report
# something stands, on that line,
#
#	/* expect: RULE... */
#
# and at the end of the file, in a comment,
#
#	check-name: what it shows
#	check-rule: RULE...	the rules that it is for
#	check-patch: fixes	what MODE=patch makes of it gets no report
#
# All rules run on every fixture, and the reports are exactly the expected ones.
# Every rule has a fixture with a fault and one without. A rule is named by the
# file that it stands in.
#
# usage: coccicheck.t [FILE...]	all of tests/coccicheck/ when none is
#					given; paths are relative to the top of
#					the tree. Speaks TAP.
set -u

cd "$(dirname "$0")/.." || exit 2
# shellcheck source=tests/tap.sh
. tests/tap.sh
check=$PWD/semantic-patches/check
driver=$check/coccicheck
[ $# -gt 0 ] || set -- tests/coccicheck/*.c

if ! command -v "${SPATCH:-spatch}" >/dev/null; then
	echo "1..0 # SKIP no spatch (package coccinelle)"
	exit 0
fi

dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

: >"$dir/seen"

# The values of a key, one a line.
values() {
	sed -n "s/^ \* check-$1: //p" "$2"
}

# A kernel tree that consists of one file.
make_tree() {
	rm -rf "$dir/tree"
	mkdir -p "$dir/tree/arch/x86/mm"
	echo 'PATCHLEVEL = 6' >"$dir/tree/Makefile"
	[ $# -eq 0 ] || cp "$1" "$dir/tree/arch/x86/mm/$(basename "$1")"
}

# LINE RULE of each report, and of each expectation.
reports() {
	sed -n 's/^[^:]*:\([0-9]*\):[0-9]*-[0-9]*: \([^:]*\):.*/\1 \2/p' |
		sort -u
}

expectations() {
	awk '{
		if (!sub(/.*\/\* expect: /, "") || !sub(/ \*\/.*/, ""))
			next
		for (i = 1; i <= NF; i++)
			print NR, $i
	}' "$1" | sort -u
}

# What is wrong with a fixture itself.
complain() {
	sed -n 's/^ \* \(check-[a-z-]*\):.*/\1/p' "$1" | grep -vx \
		-e check-name -e check-rule -e check-patch |
		sed 's/^/unknown key: /'
	for key in name rule; do
		[ "$(values $key "$1" | wc -l)" -eq 1 ] ||
			echo "not one check-$key"
	done
	case $(values patch "$1") in '' | fixes) ;; *)
		echo "unknown check-patch" ;;
	esac
	for rule in $(values rule "$1") $(expectations "$1" | sed 's/.* //'); do
		[ -r "$check/$rule.cocci" ] || echo "unknown rule: $rule"
	done
}

# What is wrong with what the rules say of a fixture.
judge() {
	make_tree "$1"
	out=$("$driver" "$dir/tree" 2>&1)
	status=$?
	expected=$(expectations "$1")
	found=$(printf '%s\n' "$out" | reports)
	if [ "$expected" != "$found" ]; then
		echo "expected:"
		echo "${expected:-nothing}"
		echo "reported:"
		echo "${out:-nothing}"
		return
	fi
	want=1
	[ -n "$expected" ] || want=0
	[ $status -eq $want ] || echo "exit code $status, not $want"
	[ -n "$expected" ] || return

	# The other modes see the same; once for each rule is enough.
	rules=$(echo "$expected" | sed 's/.* //' | sort -u)
	grep -qxF "$rules" "$dir/seen" || modes "$1"
	echo "$rules" >>"$dir/seen"
	[ "$(values patch "$1")" != fixes ] || fix
}

# What is wrong with MODE=org and MODE=context.
modes() {
	RULES=$rules "$driver" --mode=org "$dir/tree" >"$dir/org" 2>&1
	[ "$(sed -n 's/.*linb=\([0-9]*\):.*\[\([^:]*\): .*/\1 \2/p' "$dir/org" |
		sort -u)" = "$expected" ] || cat "$dir/org"
	RULES=$rules "$driver" --mode=context "$dir/tree" >"$dir/context" 2>&1
	grep -q '^-[^-]' "$dir/context" || {
		echo "MODE=context shows nothing"
		cat "$dir/context"
	}
}

# What is wrong with MODE=patch.
fix() {
	"$driver" --mode=patch "$dir/tree" >"$dir/patch" 2>&1
	patch -s -p1 -d "$dir/tree" <"$dir/patch" || cat "$dir/patch"
	"$driver" "$dir/tree" || {
		echo "is still reported after MODE=patch:"
		cat "$dir/patch"
	}
}

# What is wrong with the driver's answer to bad input: usage: refuses TEXT ARG...
refuses() {
	text=$1
	shift
	out=$("$driver" "$@" 2>&1 >"$dir/stdout")
	status=$?
	[ $status -eq 2 ] || echo "exit code $status, not 2"
	[ ! -s "$dir/stdout" ] || cat "$dir/stdout"
	case $out in *"$text"*) ;; *) echo "no \"$text\" in: $out" ;; esac
	[ "$(printf '%s\n' "$out" | wc -l)" -eq 1 ] || echo "not one line: $out"
}

# A spatch of version $1, with or without Python as $2 says. Somebody presses
# Ctrl-C while it runs.
fake_spatch() {
	printf '%s\n' '#!/bin/sh' '[ "$*" = --version ] || kill -INT 0' \
		"echo spatch version $1" "echo Python scripting support: $2" \
		>"$dir/spatch"
	chmod +x "$dir/spatch"
}

# What is wrong after an interrupt.
interrupted() {
	make_tree tests/coccicheck/open-native.c
	mkdir "$dir/tmp"
	SPATCH=$dir/spatch TMPDIR=$dir/tmp \
		setsid -w "$driver" "$dir/tree" >"$dir/stdout" 2>&1
	status=$?
	[ $status -eq 130 ] || echo "exit code $status, not 130"
	[ ! -s "$dir/stdout" ] || cat "$dir/stdout"
	find "$dir/tmp" -mindepth 1
	make_tree
}

bad_input() {
	make_tree
	verdict "no KDIR is refused" "$(refuses "no KDIR" "")"
	verdict "a KDIR that is not there is refused" \
		"$(refuses "no directory" "$dir/nothing")"
	verdict "an unknown mode is refused" \
		"$(refuses "no mode" --mode=guess "$dir/tree")"
	verdict "no spatch is said" \
		"$(SPATCH=no-such-spatch refuses "no no-such-spatch" "$dir/tree")"
	verdict "a spatch that does not run is said" \
		"$(SPATCH=false refuses "does not run" "$dir/tree")"
	fake_spatch 1.0.8 yes
	verdict "an old spatch is said" \
		"$(SPATCH=$dir/spatch refuses "version 1.0.8" "$dir/tree")"
	fake_spatch 1.1.1 no
	verdict "a spatch without Python is said" \
		"$(SPATCH=$dir/spatch refuses "without Python" "$dir/tree")"
	fake_spatch 1.1.1 yes
	verdict "an interrupted check leaves nothing behind" "$(interrupted)"
	printf 'int f(void)\n{\n\tpgt_buf_top = 1;\n\tif (\n}\n' \
		>"$dir/tree/arch/x86/mm/init.c"
	verdict "a part that spatch cannot parse is named" \
		"$(refuses arch/x86/mm/init.c:5 "$dir/tree")"
	rm "$dir/tree/Makefile"
	verdict "a directory that is no kernel tree is refused" \
		"$(refuses "no kernel tree" "$dir/tree")"
	make_tree
	rm -r "$dir/tree/arch/x86"
	verdict "a tree without arch/x86 is refused" \
		"$(refuses "no arch/x86" "$dir/tree")"

	make_tree
	mv "$dir/tree" "$dir/a tree"
	sed 's/$/\r/' tests/coccicheck/open-native.c \
		>"$dir/a tree/arch/x86/mm/a file.c"
	find "$dir/a tree" -exec ls -ld --time-style=full-iso {} + >"$dir/before"
	chmod -R a-w "$dir/a tree"
	out=$("$driver" "$dir/a tree" 2>&1)
	chmod -R u+w "$dir/a tree"
	find "$dir/a tree" -exec ls -ld --time-style=full-iso {} + >"$dir/after"
	case $out in
	"arch/x86/mm/a file.c:6:"*": pgt_buf_open: "*) out= ;;
	esac
	cmp -s "$dir/before" "$dir/after" || out="the tree has changed"
	verdict "names with spaces, CRLF and a read-only tree are no matter" \
		"$out"
	out=$(env -i PATH="$PATH" "$driver" "$dir/a tree" 2>&1)
	case $out in
	"arch/x86/mm/a file.c:6:"*": pgt_buf_open: "*) out= ;;
	esac
	verdict "nor is it that nobody has a HOME" "$out"
}

all=
[ "$*" != "$(echo tests/coccicheck/*.c)" ] || all=y

for file; do
	wrong=$(complain "$file" 2>&1)
	[ -n "$wrong" ] || wrong=$(judge "$file" 2>&1)
	verdict "$file: $(values name "$file")" "$wrong"
done

if [ -n "$all" ]; then
	for rule in "$check"/*.cocci; do
		rule=$(basename "$rule" .cocci)
		grep -qE "expect: .*\<$rule\>" "$@" ||
			verdict "$rule" "no fixture with this fault"
		grep -lE "check-rule: .*\<$rule\>" "$@" |
			xargs grep -LF 'expect: ' | grep -q . ||
			verdict "$rule" "no fixture without this fault"
	done
	verdict "every rule has a fixture with its fault and one without" ""
	bad_input
fi
plan
