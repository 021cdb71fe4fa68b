/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The text of a log, less what programs have made of it on its way.
 *
 * Terminals add escape sequences, mail programs quotes and quoted-printable,
 * web pages tags and entities, Markdown backslashes, word processors blanks and
 * hyphens of their own; and on a serial console another message begins in the
 * middle of a line.
 */
#ifndef TESTS_BOOT_PLAIN_H
#define TESTS_BOOT_PLAIN_H

#include "cursor.h"

/* A line of a map has less than 110 characters from its name on. */
#define PLAIN_SIZE	256

/**
 * struct plain - a line of a map, as it was before anybody decorated it
 * @text: what is known of it
 * @len: its characters
 * @interrupted: another message begins where it ends
 */
struct plain {
	char text[PLAIN_SIZE];
	size_t len;
	bool interrupted;
};

/**
 * plain_char() - take a character
 * @c: goes behind it, and behind all that stands for it; not at its end
 * @value: the character, in ASCII: what has no letter there is "?"
 *
 * Return: whether there is one; else what was taken is no text.
 */
bool plain_char(struct cursor *c, char *value);

/**
 * plain_line() - what of a line is text
 * @c: the rest of a line
 *
 * Return: it, less white space at both ends, and less a "=" or "\" that says
 * that the line goes on.
 */
struct cursor plain_line(struct cursor c);

/**
 * plain_add() - add some words of what is text
 * @p: has more in the end, as far as there is room
 * @c: goes behind them
 *
 * Return: whether there may be more.
 */
bool plain_add(struct plain *p, struct cursor *c);

/**
 * plain_piece() - take a line that is not blank
 * @text: goes behind it
 * @line: the line, less what a mail program has put before it
 * @nr: one more for each line taken
 *
 * Return: whether there is one.
 */
bool plain_piece(struct cursor *text, struct cursor *line, unsigned int *nr);

/* Whether a message begins here: with the kernel's time, or Xen's name. */
bool plain_message(struct cursor c);

#endif /* TESTS_BOOT_PLAIN_H */
