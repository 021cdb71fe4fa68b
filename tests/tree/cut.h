/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Cut what is needed out of the files of a kernel tree.
 *
 *	chunk.c	a preprocessed file, taken apart into functions, variables, types
 *	cut.c	which of them are needed, and where they go
 */
#ifndef TESTS_TREE_CUT_H
#define TESTS_TREE_CUT_H

#include <stdbool.h>
#include <stddef.h>

/**
 * struct token - a word or a sign of C
 * @text: where it stands, not terminated
 * @length: its characters
 * @line: of @file
 * @file: as the line markers have it
 * @space: white space stands before it
 * @word: it is an identifier or a keyword
 * @dropped: it is left out of what is written
 */
struct token {
	const char *text;
	size_t length;
	unsigned int line;
	const char *file;
	bool space;
	bool word;
	bool dropped;
};

/**
 * struct name - what a chunk defines or uses
 * @text: the identifier, terminated; of a struct, union or enum its tag
 * @tag: whether it is a tag
 * @whole: of a tag in use: a pointer to it would not do
 */
struct name {
	char *text;
	bool tag;
	bool whole;
};

/**
 * struct chunk - what stands at the outermost level of a file
 * @tokens: all of it, up to its last brace or semicolon
 * @nr: how many tokens
 * @head: how many of them make a declaration of it, without the semicolon
 * @function: it is a function with its body
 * @declares: it only says that something is defined elsewhere
 * @is_static: it is
 * @type: it is a type and no object
 * @defines: its names
 * @nr_defines: how many
 * @uses: the names in it that are no members
 * @nr_uses: how many
 * @unit: the file it stands in
 */
struct chunk {
	struct token *tokens;
	size_t nr;
	size_t head;
	bool function;
	bool declares;
	bool is_static;
	bool type;
	struct name *defines;
	size_t nr_defines;
	struct name *uses;
	size_t nr_uses;
	struct unit *unit;
};

/**
 * struct unit - a preprocessed file
 * @path: where it is
 * @file: what was preprocessed
 * @header: what it holds is copied to who needs it
 * @stubs: the text of the stubs in front of it
 * @stubs_length: its characters
 * @known: what the stubs define
 * @nr_known: how many chunks
 * @chunks: what the file has itself
 * @nr_chunks: how many
 * @unfinished: the first token of what does not end with the file, or NULL
 * @from_headers: chunks of headers that it needs, in an order that works
 * @nr_from_headers: how many
 * @foreign: chunks of other units that it needs declared
 * @nr_foreign: how many
 * @own: for each of @chunks whether it is needed
 */
struct unit {
	const char *path;
	const char *file;
	bool header;
	char *stubs;
	size_t stubs_length;
	struct chunk *known;
	size_t nr_known;
	struct chunk *chunks;
	size_t nr_chunks;
	const struct token *unfinished;
	struct chunk **from_headers;
	size_t nr_from_headers;
	struct chunk **foreign;
	size_t nr_foreign;
	bool *own;
};

/**
 * unit_read() - take a file apart
 * @unit: is filled
 * @path: a file that gcc -E has written
 * @stubs: the name of the header that gcc was told to include first
 *
 * Exits when the file cannot be read.
 */
void unit_read(struct unit *unit, const char *path, const char *stubs);

/**
 * token_is() - whether a token is this word or sign
 * @t: the token
 * @text: the word
 */
bool token_is(const struct token *t, const char *text);

/**
 * chunk_defines() - whether a chunk defines a name
 * @c: the chunk
 * @name: the name
 */
bool chunk_defines(const struct chunk *c, const struct name *name);

/**
 * grow() - room for one more
 * @array: the array, or NULL
 * @nr: how many are in it
 * @size: bytes of one
 *
 * Return: the array, with room for at least @nr + 1.
 */
void *grow(void *array, size_t nr, size_t size);

#endif /* TESTS_TREE_CUT_H */
