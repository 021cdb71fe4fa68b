// SPDX-License-Identifier: GPL-2.0-only
/*
 * The scenarios that compare is given.
 */
#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <iconv.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "compare.h"

/* A journal of months is below this. */
#define MAX_SIZE	((size_t)256 << 20)
/* More than this no boot is to read on its own. */
#define MAX_BOOT_SIZE	((size_t)1 << 20)

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
	size_t room = 1 << 16;
	char *content = NULL;

	*size = 0;
	do {
		room = room * 2 > MAX_SIZE ? MAX_SIZE + 1 : room * 2;
		content = realloc(content, room + 1);
		if (!content)
			fatal(EXIT_FAULT, "%s: %s", path, strerror(errno));
		*size += fread(content + *size, 1, room - *size, f);
	} while (*size == room && room <= MAX_SIZE);
	if (ferror(f))
		fatal(EXIT_USAGE, "%s: %s", path, strerror(errno));
	if (*size > MAX_SIZE)
		fatal(EXIT_USAGE, "%s: larger than %zu MiB: take the kernel's lines of it, as journalctl -k prints them",
		      path, MAX_SIZE >> 20);
	if (*size == 0)
		fatal(EXIT_USAGE, "%s: the file is empty", path);
	content[*size] = '\0';
	return content;
}

/*
 * @again: whether the boots, which read it each for itself, find the same by
 * that name.
 */
static char *slurp_file(const char *path, size_t *size, bool *again)
{
	struct stat st;
	char *content;
	FILE *f;
	int fd;

	/* A pipe that nobody writes to is not waited for. */
	fd = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
	if (fd < 0 || fstat(fd, &st))
		fatal(EXIT_USAGE, "%s: %s", path, strerror(errno));
	if (S_ISDIR(st.st_mode) || S_ISBLK(st.st_mode))
		fatal(EXIT_USAGE, "%s: not a plain file", path);
	*again = S_ISREG(st.st_mode) && strncmp(path, "/dev/", 5) &&
		 strncmp(path, "/proc/", 6);
	f = fcntl(fd, F_SETFL, O_RDONLY) ? NULL : fdopen(fd, "r");
	if (!f)
		fatal(EXIT_FAULT, "%s: %s", path, strerror(errno));
	content = slurp(f, path, size);
	fclose(f);
	return content;
}

/*
 * The boots read the scenario, each for itself: what they would not find again
 * by its name, or not in a charset they know, or not soon. Of a long log they
 * get what was found in it. The file has no name, and is gone with this process.
 */
static char *copy(const struct scenario *s, const char *content, size_t size)
{
	FILE *f = tmpfile();
	unsigned int i;

	if (!f)
		fatal(EXIT_FAULT, "a file for the boots: %s", strerror(errno));
	if (size > MAX_BOOT_SIZE) {
		for (i = 0; i < s->nr_ram; i++)
			fprintf(f, " BIOS-e820: %016" PRIx64 " - %016" PRIx64 " (usable)\n",
				s->ram[i].start, s->ram[i].end);
		content += s->log_size;
		size -= s->log_size;
	}
	if (fwrite(content, 1, size, f) != size || fflush(f))
		fatal(EXIT_FAULT, "a file for the boots: %s", strerror(errno));
	return text("/proc/%ld/fd/%d", (long)getpid(), fileno(f));
}

/*
 * The charset that a log is in when a byte of each letter is 0, as of what some
 * shells write; NULL if it is in none of those.
 */
static const char *utf16(const char *content, size_t size)
{
	if (size < 4)
		return NULL;
	if (!memcmp(content, "\377\376", 2) || !memcmp(content, "\376\377", 2))
		return "UTF-16";
	if (content[0] && !content[1] && content[2] && !content[3])
		return "UTF-16LE";
	if (!content[0] && content[1] && !content[2] && content[3])
		return "UTF-16BE";
	return NULL;
}

/* A log in UTF-8, which was in @charset. */
static char *decode(char *content, size_t *size, const char *charset,
		    const char *path)
{
	/* two bytes become three at the most */
	size_t left = *size, room = left / 2 * 3 + 4, space = room;
	char *decoded = zalloc(room + 1), *in = content, *out = decoded;
	iconv_t cd = iconv_open("UTF-8", charset);

	/* the last letter may have been cut in two */
	if (cd == (iconv_t)-1 ||
	    (iconv(cd, &in, &left, &out, &space) == (size_t)-1 && errno != EINVAL))
		fatal(EXIT_USAGE, "%s: %s: %s", path, charset, strerror(errno));
	iconv_close(cd);
	free(content);
	*size = room - space;
	return decoded;
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
		{ "PK\3\4", "an archive: take what unzip -p prints of it" },
		{ "%PDF-", "PDF: take what pdftotext prints of it" },
		{ "LPKSHHRH", "a journal: take what journalctl --file prints" },
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
	bool standard_input = !strcmp(path, "-"), again = false;
	struct input *in = zalloc(sizeof(*in));
	char memory[SCENARIO_MEMORY_SIZE];
	char error[SCENARIO_ERROR_SIZE];
	const char *advice, *charset;
	char *content;
	size_t size;

	if (standard_input)
		path = "stdin";
	content = standard_input ? slurp(stdin, path, &size) :
				   slurp_file(path, &size, &again);
	charset = utf16(content, size);
	if (charset)
		content = decode(content, &size, charset, path);
	advice = no_text(content, size);
	if (advice || !scenario_parse(&in->s, content, size, error))
		fatal(EXIT_USAGE, "%s: %s", path, advice ? advice : error);
	scenario_memory(&in->s, memory, sizeof(memory));
	in->path = text("%s", path);
	/* The boots are not to take it for an option. */
	if (again && !charset && size <= MAX_BOOT_SIZE)
		in->file = text("%s%s", *path == '-' ? "./" : "", path);
	else
		in->file = copy(&in->s, content, size);
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
