/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Reading text that somebody else wrote: it is not terminated, and may hold
 * any bytes.
 */
#ifndef TESTS_BOOT_CURSOR_H
#define TESTS_BOOT_CURSOR_H

#include "../../x86_init/types.h"

#define CURSOR_ERROR_SIZE	160

/* A piece of text: what has not been read of it yet. */
struct cursor {
	const char *at;
	const char *end;
};

/* What separates words within a line. */
bool cursor_is_space(char c);

/* Go to the first character that is no white space. */
void cursor_skip_space(struct cursor *c);

/**
 * cursor_strip() - take the white space off both ends
 * @c: a piece of text
 *
 * Return: what is between them.
 */
struct cursor cursor_strip(struct cursor c);

/**
 * cursor_line() - take the next line off the text
 * @c: goes behind the line and its newline; must not be at its end
 *
 * Return: the line, without its newline.
 */
struct cursor cursor_line(struct cursor *c);

/**
 * cursor_last_line() - take the last line off the text
 * @c: ends before the line; must not be empty
 *
 * Return: the line, without its newline.
 */
struct cursor cursor_last_line(struct cursor *c);

/* Whether two pieces of text say the same. */
bool cursor_equal(struct cursor a, struct cursor b);

static inline bool cursor_is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* Whether words are made of it: a letter, a digit, '_'. */
static inline bool cursor_is_word(char c)
{
	return cursor_is_letter(c) || (c >= '0' && c <= '9') || c == '_';
}

/* Whether two characters are the same, or the same letter in another case. */
static inline bool cursor_same(char a, char b)
{
	return a == b || ((a ^ b) == ' ' && cursor_is_letter(a));
}

/**
 * cursor_accept() - step over a word if it stands here, in whatever case
 * @c: goes behind it, or stays
 * @word: terminated
 *
 * Return: whether it stands here.
 */
bool cursor_accept(struct cursor *c, const char *word);

/**
 * cursor_accept_word() - step over a word if it stands and ends here as it is
 * @c: goes behind it and the white space that follows, or stays
 * @word: terminated
 *
 * Return: whether it stands here, and white space or nothing behind it.
 */
bool cursor_accept_word(struct cursor *c, const char *word);

/**
 * cursor_find() - go behind a word, wherever it stands
 * @c: goes behind the first of them, or stays
 * @word: terminated, not empty
 *
 * Return: whether there is one.
 */
bool cursor_find(struct cursor *c, const char *word);

/* The value of a hexadecimal digit, or 16. */
unsigned int cursor_digit(char c);

/**
 * cursor_number() - read a number
 * @c: goes behind it, or stays
 * @base: 10 or 16
 * @value: is set
 *
 * Return: whether there is one, which 64 bits can hold.
 */
bool cursor_number(struct cursor *c, unsigned int base, u64 *value);

/* A hexadecimal number, with or without 0x. */
bool cursor_address(struct cursor *c, u64 *value);

/**
 * cursor_error() - say what is wrong with a text
 * @error: is filled
 * @line: the number of the line
 * @what: what is wrong
 * @part: the part of the line that is; it is quoted, less what is too long
 */
void cursor_error(char error[CURSOR_ERROR_SIZE], unsigned int line,
		  const char *what, struct cursor part);

#endif /* TESTS_BOOT_CURSOR_H */
