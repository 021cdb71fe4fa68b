/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * A log of one boot or of many, and the map in it that counts.
 *
 * That is the last map of the last boot. A boot begins with "Linux version", or
 * with the head line of the firmware's map. The kernel may print its map again
 * when it has changed it: extended, modified, user-defined; each takes the
 * place of the one before.
 *
 * What stands before the name of a map in its line does not matter, nor what
 * is no text (plain.h), so any log will do: of dmesg, journalctl, syslog, a
 * serial console, quoted in a mail. A line that ends too early goes on in the
 * next ones, as mail programs and terminals break them, with "=" at its end or
 * not. A log with the newest line first is read from its end; of a log of
 * several machines, the lines of the one that booted last are read (survey.h),
 * whether a name tells whose they are or any other word in front of them;
 * where the dates go back, the last boot is the one with the latest (date.h).
 */
#ifndef TESTS_BOOT_LOG_H
#define TESTS_BOOT_LOG_H

#include "e820.h"

#define LOG_MAX_ENTRIES	512
#define LOG_HOST_SIZE	40

/**
 * struct log_origin - where a map stands in its log
 * @map: which one it is
 * @boot: of which boot, from 1
 * @nr_boots: of how many
 * @host: of which machine, if the log has several, or ""
 * @first_line: the number of its first line, from 1
 * @last_line: and of its last
 * @no_beginning: lines before the first one seem to be missing
 * @no_version: "Linux version" begins other boots before it, but not this one
 * @at_end: nothing comes behind the last one, so some may be missing
 * @cut_line: the number of the line in the middle of which the log ends, or 0
 * @missing: the number of a line that says that others are missing, where
 *	lines of this map may have been, or 0
 * @overlaps: two entries say different things of the same memory
 * @left_out: the number of a line that belongs to such a map, but not to this
 *	one: the kernel was done with it before; or 0
 * @older: the boots behind this one are older, by their dates
 */
struct log_origin {
	const struct e820_map *map;
	unsigned int boot;
	unsigned int nr_boots;
	char host[LOG_HOST_SIZE];
	unsigned int first_line;
	unsigned int last_line;
	bool no_beginning;
	bool no_version;
	bool at_end;
	unsigned int cut_line;
	unsigned int missing;
	bool overlaps;
	unsigned int left_out;
	bool older;
};

/**
 * struct log_entry - an entry of the map
 * @start: physical address in bytes
 * @end: of the byte behind it
 * @usable: whether it is memory that the kernel may use
 */
struct log_entry {
	u64 start;
	u64 end;
	bool usable;
};

/**
 * struct log - what was found in a log
 * @from: where
 * @entries: as they are printed: they may overlap, and be in any order
 * @nr_entries: how many
 */
struct log {
	struct log_origin from;
	struct log_entry entries[LOG_MAX_ENTRIES];
	unsigned int nr_entries;
};

/**
 * log_read() - find the map that counts
 * @log: is filled
 * @text: the log, and nothing else
 * @whole: the text ends where the log does, and not where somebody went on
 * @error: what is wrong and in which line, when something is
 *
 * Lines that begin with "#" are passed over. It takes time in proportion to
 * the length of the text.
 *
 * Return: whether there is a map.
 */
bool log_read(struct log *log, struct cursor text, bool whole,
	      char error[CURSOR_ERROR_SIZE]);

#endif /* TESTS_BOOT_LOG_H */
