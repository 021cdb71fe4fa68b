#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# What tests/world.sh finds, in worlds that are made up: the newest of several
# releases, what is named, nothing at all; and two who ask for the tree at once.
# Run by prove.
set -u
cd "$(dirname "$0")/.." || exit 2
. tests/tap.sh

dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP
unset XEN
export BUILD="$dir/build" WORLD_ROOT="$dir/root"
mkdir -p "$dir/bin" "$dir/root/boot" "$dir/root/usr/src" "$dir/build"

# What apt says of a release where Xen is 4.20 and Linux 6.12.
cat >"$dir/bin/apt-cache" <<'END'
#!/bin/sh
case $* in
'depends xen-system-amd64') printf '%s\n' xen-system-amd64 \
	'  Depends: xen-hypervisor-4.20-amd64' \
	'  Depends: xen-hypervisor-common' '  Depends: xen-utils-4.20' ;;
'depends linux-source') printf '%s\n' linux-source \
	'  Depends: linux-source-6.12' ;;
esac
END
chmod +x "$dir/bin/apt-cache"
PATH=$dir/bin:$PATH

# finds STATUS LINE ARGUMENT...: the line is all there is, on either output
finds() {
	status=$1 line=$2
	shift 2
	got=$(tests/world.sh "$@" 2>&1)
	got="$? $got"
	[ "$got" = "$status $line" ]
	ok $? "$*: $(echo "$status $line" | paste -s -d ' ')" "$got"
}

finds 0 xen-hypervisor-4.20-amd64 package xen
finds 0 linux-source-6.12 package linux-source
finds 1 "world.sh: no $dir/root/boot/xen-*-amd64.gz (package xen-hypervisor-4.20-amd64)" xen
finds 1 "world.sh: no $dir/root/usr/src/linux-source-*.tar.xz (package linux-source-6.12)" \
	linux-source
finds 1 "world.sh: no $dir/root/usr/src/linux-source-*.tar.xz (package linux-source-6.12)" \
	linux-tree
printf '#!/bin/sh\nexit 100\n' >"$dir/bin/apt-cache"
finds 0 xen-system-amd64 package xen
finds 2 'world.sh: "xenon" is no name of what a package brings' package xenon
finds 2 'world.sh: usage: world.sh xen|xens|xen-release|linux-source|linux-tree|package NAME' \
	hypervisor

# As text, 4.9 is behind 4.20.
boot=$dir/root/boot
touch "$boot/xen-4.9-amd64.gz" "$boot/xen-4.20-amd64.gz" \
	"$boot/xen-4.20-amd64.efi" "$boot/xen-4.20-amd64.config"
finds 0 "$boot/xen-4.20-amd64.gz" xen
touch "$dir/build/xen-debug"
finds 0 "$dir/build/xen-debug" xen
finds 0 "$dir/build/xen-debug
$boot/xen-4.20-amd64.gz
$boot/xen-4.9-amd64.gz" xens
finds 0 "$boot/xen-4.20-amd64.gz" xen-release
export XEN="$dir/none"
finds 1 "world.sh: no $dir/none" xen
finds 1 "world.sh: no $dir/none" xens
touch "$dir/none"
finds 0 "$dir/none" xen
finds 0 "$dir/none" xen-release
finds 0 "$dir/none" xens
XEN="$boot/xen-4.9-amd64.gz  $dir/none"
finds 0 "$boot/xen-4.9-amd64.gz" xen
finds 0 "$boot/xen-4.9-amd64.gz
$dir/none" xens
XEN="$boot/xen-4.9-amd64.gz $dir/nowhere"
finds 1 "world.sh: no $dir/nowhere" xen
finds 1 "$boot/xen-4.9-amd64.gz
world.sh: no $dir/nowhere" xens
touch "$dir/two words"
XEN="$dir/two words"
finds 0 "$dir/two words" xens

# A tarball in which the folder has another name than the tarball.
pack() {	# pack VERSION TEXT
	mkdir -p "$dir/pack/linux/scripts"
	echo "$2" >"$dir/pack/linux/scripts/text"
	tar -cJf "$dir/root/usr/src/linux-source-$1.tar.xz" -C "$dir/pack" linux
}
tree=$dir/build/linux-source-6.12
pack 6.9 old
pack 6.12 new
finds 0 "$dir/root/usr/src/linux-source-6.12.tar.xz" linux-source
# Slow enough for both to be there while it is being unpacked.
printf '#!/bin/sh\necho >>"%s"\nsleep 1\nexec %s "$@"\n' "$dir/unpackings" \
	"$(command -v tar)" >"$dir/bin/tar"
chmod +x "$dir/bin/tar"
whole() {
	at=$(tests/world.sh linux-tree 2>&1) && [ "$at" = "$tree" ] &&
		cat "$tree/scripts/text"
}
whole >"$dir/one" &
whole >"$dir/two"
wait
[ "$(cat "$dir/one" "$dir/two" "$dir/unpackings")" = "new
new" ]
ok $? "two who ask at once get one tree, whole, unpacked once" \
	"$(cat "$dir/one" "$dir/two" "$dir/unpackings")"
[ "$(whole)" = new ] && [ "$(wc -l <"$dir/unpackings")" -eq 1 ]
ok $? "it is there for the next"
rm "$tree/.unpacked-from"
touch "$tree/left-over"
[ "$(whole)" = new ] && [ ! -e "$tree/left-over" ]
ok $? "one that was not finished is begun anew"
rm "$dir/bin/tar"
pack 6.12 'security update'
[ "$(whole)" = 'security update' ]
ok $? "and so is one of an older tarball of that name" "$(whole)"
echo rubbish >"$dir/root/usr/src/linux-source-6.12.tar.xz"
tests/world.sh linux-tree >"$dir/out" 2>&1
[ $? -eq 2 ] && [ "$(tail -n 1 "$dir/out")" = "world.sh: $dir/root/usr/src/linux-source-6.12.tar.xz: cannot be unpacked to $tree" ]
ok $? "a tarball that is none is said to be" "$(cat "$dir/out")"
plan
