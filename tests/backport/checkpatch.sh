# SPDX-License-Identifier: GPL-2.0-only
# shellcheck shell=sh
#
# For the tests that are shell scripts: checkpatch.pl of the kernel sources that
# this release of Debian has. They read this file, in the top folder of the
# project, and find in $checkpatch where it is, if it is there, and else in
# $checkpatch_missing what is missing. CHECKPATCH names another one.
# shellcheck disable=SC2034 # for those who read it

checkpatch=${CHECKPATCH:-} checkpatch_missing="no $checkpatch"
if [ -z "$checkpatch" ]; then
	if checkpatch=$(tests/world.sh linux-tree 2>&1); then
		checkpatch=$checkpatch/scripts/checkpatch.pl
	else
		checkpatch_missing=${checkpatch#*: } checkpatch=
	fi
fi
