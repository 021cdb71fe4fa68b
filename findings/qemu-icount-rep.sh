#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# Under -icount, QEMU counts each turn of a string instruction as an instruction:
# "rep stosb" over 4000 bytes is 4000 of them, "rep stosl" over the same 1000,
# where a processor counts one. So a figure counted that way says how wide
# the stores of a memset() are: between two builds of a hypervisor it may differ
# though they do the same, and a virtual clock passes four times as fast.
#
# A boot sector counts by the TSC, which -icount shift=0 lets tick once for each
# instruction.
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

get bookworm qemu-system-x86=1:7.2+dfsg-7+deb12u18+b3
get trixie qemu-system-x86=1:10.0.13+ds-0+deb13u1

# usage: sector FILE COUNT STRING_INSTRUCTION	(both as \0octal)
sector() {
	{
		printf '\146\061\300\216\300'	# xor %eax,%eax; mov %ax,%es
		printf '\277\000\020'		# mov $0x1000,%di
		printf '\271%b' "$2"		# mov COUNT,%cx
		printf '\017\061\146\211\303'	# rdtsc; mov %eax,%ebx
		printf '%b' "$3"
		printf '\017\061\146\051\330'	# rdtsc; sub %ebx,%eax
		printf '\261\010'		# mov $8,%cl
		printf '\146\301\300\004\120'	# 1: rol $4,%eax; push %ax
		printf '\044\017\004\220\047'	# and $15,%al; add $0x90,%al; daa
		printf '\024\100\047'		# adc $0x40,%al; daa
		printf '\346\351\130\342\356'	# out %al,$0xe9; pop %ax; loop 1b
		printf '\346\364\364\353\375'	# out %al,$0xf4; 2: hlt; jmp 2b
	} >"$tmp/code"
	dd if=/dev/zero of="$1" bs=510 count=1 2>/dev/null
	dd if="$tmp/code" of="$1" conv=notrunc 2>/dev/null
	printf '\125\252' >>"$1"
}

qemu() {
	root=$tmp/$1/root image=$2
	libs=$(find "$root" -type d -path '*lib/x86_64-linux-gnu*' | paste -s -d :)
	QEMU_MODULE_DIR=$root/usr/lib/x86_64-linux-gnu/qemu \
		"$(find "$root" -name ld-linux-x86-64.so.2 | head -n 1)" \
		--library-path "$libs" "$root/usr/bin/qemu-system-x86_64" \
		-L "$root/usr/share/qemu" -L "$root/usr/share/seabios" \
		-accel tcg -icount shift=0,sleep=off -m 16 -nodefaults \
		-vga none -display none -net none \
		-drive "file=$image,format=raw" -debugcon stdio \
		-device isa-debug-exit,iobase=0xf4 </dev/null || :
}

status=0
# usage: expect SUITE NAME INSTRUCTIONS	(the two rdtsc are among them)
expect() {
	got=$(printf '%d' "0x$(qemu "$1" "$tmp/$2")")
	echo "$1, $2 over 4000 bytes: $got instructions"
	[ "$got" -eq "$3" ] || status=1
}

sector "$tmp/stosb" '\0240\0017' '\0363\0252'
sector "$tmp/stosl" '\0350\0003' '\0146\0363\0253'
for suite in bookworm trixie; do
	expect $suite stosb 4003
	expect $suite stosl 1003
done
[ $status -eq 0 ] || echo "not as seen on 2026-11-28" >&2
exit $status
