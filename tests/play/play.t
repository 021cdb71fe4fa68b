#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# The model answers as real Xen does, and a game would tell if it did not.
#
# 300 random sequences are played on both, with everything that a guest may ask,
# and some that somebody has thought of.
# Then the place of real Xen is taken by the model with a lie in its transcript,
# which has to be found and told in one request. Run by prove.
set -u
B=${BUILD:-build}
export LC_ALL=C
. tests/tap.sh

tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

out=$(tests/play/play.sh "$B" 2>&1)
status=$?
[ $status -ne 2 ] || bail "$(echo "$out" | tail -n 1)"
echo "$out" | sed 's/^/# /'
[ $status -eq 0 ]
ok $? "300 sequences are answered alike" "$out"

out=$(PLAY=tests/play/cases tests/play/play.sh "$B" 2>&1)
[ $? -eq 0 ]
ok $? "and so are those that chance does not find" "$out"

# What is shown is what is hashed: both must be different where the lie is.
cat >"$tmp/liar" <<LIAR
sed 's/^\(seed .*\|begin [^ ]*\)\( show\)*\$/\1 show/' | "$B/play-model" | awk '
/^@> / { text = text \$0 }
/^@= / {
	if (text ~ /ext pin2/ && sub(/^@= 0\/1/, "@= -22/0"))
		lied = 1
	text = ""
}
/^@play / { if (lied) \$4 = "lie"; lied = 0 }
{ print }'
LIAR
out=$(PLAY_GUEST="sh $tmp/liar" SEEDS=20 tests/play/play.sh "$B" 2>&1)
[ $? -eq 1 ]
ok $? "a lie is found" "$out"
echo "$out" | grep -A 1 'disagree:' | grep -q '^ *ext pin2 f[0-9]* .*' &&
	[ "$(grep -c '' "$B/play/disagreement")" -eq 3 ]
ok $? "and told in one request" "$out"

PLAY_GUEST="sh $tmp/liar" PLAY="$B/play/disagreement" \
	tests/play/play.sh "$B" >"$tmp/out" 2>&1
[ $? -eq 1 ]
ok $? "which can be played again" "$(cat "$tmp/out")"

out=$(PLAY_GUEST="$B/play-model | head -n 3" tests/play/play.sh "$B" 2>&1)
[ $? -eq 2 ]
ok $? "a game without an end is an error" "$out"

for file in "$tmp" "$tmp/none"; do
	out=$(PLAY_GUEST=false PLAY=$file tests/play/play.sh "$B" 2>&1)
	[ $? -eq 2 ] && [ "$out" = "play: no $file" ]
	ok $? "PLAY=${file#"$tmp"} that is no file is refused" "$out"
done

for seeds in 0 -1 x 99999999; do
	out=$(SEEDS=$seeds tests/play/play.sh "$B" 2>&1)
	[ $? -eq 2 ] && [ "$(echo "$out" | wc -l)" -eq 1 ] &&
		case $out in "play: SEEDS "*"\"$seeds\"") ;; *) false ;; esac
	ok $? "SEEDS=$seeds is refused" "$out"
done

printf 'begin x show\n ext pin9 f0 0 7ff0\nend\n' >"$tmp/bad"
out=$(PLAY_GUEST="$B/play-model" PLAY="$tmp/bad" tests/play/play.sh "$B" 2>&1)
[ $? -eq 2 ] && echo "$out" | grep -q 'ext pin9 f0'
ok $? "a line that is no request is named" "$out"
plan
