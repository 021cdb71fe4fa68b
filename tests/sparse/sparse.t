#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# What sparse has to find in users of the library, and that it finds nothing in
# the library itself. TAP, for prove.
#
# A file here is a test. It carries in comments
#	check-name: what is wrong in it
#	check-known-to-fail		(only if) sparse is silent about it
#	check-error-start
#	what sparse has to say, line by line
#	check-error-end
# as the files of sparse's own validation/ do. A known failure that is none any
# more fails, so that somebody takes the mark away.
#
# SPARSE_FLAGS: sparse's flags, instead of those below.

SPARSE_FLAGS=${SPARSE_FLAGS:--std=gnu11 -Wsparse-all}

here=$(cd "$(dirname "$0")" && pwd) || exit 1
root=$here/../..
cd "$here" || exit 1

if ! command -v sparse >/dev/null; then
	echo "Bail out! sparse is not installed (Debian: package sparse)"
	exit 1
fi
tmp=$(mktemp -d) || exit 1
trap 'rm -rf "$tmp"' EXIT

tests=0
failed=0

# result ok|not-ok NAME: the next line of TAP
result()
{
	tests=$((tests + 1))
	if [ "$1" = ok ]; then
		echo "ok $tests - $2"
	else
		echo "not ok $tests - $2"
		failed=$((failed + 1))
	fi
}

# run_sparse FILE: what sparse says goes to $tmp/got
run_sparse()
{
	# shellcheck disable=SC2086 # the flags are words
	sparse $SPARSE_FLAGS "$1" >/dev/null 2>"$tmp/got" ||
		echo "sparse exits with $?" >>"$tmp/got"
}

# differences: as comments of TAP; true when there are any
differences()
{
	! diff -u --label expected --label got "$tmp/expected" "$tmp/got" \
		>"$tmp/diff" && sed 's/^/# /' "$tmp/diff"
}

# well_formed FILE: no key that nobody knows, none that is missing
well_formed()
{
	for key in 'name: ..*' error-start error-end; do
		[ "$(grep -c "^ \* check-$key\$" "$1")" = 1 ] || return
	done
	! grep '^ \* check-' "$1" |
		grep -Evq -- '-(name: .*|known-to-fail|error-start|error-end)$'
}

for file in *.c; do
	name="$file: $(sed -n 's/^ \* check-name: //p' "$file")"
	if ! well_formed "$file"; then
		echo "# the comment with check-name and so on is malformed"
		result not-ok "$name"
		continue
	fi
	sed -n '/check-error-start$/,/check-error-end$/{/check-error-/!p}' \
		"$file" >"$tmp/expected"
	run_sparse "$file"
	if ! grep -q 'check-known-to-fail$' "$file"; then
		differences
		result "$([ -s "$tmp/diff" ] && echo not-ok || echo ok)" "$name"
	elif [ -s "$tmp/got" ]; then
		echo "# sparse sees it now: take check-known-to-fail away"
		sed 's/^/# /' "$tmp/got"
		result not-ok "$name"
	else
		result ok "$name (known: sparse does not see it)"
	fi
done

cd "$root" || exit 1
: >"$tmp/expected"
for file in x86_init/*.c mm/*.c xen/*.c; do
	run_sparse "$file"
	differences
	result "$([ -s "$tmp/diff" ] && echo not-ok || echo ok)" \
	       "$file: silent"
done

echo "1..$tests"
[ "$failed" = 0 ]
