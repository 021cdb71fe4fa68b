#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# Write the inputs that the fuzzers of binary input begin with.
#
# usage: seeds.sh	writes tests/fuzz/corpus-NAME/seed-*
#
# An input is a row of choices; what they mean, and how many bytes each takes,
# stands in the target. Numbers of two bytes have the high one first. The inputs
# of the scenario parser are text, and were written by hand.
set -eu
cd "$(dirname "$0")"

# seed TARGET NAME BYTE...: in hexadecimal
seed() {
	file=corpus-$1/seed-$2
	shift 2
	mkdir -p "${file%/*}"
	# shellcheck disable=SC2059 # each byte is a format
	for byte; do
		printf "\\$(printf %o "0x$byte")"
	done >"$file"
}

# memblock: add 0-63; reserve 8-11; free 9; find, alloc, walk, ask
seed memblock calls \
	00 00 3f 00  01 08 04 00  02 09 01 00  03 00 3f 02  04 00 00 03 \
	05 00 3f 00  06 08 02 00
# regions that touch and overlap; a limit, and allocations up to it
seed memblock limit \
	00 00 08 00  00 08 08 00  00 0c 10 00  07 10 00 00  04 00 00 0b \
	04 00 00 07  04 00 00 07  04 00 00 07  05 00 3f 00

# The machines of mapping: 16 MiB, 4 MiB of them mapped, one page added late
m='01 08 00 00 02 00'
# all of it mapped with 10 spare pages and a memory test; then one is allocated,
# one mapped a second time, and a table
# shellcheck disable=SC2086 # bytes
{
seed mapping spare $m 00 0f c1 40 0a 01 04 06 4f f5 06 4f ef
# the estimate of 2.6.39, in two pieces, the second overlapping the first
seed mapping historic $m 00 0f 02 40 00 44 ff 0f 82 40 00 42 00 4c 00 \
	0f c2 40 00
# exact, with holes: a page, 2 MiB, and one that makes a piece below the end
seed mapping holes $m 03 43 ff 00 08 00 c7 4e f0 02 0f c0 40 00 01 00
# a buffer of which nothing is used, and one of no pages
seed mapping unused $m 00 0f c0 40 00 0f c1 40 14 01 00 0f c0 40 00 00
# more spare pages than one hypercall flips, from the bottom up
seed mapping batches $m 00 0f c4 42 44 01 0f 00
# just as many as one flips
seed mapping batch $m 00 0f c1 42 00
# the buffer below what start-up has mapped; spare pages taken and given back
seed mapping low $m 00 0f da 43 20 03 41 00 1f 05 41 00 0f 01 02 0f c1 40 05
# memory added late: 64 pages behind the end, then an allocation
seed mapping hotadd 01 08 00 3f 02 3f 00 0f c0 40 00 08 c0 40 00 01 07
# and behind a border of the level 2 tables, where there was none at all
seed mapping hotgib 00 08 00 00 02 df 00 0f c0 40 00 0f c0 40 00 08 c0 40 00 \
	02 0f
# such a border, in pieces below, over and above it
seed mapping border 00 08 00 00 02 00 00 0f c1 40 05 0f 41 40 00 40 ff \
	0f 01 40 07 4b f0 0f c2 40 00 00
# the same, and there is no memory in the upper of its GiB
seed mapping gib 00 08 00 00 02 00 02 18 00 df 57 80 df 0f c0 40 00 \
	0f 40 40 00 5b ff
# on bare metal, over GiB without memory into one that has some
seed mapping gibpages 04 08 00 00 02 00 00 0f c0 40 00
# 4 KiB pages over 2 MiB pages of start-up
seed mapping small 21 08 00 00 02 00 00 0f 81 40 00 40 00 4f fe
# nothing mapped by start-up
seed mapping bare 01 08 00 00 00 00 00 0f c1 40 06 01 02 00
}

# The pages of hypercalls: 10 to 4f tables in use, 50 to 6f mapped, 70 up not;
# 0b a pin or the like, 07 an update, 04 a mapping, 00 a store; 19 an entry that
# is writable, 11 one that is not; the first digit of
# an entry is one more flag
# a pin is counted once, on one level at a time
seed hypercalls pin 0b 00 70 0b 00 70 0b 01 70 0b 07 70 0b 07 70 0b 01 70
# a table of level 2 gets one of level 1, which then must not be writable
seed hypercalls hook 0b 01 70 07 10 70 00 19 71 04 51 19 71 02 04 51 11 71 02 \
	07 10 71 01 19 71 07 10 71 01 19 52 07 10 70 00 00 00 04 51 19 71 02
# a level 1 table with a writable mapping of a page that is to be a table
seed hypercalls writable 07 10 72 01 19 73 0b 00 72 0b 00 73 0b 07 72 0b 00 73
# one whose first mapping is good and whose second one is of itself
seed hypercalls undo 07 10 72 00 19 73 07 10 72 01 19 72 0b 00 72 0b 00 73
# a page mapped writable, taken back, a table, written through what is left
seed hypercalls store 00 51 00 11 70 04 51 11 51 00 00 51 00 11 70 \
	07 10 51 00 00 00 0b 00 51 00 51 00 19 70
# another top-level table, which has something in Xen's slots
seed hypercalls base 07 10 74 07 19 75 07 10 74 08 19 75 07 10 75 00 11 fe \
	0b 09 74 \
	04 fe 19 51 02 04 fd 19 51 02 04 fc 19 51 02 04 fb 19 51 02 \
	07 10 74 07 19 75 0b 09 10 0b 03 74 0b 07 74
# several updates in one request, the third of which is refused
seed hypercalls batch 0b 00 70 03 02 10 70 00 19 71 10 70 01 11 70 10 70 02 19 70
# several requests in one
seed hypercalls multicall 02 03 05 00 70 04 10 70 00 19 71 01 51 11 51 05 07 70
# large pages, frames of others
seed hypercalls foreign 0b 01 70 07 10 70 00 09 71 07 10 70 00 19 fd \
	07 10 70 00 11 ff 04 51 11 fe 02 0b 00 fc 07 10 ff 00 11 70
# tables that point to one of their own level: to itself, read-only and not; to
# another one, the chains that this must not make, and its last reference
seed hypercalls linear 0b 01 70 0b 01 71 0b 01 72 07 10 70 00 11 70 \
	07 10 70 01 19 70 07 10 70 01 11 71 07 10 71 00 11 72 \
	07 10 72 00 11 70 0b 07 71 04 51 19 71 02 07 10 70 01 10 70 \
	04 51 19 71 02
# flags that an entry of level 2 must not have, and one that it may
seed hypercalls flags 0b 01 70 07 10 70 00 29 71 07 10 70 00 39 71 \
	07 10 70 00 49 71 07 10 70 00 09 71 07 10 70 00 59 71
# level 1: devices with all kinds of caching, frames of Xen and of nobody
seed hypercalls devices 0b 00 70 07 10 70 00 11 ff 07 10 70 00 21 ff \
	07 10 70 00 a9 ff 07 10 70 00 09 ff 07 10 70 01 19 fd \
	07 10 70 01 11 fc 07 10 70 01 11 fb 07 10 70 01 11 fa \
	07 10 70 01 11 fe 0b 07 70
# the commands of an update: A and D are kept, numbers change, none is there
seed hypercalls commands 0b 00 70 07 10 70 00 71 71 07 02 70 00 11 71 \
	07 03 70 00 11 71 07 01 70 00 11 71 07 05 70 00 11 71 \
	07 02 71 00 11 72
# a top-level table for the user, twice and none; pages cleared and copied
seed hypercalls user 0b 0e 74 01 0b 0e 74 01 04 51 19 74 02 0b 0e 74 00 \
	04 51 19 74 02 0b 0f 51 0b 10 51 70 0b 0b 70
# stores into a level 1 table: a good entry, and itself
seed hypercalls table-store 04 51 11 70 02 0b 00 70 00 51 00 19 71 \
	00 51 01 19 70 00 51 00 10 71
