# SPDX-License-Identifier: GPL-2.0-only
# shellcheck shell=sh
#
# What sparse.t and context.t share: a test is a file of this folder, which
# carries in comments
#	check-name: what is wrong in it
#	check-error-start
#	what sparse has to say, line by line
#	check-error-end
#	check-context-start
#	what clang has to say
#	check-context-end
# in the way of sparse's own validation/. Nothing between the two marks means
# that the tool has to be silent: so each file says who finds its fault. With
#	check-known-to-fail
# sparse is silent where it should not be; when it is not any more, the test
# fails, so that somebody takes the mark away.

here=$(cd "$(dirname "$0")" && pwd) || exit 1
root=$here/../..
. "$root/tests/tap.sh"
cd "$here" || exit 1

tmp=$(mktemp -d) || exit 1
trap 'rm -rf "$tmp"' EXIT

# differences: what is wrong with $tmp/got, nothing when all is well
differences()
{
	diff -u --label expected --label got "$tmp/expected" "$tmp/got"
}

# malformed FILE: a key that nobody knows, or one that is missing
malformed()
{
	for key in 'name: ..*' error-start error-end context-start context-end; do
		[ "$(grep -c "^ \* check-$key\$" "$1")" = 1 ] ||
			echo "not one line check-$key"
	done
	grep '^ \* check-' "$1" | grep -Ev -- \
	    '-(name: .*|known-to-fail|(error|context)-(start|end))$'
}

# usage: each TOOL KEY KNOWN
#
# TOOL is a command that puts what it says of a file into $tmp/got; KEY names
# the lines that are expected of it, KNOWN the mark that says it is not that far.
each()
{
	for file in *.c; do
		name="$file: $(sed -n 's/^ \* check-name: //p' "$file")"
		wrong=$(malformed "$file")
		[ -z "$wrong" ] || {
			verdict "$name" "$wrong"
			continue
		}
		sed -n "/check-$2-start\$/,/check-$2-end\$/{/check-$2-/!p}" \
			"$file" >"$tmp/expected"
		"$1" "$file"
		if ! grep -q "check-$3\$" "$file"; then
			verdict "$name" "$(differences)"
		elif [ -s "$tmp/got" ]; then
			verdict "$name" "it is seen now: take check-$3 away
$(cat "$tmp/got")"
		else
			ok 0 "$name (known: it is not seen)"
		fi
	done
	cd "$root" || exit 1
	: >"$tmp/expected"
	for file in x86_init/*.c mm/*.c xen/*.c; do
		"$1" "$file"
		verdict "$file: silent" "$(differences)"
	done
}
