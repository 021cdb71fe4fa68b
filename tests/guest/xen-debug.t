#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# make xen-debug takes the source of the hypervisor that is installed; and where
# no mirror has that, it says what it took, or what to do. apt, and what builds a
# hypervisor, are made up. Run by prove.
set -u
cd "$(dirname "$0")/../.." || exit 2
. tests/tap.sh
for tool in dpkg-source bison flex python3; do
	command -v $tool >/dev/null || bail "no $tool; run 'make deps'"
done

dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP
# shellcheck source=tests/stub.sh
. tests/stub.sh
unset MAKEFLAGS MAKELEVEL

stub dpkg-query <<'END'
echo "$INSTALLED" | grep .
END
stub apt-cache <<'END'
[ "$1" != depends ] || exit 0
for version in $LISTED; do
	printf 'Package: xen\nVersion: %s\n\n' "$version"
done
END
stub apt-get <<'END'
for last; do :; done
case " $* " in
*" indextargets "*)
	. /etc/os-release
	echo "Debian ${VERSION_CODENAME:-sid} http://mirror.example ${VERSION_CODENAME:-sid} main" ;;
*" update "*) [ "$UPDATE" = ok ] || { echo "E: no Sources"; exit 100; } ;;
*" source "*)
	case " $CARRIED " in *" ${last#xen=} "*) ;; *) echo "E: 404"; exit 100 ;; esac
	mkdir -p "xen-${last#xen=}/xen"
	echo "${last#xen=}" >"xen-${last#xen=}/xen/Kconfig" ;;
esac
END
stub make <<'END'
case " $* " in *" xen "*) cp Kconfig xen ;; esac
END
export PATH="$dir/bin:$PATH" UPDATE=ok INSTALLED=4.20.2-1
export LISTED="4.20.0-1 4.20.2-1 4.20.3-1" CARRIED="4.20.0-1 4.20.2-1 4.20.3-1"

# takes STATUS VERSION LINE: VERSION is what was built, LINE is among the words
takes() {
	rm -f "$dir/xen"
	tests/guest/xen-debug.sh "$dir/xen" >"$dir/out" 2>&1
	got="$? $(cat "$dir/xen" 2>/dev/null)"
	[ "$got" = "$1 $2" ] && grep -qxF "xen-debug: $3" "$dir/out"
	ok $? "$3" "$got
$(cat "$dir/out")"
}
advice="name an unpacked source of Xen: make xen-debug XEN_TREE=folder"
none="no mirror that apt knows here has"

takes 0 4.20.2-1 "$dir/xen (Xen 4.20.2-1)"
! grep -q mirror "$dir/out"
ok $? "nothing is said of others" "$(cat "$dir/out")"
INSTALLED=
takes 0 4.20.3-1 "$dir/xen (Xen 4.20.3-1)"
INSTALLED=4.20.2-1 CARRIED=4.20.0-1
takes 0 4.20.0-1 "$none xen 4.20.2-1, so this is 4.20.0-1; or $advice"
LISTED=4.20.0-1
takes 0 4.20.0-1 "$none xen 4.20.2-1, so this is 4.20.0-1; or $advice"
CARRIED=
takes 2 '' "$none the source package xen 4.20.2-1; $advice"
LISTED='' INSTALLED=
takes 2 '' "$none the source package xen of any version; $advice"
UPDATE=fails
takes 2 '' "cannot read Debian's list of source packages; $advice"
plan
