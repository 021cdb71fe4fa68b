#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# The regular expressions of a semantic patch (identifier f =~ "...") are read
# in another dialect by Debian 13's Coccinelle than by Debian 12's, and nothing
# is said: 1.1.1 is built with PCRE, 1.3.0 with OCaml's Str, where ( | ) are
# letters and \( \| \) are the group.
#
# So a rule that names functions by ^(kfree|vfree)$ finds both calls below with
# the one and none with the other, exit status 0 both times.
#
# Needs: apt of a Debian, amd64, and its archive; nothing is installed.
set -eu

tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP
site=$(apt-get indextargets --format "\$(SITE)" 'Created-By: Packages' |
	grep '/debian$' | head -n 1)

# usage: get SUITE PACKAGE=VERSION...	(with all that they need, unpacked below
# $tmp/SUITE/root)
get() {
	dir=$tmp/$1
	mkdir -p "$dir/lists/partial" "$dir/archives/partial"
	: >"$dir/status"
	echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg]" \
		"$site $1 main" >"$dir/list"
	cat >"$dir/apt.conf" <<-CONF
		Dir::State "$dir";
		Dir::State::lists "$dir/lists";
		Dir::State::status "$dir/status";
		Dir::Cache "$dir";
		Dir::Etc::SourceList "$dir/list";
		Dir::Etc::SourceParts "/dev/null";
		APT::Sandbox::User "root";
		APT::Install-Recommends "false";
	CONF
	shift
	export APT_CONFIG="$dir/apt.conf"
	apt-get -qq update
	apt-get -qq -y --download-only install "$@"
	unset APT_CONFIG
	for deb in "$dir"/archives/*.deb; do
		dpkg -x "$deb" "$dir/root"
	done
}

# usage: run SUITE PROGRAM ARGUMENT...	(with the libraries of its own suite)
run() {
	root=$tmp/$1/root program=$2
	shift 2
	loader=$(find "$root" -name 'ld-linux-x86-64.so.2' | head -n 1)
	libs=$(find "$root" -type d -path '*lib/x86_64-linux-gnu' | paste -s -d :)
	"$loader" --library-path "$libs" "$root/$program" "$@"
}

spatch() {
	suite=$1
	shift
	COCCINELLE_HOME=$tmp/$suite/root/usr/lib/coccinelle \
		run "$suite" usr/bin/spatch "$@"
}

get bookworm coccinelle=1.1.1.deb-2+b1
get trixie coccinelle=1.3.0.deb-1+b2

cat >"$tmp/free.c" <<'C'
void release(void *a, void *b, void *c)
{
	kfree(a);
	vfree(b);
	put_page(c);
}
C
cat >"$tmp/group.cocci" <<'COCCI'
@@
identifier f =~ "^(kfree|vfree)$";
@@
* f(...)
COCCI
sed 's/(kfree|vfree)/\\(kfree\\|vfree\\)/' "$tmp/group.cocci" \
	>"$tmp/str.cocci"

status=0
# usage: expect SUITE PATCH CALLS
expect() {
	said=$(spatch "$1" --very-quiet --sp-file "$tmp/$2.cocci" "$tmp/free.c")
	calls=$(echo "$said" | grep -c '^-.*free(' || :)
	printf '%-9s %-7s finds %s of 2 calls\n' "$1" "$2" "$calls"
	[ "$calls" = "$3" ] || status=1
}
spatch bookworm --version | grep -i -e version -e 'regular expressions'
spatch trixie --version | grep -i -e version -e 'regular expressions'
expect bookworm group 2
expect trixie group 0
expect bookworm str 0
expect trixie str 2
[ $status -eq 0 ] || echo "not as seen on 2026-11-28" >&2
exit $status
