# SPDX-License-Identifier: GPL-2.0-only
# shellcheck shell=sh
#
# For the tests that are shell scripts: Linux 6.1's checkpatch.pl, taken out of
# Debian's package linux-source-6.1 once. They read this file, in the top folder
# of the project, and find in $checkpatch where it is, if it is there.
# CHECKPATCH names another one.

checkpatch=${CHECKPATCH:-${BUILD:-build}/checkpatch/scripts/checkpatch.pl}
linux=/usr/src/linux-source-6.1.tar.xz
if [ ! -e "$checkpatch" ] && [ -z "${CHECKPATCH:-}" ] && [ -e $linux ]; then
	mkdir -p "${BUILD:-build}/checkpatch"
	tar -xJf $linux -C "${BUILD:-build}/checkpatch" --strip-components=1 \
		--wildcards '*/scripts/checkpatch.pl' '*/scripts/spelling.txt' \
		'*/scripts/const_structs.checkpatch'
fi
