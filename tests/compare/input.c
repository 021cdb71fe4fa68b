// SPDX-License-Identifier: GPL-2.0-only
/*
 * The scenarios that compare is given.
 */
#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "compare.h"

/* The longest log that anybody has pasted is far below this. */
#define MAX_SIZE	((size_t)16 << 20)

char *input_name(const char *path)
{
	const char *slash = strrchr(path, '/'), *dot, *c;
	char *name = text("%s", slash ? slash + 1 : path);

	/* "dmesg-2.6.39" has no extension */
	dot = strrchr(name, '.');
	if (dot && dot > name && dot[1]) {
		for (c = dot + 1; isalpha((unsigned char)*c); c++)
			;
		if (!*c)
			name[dot - name] = '\0';
	}
	return printable(name);
}

/* All that comes out of @f, which is called @path. */
static char *slurp(FILE *f, const char *path, size_t *size)
{
	char *content = zalloc(MAX_SIZE + 1);

	*size = fread(content, 1, MAX_SIZE + 1, f);
	if (ferror(f))
		fatal(EXIT_USAGE, "%s: %s", path, strerror(errno));
	if (*size > MAX_SIZE)
		fatal(EXIT_USAGE, "%s: larger than %zu MiB", path,
		      MAX_SIZE >> 20);
	if (*size == 0)
		fatal(EXIT_USAGE, "%s: the file is empty", path);
	return content;
}

static char *slurp_file(const char *path, size_t *size)
{
	struct stat st;
	char *content;
	FILE *f;

	/* Before it is opened: a pipe would be waited for. */
	if (stat(path, &st))
		fatal(EXIT_USAGE, "%s: %s", path, strerror(errno));
	if (!S_ISREG(st.st_mode))
		fatal(EXIT_USAGE, "%s: not a plain file", path);
	f = fopen(path, "r");
	if (!f)
		fatal(EXIT_USAGE, "%s: %s", path, strerror(errno));
	content = slurp(f, path, size);
	fclose(f);
	return content;
}

/*
 * The boots read the scenario, each for itself, and standard input can be read
 * but once. So they get a file that has no name, and is gone with this process.
 */
static char *without_name(const char *content, size_t size)
{
	FILE *f = tmpfile();

	if (!f || fwrite(content, 1, size, f) != size || fflush(f))
		fatal(EXIT_FAULT, "a file for standard input: %s",
		      strerror(errno));
	return text("/proc/%ld/fd/%d", (long)getpid(), fileno(f));
}

/* The comment on top, less its marks and the licence. */
static char *top_comment(const char *content)
{
	char *comment = text("%s", ""), *more;
	const char *end;

	for (; *content == '#'; content = *end ? end + 1 : end) {
		end = content + strcspn(content, "\n");
		if (!strncmp(content, "# SPDX-", 7))
			continue;
		content += content[1] == ' ' ? 2 : 1;
		if (content > end)
			content = end;
		more = text("%s%.*s\n", comment, (int)(end - content), content);
		free(comment);
		comment = more;
	}
	return comment;
}

/*
 * What must be done to a file before there is text to look at, or NULL. Some of
 * it may be legible all the same, and say something else.
 */
static const char *no_text(const char *content, size_t size)
{
	static const struct {
		const char *magic;
		const char *advice;
	} kinds[] = {
		{ "\037\213", "compressed: take what zcat prints of it" },
		{ "\3757zXZ", "compressed: take what xzcat prints of it" },
		{ "BZh", "compressed: take what bzcat prints of it" },
		{ "(\265/\375", "compressed: take what zstdcat prints of it" },
		{ "LPKSHHRH", "a journal: take what journalctl --file prints" },
		{ "\377\376", "UTF-16: take what iconv -f UTF-16 prints of it" },
		{ "\376\377", "UTF-16: take what iconv -f UTF-16 prints of it" },
	};
	size_t i;

	for (i = 0; i < ARRAY_SIZE(kinds); i++) {
		size_t len = strlen(kinds[i].magic);

		if (size > len && !memcmp(content, kinds[i].magic, len))
			return kinds[i].advice;
	}
	return NULL;
}

struct input *input_read(const char *path)
{
	bool standard_input = !strcmp(path, "-");
	struct input *in = zalloc(sizeof(*in));
	char memory[SCENARIO_MEMORY_SIZE];
	char error[SCENARIO_ERROR_SIZE];
	const char *advice;
	char *content;
	size_t size;

	if (standard_input)
		path = "stdin";
	content = standard_input ? slurp(stdin, path, &size) :
				   slurp_file(path, &size);
	advice = no_text(content, size);
	if (advice || !scenario_parse(&in->s, content, size, error))
		fatal(EXIT_USAGE, "%s: %s", path, advice ? advice : error);
	scenario_memory(&in->s, memory, sizeof(memory));
	in->path = text("%s", path);
	/* The boots are not to take it for an option. */
	in->file = standard_input ? without_name(content, size) :
		   text("%s%s", *path == '-' ? "./" : "", path);
	in->name = input_name(path);
	in->comment = top_comment(content);
	in->memory = text("%s", memory);
	free(content);
	return in;
}

static int visible(const struct dirent *d)
{
	size_t len = strlen(d->d_name);

	return d->d_name[0] != '.' && d->d_name[len - 1] != '~';
}

static int bug_report_first(const struct dirent **a, const struct dirent **b)
{
	static const char first[] = "bug-report";
	char *names[] = { input_name((*a)->d_name), input_name((*b)->d_name) };
	int diff = !strcmp(names[1], first) - !strcmp(names[0], first);

	free(names[0]);
	free(names[1]);
	return diff ? diff : strcmp((*a)->d_name, (*b)->d_name);
}

char **input_shipped(const char *dir, unsigned int *nr)
{
	struct dirent **entries;
	char **paths;
	int found, i;

	found = scandir(dir, &entries, visible, bug_report_first);
	if (found < 0)
		fatal(EXIT_USAGE, "%s: %s", dir, strerror(errno));
	paths = zalloc(((size_t)found + 1) * sizeof(*paths));
	*nr = 0;
	for (i = 0; i < found; i++) {
		char *path = text("%s/%s", dir, entries[i]->d_name);
		struct stat st;

		if (!stat(path, &st) && S_ISREG(st.st_mode))
			paths[(*nr)++] = path;
		else
			free(path);
		free(entries[i]);
	}
	free(entries);
	if (!*nr)
		fatal(EXIT_USAGE, "%s: no scenario in it", dir);
	return paths;
}
