// SPDX-License-Identifier: GPL-2.0-only
/*
 * A preprocessed file, taken apart into functions, variables and types.
 *
 * It is not parsed. What stands at the outermost level ends with a semicolon,
 * or with the brace that closes a function; what it defines is told by the
 * signs around its names. That works without a single header, and what it gets
 * wrong the compiler says.
 */
#include "cut.h"

#include <ctype.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void *grow(void *array, size_t nr, size_t size)
{
	/* a power of two is full */
	if (nr & (nr - 1))
		return array;
	array = realloc(array, (nr ? 2 * nr : 1) * size);
	if (!array) {
		fputs("cut: no memory\n", stderr);
		exit(2);
	}
	return array;
}

bool token_is(const struct token *t, const char *text)
{
	return t->length == strlen(text) && !memcmp(t->text, text, t->length);
}

static bool token_in(const struct token *t, const char *const *words)
{
	for (; *words; words++)
		if (token_is(t, *words))
			return true;
	return false;
}

static bool is_keyword(const struct token *t)
{
	static const char *const keywords[] = {
		"auto", "break", "case", "char", "const", "continue", "default",
		"do", "double", "else", "enum", "extern", "float", "for", "goto",
		"if", "inline", "int", "long", "register", "return", "short",
		"signed", "sizeof", "static", "struct", "switch", "typedef",
		"union", "unsigned", "void", "volatile", "while", "asm",
		"typeof", "__typeof__", "__attribute__", "__asm__", "__inline",
		"__inline__", "__extension__", "__volatile__", "__const",
		"__alignof__", "__signed__", "_Bool", NULL
	};

	return token_in(t, keywords);
}

static bool is_tag_word(const struct token *t)
{
	static const char *const words[] = { "struct", "union", "enum", NULL };

	return token_in(t, words);
}

/* What takes arguments in a declaration and is not its name. */
static bool is_attribute(const struct token *t)
{
	static const char *const words[] = {
		"__attribute__", "typeof", "__typeof__", "asm", "__asm__", NULL
	};

	return token_in(t, words);
}

/* ------------------------------------------------------------------ names */

static bool same_name(const struct name *a, const struct name *b)
{
	return a->tag == b->tag && !strcmp(a->text, b->text);
}

static void add_name(struct name **names, size_t *nr, const struct token *t,
		     bool tag, bool whole)
{
	struct name name = {
		.text = strndup(t->text, t->length), .tag = tag, .whole = whole,
	};
	size_t i;

	for (i = 0; i < *nr; i++)
		if (same_name(&(*names)[i], &name)) {
			(*names)[i].whole |= whole;
			free(name.text);
			return;
		}
	*names = grow(*names, *nr, sizeof(name));
	(*names)[(*nr)++] = name;
}

bool chunk_defines(const struct chunk *c, const struct name *name)
{
	size_t i;

	for (i = 0; i < c->nr_defines; i++)
		if (same_name(&c->defines[i], name))
			return true;
	return false;
}

static void define(struct chunk *c, const struct token *t, bool tag)
{
	add_name(&c->defines, &c->nr_defines, t, tag, false);
}

/* Whether token @i of a type is the name of a member, and no type itself. */
static bool is_member(const struct chunk *c, size_t i)
{
	const struct token *t = &c->tokens[i];

	if (i < 2 || i + 1 >= c->nr || !(t[-1].word || token_is(t - 1, "*") ||
					 token_is(t - 1, ",")))
		return false;
	if (token_is(t - 1, "*") && token_is(t - 2, "("))
		return token_is(t + 1, ")");
	return token_is(t + 1, ";") || token_is(t + 1, ":") ||
	       token_is(t + 1, "[");
}

static void find_uses(struct chunk *c)
{
	size_t i;

	for (i = 0; i < c->nr; i++) {
		const struct token *t = &c->tokens[i], *before = t - 1;
		bool tag = i && is_tag_word(before);
		bool whole = tag && i + 1 < c->nr && t[1].word;

		if (!t->word || is_keyword(t) || t->dropped)
			continue;
		if (i && (token_is(before, ".") || token_is(before, "->")))
			continue;
		if (c->type && !tag && is_member(c, i))
			continue;
		add_name(&c->uses, &c->nr_uses, t, tag, whole);
	}
}

/* The token that closes what @i opens, or the last one. */
static size_t closing(const struct chunk *c, size_t i)
{
	int depth = 0;

	for (; i < c->nr; i++) {
		if (c->tokens[i].length != 1)
			continue;
		if (strchr("([{", *c->tokens[i].text))
			depth++;
		else if (strchr(")]}", *c->tokens[i].text) && !--depth)
			return i;
	}
	return c->nr - 1;
}

static void find_enum_constants(struct chunk *c, size_t open)
{
	size_t i, end = closing(c, open);

	for (i = open + 1; i < end; i++) {
		const struct token *t = &c->tokens[i];

		if (t->length == 1 && strchr("([{", *t->text))
			i = closing(c, i);
		else if (t->word &&
			 (token_is(t - 1, "{") || token_is(t - 1, ",")))
			define(c, t, false);
	}
}

/* The name in the parentheses of "(*name)(...)"; NULL when there is none. */
static const struct token *pointer_name(const struct chunk *c, size_t open)
{
	const struct token *t = &c->tokens[open + 1];

	if (open + 2 >= c->nr || !token_is(t, "*"))
		return NULL;
	while (t < &c->tokens[c->nr - 1] && token_is(t, "*"))
		t++;
	return t->word ? t : NULL;
}

/*
 * Whether the brace @open is that of a struct, a union or an enum; @tag is what
 * that is called, NULL when it has no name.
 */
static bool tag_of(const struct chunk *c, size_t open, const struct token **tag)
{
	const struct token *before = &c->tokens[open] - 1;

	*tag = NULL;
	if (open && is_tag_word(before))
		return true;
	if (open < 2 || !before->word || !is_tag_word(before - 1))
		return false;
	*tag = before;
	return true;
}

/*
 * Who is declared: the last word before a parenthesis, a bracket, an equals
 * sign, a comma or the end.
 */
static void find_defines(struct chunk *c)
{
	const struct token *name = NULL, *pointer, *tag;
	bool value = false, named = false, object = false;
	size_t i;

	for (i = 0; i < c->nr; i++) {
		const struct token *t = &c->tokens[i];

		if (t->word) {
			if (token_is(t, "typedef"))
				c->type = true;
			if (token_is(t, "static"))
				c->is_static = true;
			if (token_is(t, "extern"))
				c->declares = true;
			if (!is_keyword(t) && !value &&
			    !(i && is_tag_word(t - 1)))
				name = t;
		} else if (token_is(t, "(") || token_is(t, "[")) {
			bool paren = token_is(t, "(");

			pointer = paren ? pointer_name(c, i) : NULL;
			if (!(i && is_attribute(t - 1)) && !named && !value) {
				if (pointer && name != t - 1)
					name = pointer;
				if (name)
					define(c, name, false);
				named = name;
				if (paren && name == t - 1 && !c->type) {
					c->head = closing(c, i) + 1;
					c->declares |= !c->function;
				}
			}
			i = closing(c, i);
		} else if (token_is(t, "{")) {
			if (!value && tag_of(c, i, &tag)) {
				if (tag)
					define(c, tag, true);
				if (token_is(tag ? tag - 1 : t - 1, "enum"))
					find_enum_constants(c, i);
				name = NULL;
			}
			i = closing(c, i);
		} else if (token_is(t, "=") || token_is(t, ",") ||
			   token_is(t, ";")) {
			if (!named && !value && name)
				define(c, name, false);
			if (!c->head && (token_is(t, "=") || token_is(t, ";")))
				c->head = i;
			named = false;
			value = token_is(t, "=");
			object |= value;
			name = NULL;
		}
	}
	if (!c->head)
		c->head = c->nr - 1;
	/* a tag alone: no object follows its brace */
	if (c->nr > 2 && token_is(&c->tokens[c->nr - 2], "}") && !c->function &&
	    !object && is_tag_word(&c->tokens[0]))
		c->type = true;
	if (c->type)
		c->declares = false;
}

/* ----------------------------------------------------------------- pruning */

/*
 * The tables that a kernel fills lead all over it. What is not about page
 * tables goes: here is what stays.
 */
static bool stays(const struct token *member)
{
	static const char *const members[] = {
		/* struct x86_init_ops */
		"mapping", "paging",
		/* struct pv_mmu_ops */
		"set_pte", "alloc_pte", "alloc_pmd", "alloc_pud", NULL
	};

	return token_in(member, members);
}

static bool is_table(const struct chunk *c, size_t end)
{
	size_t i;

	for (i = 0; i < end; i++)
		if (token_is(&c->tokens[i], "x86_init_ops") ||
		    token_is(&c->tokens[i], "pv_mmu_ops"))
			return true;
	return false;
}

static void drop(struct chunk *c, size_t from, size_t to)
{
	for (; from <= to; from++)
		c->tokens[from].dropped = true;
}

/* From a member of an initialiser, or of an assignment, to what ends it. */
static size_t member_end(const struct chunk *c, size_t i, const char *ends)
{
	for (; i < c->nr - 1; i++) {
		const struct token *t = &c->tokens[i];

		if (t->length != 1)
			continue;
		if (strchr("([{", *t->text))
			i = closing(c, i);
		else if (strchr(ends, *t->text))
			break;
	}
	return i;
}

static void prune_initialiser(struct chunk *c)
{
	size_t i, end, close;

	for (i = 0; i < c->nr && !token_is(&c->tokens[i], "="); i++)
		;
	if (i + 1 >= c->nr || !token_is(&c->tokens[i + 1], "{") ||
	    !is_table(c, i))
		return;
	close = closing(c, i + 1);
	for (i += 2; i < close; i = end + 1) {
		end = member_end(c, i, ",}");
		if (end > close)
			end = close;
		if (token_is(&c->tokens[i], ".") && !stays(&c->tokens[i + 1]))
			drop(c, i, end < close ? end : close - 1);
	}
}

static void prune_assignments(struct chunk *c)
{
	size_t i, end;

	for (i = 0; i + 3 < c->nr; i++) {
		const struct token *t = &c->tokens[i];

		if (!token_is(t, "pv_mmu_ops") || !token_is(t + 1, ".") ||
		    !token_is(t + 3, "=") || stays(t + 2))
			continue;
		/* the semicolon stays, for an if without braces */
		end = member_end(c, i, ";");
		drop(c, i, end - 1);
	}
}

/* ----------------------------------------------------------------- reading */

struct reader {
	const char *at;
	const char *end;
	const char *file;
	unsigned int line;
	bool stubs;		/* the text is that of the stubs */
	bool line_start;
	bool space;
};

static void line_marker(struct reader *r, const char *stubs)
{
	const char *eol = memchr(r->at, '\n', (size_t)(r->end - r->at));
	const char *open, *close;

	if (!eol)
		eol = r->end;
	r->line = (unsigned int)strtoul(r->at + 1, NULL, 10) - 1;
	open = memchr(r->at, '"', (size_t)(eol - r->at));
	close = open ? memchr(open + 1, '"', (size_t)(eol - open - 1)) : NULL;
	if (close) {
		r->file = strndup(open + 1, (size_t)(close - open - 1));
		r->stubs = *r->file == '<' || strstr(r->file, stubs);
	}
	r->at = eol;
}

static size_t token_length(const struct reader *r)
{
	const char *s = r->at;

	if (isalpha((unsigned char)*s) || *s == '_') {
		while (s < r->end && (isalnum((unsigned char)*s) || *s == '_'))
			s++;
	} else if (isdigit((unsigned char)*s)) {
		while (s < r->end && (isalnum((unsigned char)*s) || *s == '.'))
			s++;
	} else if (*s == '"' || *s == '\'') {
		for (s++; s < r->end && *s != *r->at && *s != '\n'; s++)
			if (*s == '\\')
				s++;
		s++;
	} else if (s + 2 < r->end && !strncmp(s, "...", 3)) {
		s += 3;
	} else if (s + 1 < r->end &&
		   ((strchr("=<>&|+-", *s) && s[1] == *s) ||
		    (strchr("=!<>+-*/%&|^", *s) && s[1] == '=') ||
		    !strncmp(s, "->", 2))) {
		s += 2;
	} else {
		s++;
	}
	return (size_t)(s - r->at);
}

static bool next_token(struct reader *r, struct token *t, const char *stubs)
{
	r->space = false;
	for (; r->at < r->end; r->at++) {
		if (*r->at == '\n') {
			r->line++;
			r->line_start = r->space = true;
		} else if (*r->at == '#' && r->line_start) {
			line_marker(r, stubs);
			r->at--;
		} else if (isspace((unsigned char)*r->at)) {
			r->space = true;
		} else {
			break;
		}
	}
	if (r->at >= r->end)
		return false;
	r->line_start = false;
	*t = (struct token){
		.text = r->at, .length = token_length(r), .line = r->line,
		.file = r->file, .space = r->space,
		.word = isalpha((unsigned char)*r->at) || *r->at == '_',
	};
	r->at += t->length;
	return true;
}

static void end_chunk(struct unit *u, struct chunk *c, bool stubs)
{
	struct chunk **list = stubs ? &u->known : &u->chunks;
	size_t *nr = stubs ? &u->nr_known : &u->nr_chunks;

	c->unit = u;
	if (!stubs && !c->function)
		prune_initialiser(c);
	if (!stubs && c->function)
		prune_assignments(c);
	find_defines(c);
	if (!stubs)
		find_uses(c);
	*list = grow(*list, *nr, sizeof(*c));
	(*list)[(*nr)++] = *c;
}

static char *read_file(const char *path, size_t *size)
{
	FILE *f = fopen(path, "r");
	char *text = NULL;
	long length = -1;

	if (f && !fseek(f, 0, SEEK_END))
		length = ftell(f);
	if (length >= 0) {
		rewind(f);
		text = malloc((size_t)length + 1);
	}
	if (!text || fread(text, 1, (size_t)length, f) != (size_t)length) {
		fprintf(stderr, "cut: %s: %s\n", path, strerror(errno));
		exit(2);
	}
	fclose(f);
	text[length] = '\0';
	*size = (size_t)length;
	return text;
}

void unit_read(struct unit *unit, const char *path, const char *stubs)
{
	struct reader r = { .line = 1, .line_start = true, .file = path };
	struct chunk c = { 0 };
	bool value = false;
	int depth = 0, braces = 0;
	size_t size;
	struct token t;

	r.at = read_file(path, &size);
	r.end = r.at + size;
	*unit = (struct unit){ .path = path, .stubs = (char *)r.at };
	while (next_token(&r, &t, stubs)) {
		if (!r.stubs && !unit->file) {
			unit->file = t.file;
			unit->stubs_length = (size_t)(t.text - unit->stubs);
		}
		if (!c.nr && token_is(&t, ";"))
			continue;
		c.tokens = grow(c.tokens, c.nr, sizeof(t));
		c.tokens[c.nr++] = t;
		if (token_is(&t, "(") || token_is(&t, "[")) {
			depth++;
		} else if (token_is(&t, ")") || token_is(&t, "]")) {
			depth--;
		} else if (token_is(&t, "{")) {
			if (!depth && !braces && !value && c.nr > 1 &&
			    token_is(&c.tokens[c.nr - 2], ")"))
				c.function = true;
			braces++;
		} else if (token_is(&t, "}")) {
			braces--;
		} else if (token_is(&t, "=") && !braces && !depth) {
			value = true;
		}
		if (depth || braces || !(token_is(&t, ";") ||
					 (token_is(&t, "}") && c.function)))
			continue;
		end_chunk(unit, &c, r.stubs);
		c = (struct chunk){ 0 };
		value = false;
	}
	if (depth || braces)
		unit->unfinished = c.tokens;
}
