#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# Whoever interrupts a script finds no scratch folder of it: dash runs what is
# trapped for EXIT only if the signal is trapped as well. Run by prove.
set -u
cd "$(dirname "$0")/.." || exit 2
. tests/tap.sh

# Whether all that a script does in the end it does after a signal, too.
ends_alike() {
	grep -q '^[^#]*trap .* EXIT' "$1" || return 0
	for signal in INT TERM HUP; do
		grep -qE "^[^#]*trap .*\b$signal\b" "$1" || return 1
	done
}

bad='' seen=0
for file in $(grep -rlx --exclude-dir=build --exclude-dir=.git '#!/bin/sh' .); do
	seen=$((seen + 1))
	ends_alike "$file" || bad="$bad
${file#./}: traps EXIT, and not INT, TERM and HUP"
done
[ $seen -gt 50 ]
ok $? "there are scripts to look at" "$seen"
verdict "each that cleans up does so when it is interrupted" "$bad"
plan
