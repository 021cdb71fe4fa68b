#!/usr/bin/perl
# SPDX-License-Identifier: GPL-2.0-only
#
# Write an initramfs to the standard output: a cpio archive, "newc" format.
#
# usage: cpio.pl BUSYBOX INIT
#
# cpio itself needs root to take up a device node, and the kernel needs
# /dev/console to be one. Format: Linux, Documentation/early-userspace.
use strict;
use warnings;

my $inode = 0;
binmode STDOUT;

sub entry {
	my ($name, $mode, $content, $major, $minor) = @_;

	$name .= "\0";
	my $header = sprintf '070701' . '%08X' x 13, $inode++, $mode, 0, 0, 1, 0,
	    length $content, 0, 0, $major // 0, $minor // 0, length $name, 0;
	for my $part ($header . $name, $content) {
		print $part, "\0" x (-length($part) % 4);
	}
}

sub file {
	my ($path) = @_;

	open my $f, '<:raw', $path or die "cpio: $path: $!\n";
	local $/;
	return scalar <$f>;
}

die "usage: cpio.pl BUSYBOX INIT\n" unless @ARGV == 2;
entry($_, 0040755, '') for qw(bin dev proc fill);
entry('dev/console', 0020600, '', 5, 1);
entry('dev/zero', 0020666, '', 1, 5);
entry('dev/kmsg', 0020600, '', 1, 11);
entry('bin/busybox', 0100755, file($ARGV[0]));
entry("bin/$_", 0120777, 'busybox') for qw(sh mount uname awk dd reboot);
entry('init', 0100755, file($ARGV[1]));
entry('TRAILER!!!', 0, '');
