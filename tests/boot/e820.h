/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * One line of a memory map, as Linux has printed it.
 *
 *	BIOS-e820: 0009fc00 @ 00000000 (usable)			2.2, 2.4
 *	BIOS-e820: 0000000000000000 - 000000000009fc00 (usable)	2.4 to 3.4
 *	BIOS-e820: [mem 0x0000000000000000-0x000000000009fbff] usable
 *	BIOS-e820: [mem 0x0000000000000000-0x000000000009fbff]  System RAM
 *	BIOS-e820: [gap 0x000000000009fc00-0x00000000000effff]	from 7.1 on
 *
 * In the first of these a size comes before the start, in the second the end
 * is the byte behind the range, in the others its last byte. An address has 8
 * digits in 2.2, and 16 ever since.
 */
#ifndef TESTS_BOOT_E820_H
#define TESTS_BOOT_E820_H

#include "cursor.h"

/**
 * struct e820_map - a map by its name
 * @name: what the kernel puts before each line
 * @who: where it comes from, for a person
 * @first: it is the one that a boot begins with, the others take its place
 * @rare: a word that other lines may begin with as well
 */
struct e820_map {
	const char *name;
	const char *who;
	bool first;
	bool rare;
};

enum e820_verdict {
	E820_OTHER,	/* no line of a map */
	E820_ENTRY,
	E820_NOTHING,	/* a line of a map, of no memory: a gap, no bytes */
	E820_SHORT,	/* the text ends before the line does */
	E820_WRONG,
};

/**
 * struct e820_line - what a line says
 * @map: the map that it belongs to
 * @start: physical address in bytes
 * @end: of the byte behind the range
 * @usable: whether it is memory that the kernel may use
 * @alike: the two addresses have as many digits
 * @wrong: what is wrong with it, if something is
 * @part: the part of the text that is wrong
 */
struct e820_line {
	const struct e820_map *map;
	u64 start;
	u64 end;
	bool usable;
	bool alike;
	const char *wrong;
	struct cursor part;
};

/* No address of memory has more bits. */
#define E820_LIMIT	((u64)1 << 52)

/* Where a line was broken: a blank has gone there, or nothing. */
#define E820_BREAK	'\n'

/* A longer piece of text holds any name, its colon and a "=" that breaks it. */
#define E820_NAME_SIZE	12

/**
 * e820_may_begin() - whether the name of a map may stand here
 * @c: text that ends with its line
 *
 * Return: whether one does, or the line ends within one.
 */
bool e820_may_begin(struct cursor c);

/**
 * e820_read() - read a line of a map
 * @c: text that begins with the name of the map; what follows the line is
 *	passed over
 * @alone: no word stands before it, so that it is no remark on such a line
 * @line: is filled
 *
 * Return: what it is. For E820_SHORT @wrong is what a reader would say who
 * knows that no more comes, and NULL if that is: no line of a map.
 */
enum e820_verdict e820_read(struct cursor c, bool alone,
			    struct e820_line *line);

/**
 * e820_announced() - which map follows
 * @head: its head line, "... physical RAM map:"
 *
 * Return: the map, or NULL when it is none of those known.
 */
const struct e820_map *e820_announced(struct cursor head);

/**
 * e820_read_nameless() - read a line of a map that has lost its name
 * @c: text that begins where the name was followed by the range; not empty
 * @map: the map that it must belong to
 * @line: is filled
 *
 * Return: E820_ENTRY, E820_NOTHING, or E820_OTHER: whatever else it is.
 */
enum e820_verdict e820_read_nameless(struct cursor c,
				     const struct e820_map *map,
				     struct e820_line *line);

#endif /* TESTS_BOOT_E820_H */
