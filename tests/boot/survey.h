/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Whose lines a log has, and which way it goes: what one has to have seen all
 * of it for.
 *
 * journalctl -r, tac and the exports of log servers have the newest line first.
 * A server that takes the logs of several machines mixes their lines.
 */
#ifndef TESTS_BOOT_SURVEY_H
#define TESTS_BOOT_SURVEY_H

#include "e820.h"

/* The lines that tell of a boot, the best one first. */
enum survey_mark {
	SURVEY_VERSION,		/* "Linux version" */
	SURVEY_HEAD,		/* the head line of a map */
	SURVEY_ENTRY,		/* a line of it */
	SURVEY_NR_MARKS,
};

#define SURVEY_NR_NAMES	8

/**
 * struct survey - what was seen of a log
 * @first: the machine of the first line of each kind that names one
 * @last: and of the last
 * @names: the machines, in the order in which they were named
 * @nr_names: how many, as far as there is room
 * @several: they wrote at the same time: one has come back after another
 * @up: how often one line followed another as kernels print them
 * @down: and how often the other way round
 * @host: the machine of the last line
 * @mark: what that was
 * @line: its number
 * @before: the last line of the map being read; no map in it if there is none
 */
struct survey {
	struct cursor first[SURVEY_NR_MARKS];
	struct cursor last[SURVEY_NR_MARKS];
	struct cursor names[SURVEY_NR_NAMES];
	unsigned int nr_names;
	bool several;
	unsigned int up;
	unsigned int down;
	struct cursor host;
	enum survey_mark mark;
	unsigned int line;
	struct e820_line before;
};

/**
 * survey_host() - which machine wrote a line
 * @text: all of the log
 * @line: the line, without white space at its ends
 * @said: what the kernel said begins here
 *
 * Return: its name or address, as syslog and journals have it; empty if there
 * is none.
 */
struct cursor survey_host(struct cursor text, struct cursor line,
			  const char *said);

/**
 * survey_word() - a word that may be the name of a machine
 * @front: what stands before what the kernel said
 * @n: which, from 1
 *
 * Return: the @n-th word that looks like a name or an address; empty if there
 * are fewer.
 */
struct cursor survey_word(struct cursor front, unsigned int n);

/* Whether two lines may be one machine's: the same name, or one has none. */
bool survey_same_host(struct cursor a, struct cursor b);

/**
 * survey_line() - a line that tells of a boot
 * @s: is told
 * @mark: what it is
 * @line: its number
 * @line_before: that of the one before
 * @host: whose it is, or empty
 */
void survey_line(struct survey *s, enum survey_mark mark, unsigned int line,
		 unsigned int line_before, struct cursor host);

/* What the line of a map says, of which survey_line() was told. */
void survey_entry(struct survey *s, const struct e820_line *entry);

/* Whether the newest line comes first. */
bool survey_newest_first(const struct survey *s);

/* The machine that booted last; the newest line comes first or last. */
struct cursor survey_newest_host(const struct survey *s, bool newest_first);

#endif /* TESTS_BOOT_SURVEY_H */
