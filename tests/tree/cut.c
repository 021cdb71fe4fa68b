// SPDX-License-Identifier: GPL-2.0-only
/*
 * Cut what is needed out of the files of a kernel tree.
 *
 * usage: cut STUBS OUT ROOT... -- FILE.i...
 *
 * Each FILE.i is a file of the tree as gcc -E leaves it, with the header STUBS
 * in front. From the ROOTs on, every name that is used is followed to what
 * defines it: in the same file, in a header of the tree, in another of the
 * files. What the stubs define is not looked for: there the tree ends.
 *
 * For each file that is no header OUT gets one of the same name, to be compiled
 * as it is: the stubs, types and inline functions of the tree's headers,
 * declarations of what stands in other files, and what was needed of its own.
 *
 * Prints "open FILE:LINE" where something begins that does not end, "root NAME" for a ROOT that no file has, and "struct NAME" for a
 * struct that is needed whole and that nobody defines. Names that are missing
 * otherwise are the compiler's to say: it knows what is a local variable.
 */
#include "cut.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static struct unit *units;
static size_t nr_units;

static void need(struct unit *u, const struct name *name);

static void need_all(struct unit *u, const struct chunk *c, size_t limit)
{
	size_t i;

	for (i = 0; i < c->nr_uses; i++) {
		size_t j;

		/* what a declaration needs stands in its head */
		for (j = 0; limit < c->nr && j < limit; j++)
			if (token_is(&c->tokens[j], c->uses[i].text))
				break;
		if (limit == c->nr || j < limit)
			need(u, &c->uses[i]);
	}
}

static bool has(struct chunk **list, size_t nr, const struct chunk *c)
{
	size_t i;

	for (i = 0; i < nr; i++)
		if (list[i] == c)
			return true;
	return false;
}

/* A chunk of @u itself. */
static void need_own(struct unit *u, size_t i)
{
	if (u->own[i])
		return;
	u->own[i] = true;
	need_all(u, &u->chunks[i], u->chunks[i].nr);
}

/* A chunk of a header comes behind those that it needs itself. */
static void need_from_header(struct unit *u, struct chunk *c)
{
	static struct chunk **busy;
	static size_t nr_busy;

	if (has(u->from_headers, u->nr_from_headers, c) ||
	    has(busy, nr_busy, c))
		return;
	busy = grow(busy, nr_busy, sizeof(*busy));
	busy[nr_busy++] = c;
	need_all(u, c, c->nr);
	nr_busy--;
	u->from_headers = grow(u->from_headers, u->nr_from_headers, sizeof(c));
	u->from_headers[u->nr_from_headers++] = c;
}

static void need_foreign(struct unit *u, struct unit *other, size_t i)
{
	struct chunk *c = &other->chunks[i];

	need_own(other, i);
	if (has(u->foreign, u->nr_foreign, c))
		return;
	u->foreign = grow(u->foreign, u->nr_foreign, sizeof(c));
	u->foreign[u->nr_foreign++] = c;
	need_all(u, c, c->head);
}

static void need(struct unit *u, const struct name *name)
{
	bool found = false;
	size_t i, j;

	for (i = 0; i < units[0].nr_known; i++)
		if (chunk_defines(&units[0].known[i], name))
			return;
	for (i = 0; i < u->nr_chunks; i++) {
		if (!chunk_defines(&u->chunks[i], name))
			continue;
		need_own(u, i);
		found |= !u->chunks[i].declares;
	}
	for (j = 0; j < nr_units && !found; j++) {
		struct unit *other = &units[j];

		for (i = 0; i < other->nr_chunks; i++) {
			struct chunk *c = &other->chunks[i];

			if (other == u || !chunk_defines(c, name))
				continue;
			if (other->header) {
				if (!c->declares)
					need_from_header(u, c);
			} else if (!c->declares && !c->is_static && !c->type) {
				need_foreign(u, other, i);
			} else {
				continue;
			}
			found |= !c->declares;
		}
	}
	if (!found && name->tag && name->whole)
		printf("struct %s\n", name->text);
}

static void need_root(const char *root)
{
	const struct name name = { .text = (char *)root };
	bool found = false;
	size_t i, j;

	for (j = 0; j < nr_units; j++)
		for (i = 0; !units[j].header && i < units[j].nr_chunks; i++) {
			const struct chunk *c = &units[j].chunks[i];

			if (c->declares || c->is_static ||
			    !chunk_defines(c, &name))
				continue;
			need_own(&units[j], i);
			found = true;
		}
	if (!found)
		printf("root %s\n", root);
}

/* ----------------------------------------------------------------- writing */

static void write_tokens(FILE *f, const struct chunk *c, size_t nr)
{
	const char *file = NULL;
	unsigned int line = 0;
	size_t i;

	for (i = 0; i < nr; i++) {
		const struct token *t = &c->tokens[i];

		if (t->dropped)
			continue;
		if (t->file != file && (!file || strcmp(t->file, file)))
			line = 0;
		if (!line || t->line < line || t->line > line + 8) {
			fprintf(f, "\n# %u \"%s\"\n", t->line, t->file);
			line = t->line;
		}
		for (; line < t->line; line++)
			fputc('\n', f);
		file = t->file;
		fprintf(f, "%s%.*s", t->space ? " " : "", (int)t->length,
			t->text);
	}
}

static void write_chunk(FILE *f, const struct chunk *c)
{
	write_tokens(f, c, c->nr);
}

static void write_declaration(FILE *f, const struct chunk *c)
{
	if (!c->is_static)
		fputs("\nextern", f);
	write_tokens(f, c, c->head);
	fputs(";\n", f);
}

static void write_unit(const struct unit *u, const char *out)
{
	const char *base = strrchr(u->path, '/');
	char path[4096];
	size_t i;
	FILE *f;

	snprintf(path, sizeof(path), "%s/%s", out, base ? base + 1 : u->path);
	f = fopen(path, "w");
	if (!f) {
		fprintf(stderr, "cut: %s: %s\n", path, strerror(errno));
		exit(2);
	}
	fwrite(u->stubs, 1, u->stubs_length, f);
	for (i = 0; i < u->nr_from_headers; i++)
		if (!u->from_headers[i]->function)
			write_chunk(f, u->from_headers[i]);
	for (i = 0; i < u->nr_chunks; i++)
		if (u->own[i] && u->chunks[i].type)
			write_chunk(f, &u->chunks[i]);
	for (i = 0; i < u->nr_foreign; i++)
		write_declaration(f, u->foreign[i]);
	for (i = 0; i < u->nr_from_headers; i++)
		if (u->from_headers[i]->function)
			write_chunk(f, u->from_headers[i]);
	for (i = 0; i < u->nr_chunks; i++)
		if (u->own[i] && u->chunks[i].function)
			write_declaration(f, &u->chunks[i]);
	for (i = 0; i < u->nr_chunks; i++)
		if (u->own[i] && !u->chunks[i].type)
			write_chunk(f, &u->chunks[i]);
	fputc('\n', f);
	if (fclose(f)) {
		fprintf(stderr, "cut: %s: %s\n", path, strerror(errno));
		exit(2);
	}
}

static bool ends_with(const char *s, const char *end)
{
	size_t n = strlen(s), m = strlen(end);

	return n >= m && !strcmp(s + n - m, end);
}

int main(int argc, char **argv)
{
	int i, files = 3;

	while (files < argc && strcmp(argv[files], "--"))
		files++;
	if (files + 1 >= argc) {
		fputs("usage: cut STUBS OUT ROOT... -- FILE.i...\n", stderr);
		return 2;
	}
	nr_units = (size_t)(argc - files - 1);
	units = calloc(nr_units, sizeof(*units));
	if (!units)
		return 2;
	for (i = 0; i < (int)nr_units; i++) {
		struct unit *u = &units[i];

		unit_read(u, argv[files + 1 + i], argv[1]);
		u->header = ends_with(u->path, ".h.i");
		if (u->unfinished && !u->header)
			printf("open %s:%u\n", u->unfinished->file,
			       u->unfinished->line);
		u->own = calloc(u->nr_chunks + 1, sizeof(bool));
	}
	for (i = 3; i < files; i++)
		need_root(argv[i]);
	for (i = 0; i < (int)nr_units; i++)
		if (!units[i].header)
			write_unit(&units[i], argv[2]);
	return 0;
}
