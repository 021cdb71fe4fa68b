#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# make debian, as far as that can be seen without root, a network and hours: what
# it refuses, what it prints, and what is left when it is ended. apt, debootstrap
# and what happens inside a root are made up. Run by prove.
set -u
cd "$(dirname "$0")/../.." || exit 2
. tests/tap.sh

dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP
# shellcheck source=tests/stub.sh
. tests/stub.sh
mkdir -p "$dir/scripts" "$dir/p/tests"
cp -R tests/debian "$dir/p/tests/"
# The project, as far as it matters here, with something committed.
git init -q --template= "$dir/p" || bail "no git"
git -C "$dir/p" -c user.name=t -c user.email=t@t commit -q --allow-empty \
	-m base || bail "no commit by git"
unset BUILD

stub id <<'END'
echo "$UID_IS"
END
stub sudo <<'END'
[ "$1" != -v ] || exit "$SUDO_SAYS"
echo sudo >>"$CALLS"
exec "$@"
END
stub apt-get <<'END'
[ "$1" != indextargets ] || echo "$MIRRORS"
END
stub debootstrap </dev/null
# In place of the namespaces and of all that happens in them: suite.sh SUITE
# MIRROR OUT TESTS are the last four arguments.
stub unshare <<'END'
echo $$ >"$CALLS.pid"
while [ $# -gt 4 ]; do shift; done
echo "$*" >>"$CALLS"
echo "@gcc 12.2.0"
echo "@deps ok"
if [ "$1" = slow ]; then
	echo begun >"$CALLS.begun"
	cat >/dev/null		# until nobody holds the leash
	exit 143
fi
[ "$1" != bad ] || { echo "@failed make deps"; exit 1; }
echo "@check ok"
END
for suite in good bad slow; do
	: >"$dir/scripts/$suite"
done
all_but sudo "$dir/tools"

export DEBOOTSTRAP_DIR="$dir" UID_IS=0 SUDO_SAYS=0 CALLS="$dir/calls"
export MIRRORS='Debian Debian main http://mirror.example/debian'
export PATH="$dir/bin:$dir/tools"
out=$dir/p/build/debian

debian() {
	: >"$CALLS"
	"$dir/p/tests/debian/debian.sh" "$@" >"$dir/out" 2>&1
}
refuses() {	# refuses LINE SUITE...: this line, and nothing is begun
	line=$1
	shift
	debian "$@"
	got="$? $(cat "$dir/out" "$CALLS")"
	[ "$got" = "2 debian: $line" ]
	ok $? "refuses: $line" "$got"
}

refuses '"Trixie" is no name of a suite' good Trixie
refuses '"../x" is no name of a suite' ../x
refuses '"" is no name of a suite' ''
refuses 'debootstrap knows no suite "tryxie"' good tryxie
MIRRORS='Ubuntu Ubuntu main http://mirror.example/ubuntu'
refuses 'apt on this machine knows no mirror of Debian; run apt-get update' good
MIRRORS='Debian Debian main http://mirror.example/debian'
UID_IS=1000 SUDO_SAYS=1
refuses 'sudo refuses' good
mv "$dir/bin/sudo" "$dir/sudo"
refuses 'not root, and no sudo to ask' good
mv "$dir/sudo" "$dir/bin/sudo"

UID_IS=0
TESTS=tests/floors.t debian good &&
	[ "$(cat "$CALLS")" = \
	"good http://mirror.example/debian $out tests/floors.t" ] &&
	[ "$(sed -n 's/  */ /gp' "$dir/out" | tail -n 1)" = \
	"good 12.2.0 - - - - - - ok - ok - -" ]
ok $? "a row for a suite" "$(cat "$CALLS" "$dir/out")"
debian bad good
[ $? -eq 1 ] &&
	grep -qxF "    make deps; see $out/bad.log" "$dir/out" &&
	grep -q '^good .* ok ' "$dir/out"
ok $? "one that fails is said, and stops no other" "$(cat "$dir/out")"
UID_IS=1000 SUDO_SAYS=0
debian good
[ "$(head -n 1 "$CALLS")" = sudo ]
ok $? "sudo is asked" "$(cat "$CALLS")"
UID_IS=0

gone() {	# gone PID: now or soon
	tries=600
	while kill -0 "$1" 2>/dev/null && [ $tries -gt 0 ]; do
		sleep 0.1
		tries=$((tries - 1))
	done
	! kill -0 "$1" 2>/dev/null
}
begin() {	# begin: one that waits; sets pid
	rm -f "$CALLS".*
	: >"$CALLS"
	"$dir/p/tests/debian/debian.sh" slow good >"$dir/slow" 2>&1 &
	pid=$!
	tries=600
	while [ ! -e "$CALLS.begun" ] && [ $tries -gt 0 ]; do
		sleep 0.1
		tries=$((tries - 1))
	done
	[ -e "$CALLS.begun" ]
}
left() {	# what is left of it
	find "$out" -type p -o -name project.bundle
	grep '^good ' "$CALLS" "$dir/slow"
}

begin
cp "$CALLS" "$dir/kept"
refuses "another one is at work in $out; BUILD= names another place" good
cp "$dir/kept" "$CALLS"
BUILD=$dir/elsewhere "$dir/p/tests/debian/debian.sh" good >"$dir/out" 2>&1 &&
	! grep -q '^good' "$dir/slow" && kill -0 "$pid"
ok $? "elsewhere a second one goes on beside it" "$(cat "$dir/out")"
cp "$dir/kept" "$CALLS"
kill -TERM "$pid"
wait "$pid"
[ $? -eq 143 ] && gone "$(cat "$CALLS.pid")" && [ -z "$(left)" ]
ok $? "ended, it leaves nothing behind and begins nothing more" "$(left)"

begin
kill -KILL "$pid"
wait "$pid" 2>/dev/null
gone "$(cat "$CALLS.pid")"
ok $? "killed, it takes what it began with it" "$(cat "$CALLS.pid")"
debian good && grep -q '^good .* ok ' "$dir/out"
ok $? "and the next one can begin" "$(cat "$dir/out")"
plan
