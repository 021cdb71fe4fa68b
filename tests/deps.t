#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# make deps asks for what is missing and for nothing else, and says plainly what
# it cannot do. apt, dpkg and sudo are made up. Run by prove.
set -u
cd "$(dirname "$0")/.." || exit 2
. tests/tap.sh
command -v "${SPATCH:-spatch}" >/dev/null || bail "no spatch; run 'make deps'"

dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP
# shellcheck source=tests/stub.sh
. tests/stub.sh

stub id <<'END'
echo "$UID_IS"
END
stub dpkg-query <<'END'
for package; do :; done
case " $MISSING " in *" $package "*) exit 1 ;; esac
case $package in
git) printf 'hi \n' ;;			# on hold
libc6-dev) printf 'ii \nii \n' ;;	# of two architectures
*) printf 'ii \n' ;;
esac
END
stub apt-cache <<'END'
[ "$1" = policy ] || exit 0
case " $UNKNOWN " in
*" $2 "*) ;;
*) printf '%s:\n  Installed: (none)\n  Candidate: 1.0\n' "$2" ;;
esac
END
stub apt-get <<'END'
echo "apt-get $*" >>"$CALLS"
case " $* " in *" $FAILS "*) echo "E: it cannot $FAILS"; exit 100 ;; esac
END
stub sudo <<'END'
echo sudo >>"$CALLS"
exec "$@"
END

all_but sudo "$dir/tools"

export MISSING='' UNKNOWN='' FAILS=none UID_IS=0 CALLS="$dir/calls"
# deps STATUS LINE CALLS: the line is the last one, CALLS all that was called
deps() {
	: >"$CALLS"
	PATH=$dir/bin:$dir/tools tests/deps.sh >"$dir/out" 2>&1
	got="$? $(tail -n 1 "$dir/out") $(paste -s -d , "$CALLS")"
	[ "$got" = "$1 $2 $3" ]
	ok $? "$2" "$got"
}
update='apt-get -q update'
install='apt-get -q install -y --no-install-recommends'

deps 0 "deps: all there" ""
MISSING='sparse xz-utils'
deps 0 "deps: done" "$update,$install xz-utils sparse"
UNKNOWN='sparse'
deps 2 "deps: this release has no package named sparse" "$update"
UNKNOWN='' FAILS=update
deps 2 "deps: apt-get update failed" "$update"
FAILS=install
deps 2 "deps: apt-get install failed" "$update,$install xz-utils sparse"
grep -qx 'E: it cannot install' "$dir/out"
ok $? "and what apt said" "$(cat "$dir/out")"
FAILS=none UID_IS=1000
deps 0 "deps: done" "sudo,$update,sudo,$install xz-utils sparse"
rm "$dir/bin/sudo"
deps 2 "deps: not root, and no sudo to ask; install them as root: xz-utils sparse" ""
MISSING=''
deps 0 "deps: all there" ""

SPATCH=$dir/bin/blind
export SPATCH
# what is there has to work as well
stub blind <<END
exec $(command -v spatch) --python /no-python "\$@"
END
PATH=$dir/bin:$dir/tools tests/deps.sh >"$dir/out" 2>&1
[ $? -eq 2 ] &&
	grep -q '^deps: .* cannot run Python (package libpython3-dev): ' "$dir/out"
ok $? "a spatch that cannot run Python" "$(cat "$dir/out")"
plan
