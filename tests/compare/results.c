// SPDX-License-Identifier: GPL-2.0-only
/*
 * Where logs and compare.tsv go, all at once.
 *
 * Each compare gathers what it has in a folder of its own and gives all of it
 * its name in the end: who looks sees the results of a whole run, and one that
 * was interrupted has changed nothing. Of two that run side by side both have
 * their logs, and compare.tsv has the rows of both: who is the second to
 * publish keeps the rows that the first has put there meanwhile.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "compare.h"

static struct {
	const char *tsv;
	const char *log_dir;
	char *dir;		/* what nobody sees yet; NULL: there is none */
	char *tsv_tmp;
	FILE *rows;
	struct stat before;	/* what @tsv was in the beginning */
	unsigned int nr_tmp;
} results;

/* The folder that a file is in, in memory of its own. */
static char *folder_of(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? text("%.*s", slash > path ? (int)(slash - path) : 1,
			    path) : text(".");
}

static struct stat look(const char *path)
{
	struct stat st;

	return stat(path, &st) ? (struct stat){ 0 } : st;
}

static bool same_file(const struct stat *a, const struct stat *b)
{
	return a->st_dev == b->st_dev && a->st_ino == b->st_ino &&
	       a->st_size == b->st_size &&
	       a->st_mtim.tv_sec == b->st_mtim.tv_sec &&
	       a->st_mtim.tv_nsec == b->st_mtim.tv_nsec;
}

char *results_tmp(unsigned int number)
{
	if (number >= results.nr_tmp)
		results.nr_tmp = number + 1;
	return text("%s/%u", results.dir, number);
}

void results_drop(void)
{
	unsigned int i;

	if (!results.dir)
		return;
	for (i = 0; i < results.nr_tmp; i++) {
		char *tmp = results_tmp(i);

		unlink(tmp);
		free(tmp);
	}
	unlink(results.tsv_tmp);
	rmdir(results.dir);
	results.dir = NULL;
}

void results_begin(const char *tsv, const char *log_dir)
{
	char *folder = folder_of(tsv), *dir;
	int fd;

	make_folder(folder);
	make_folder(log_dir);
	results.tsv = tsv;
	results.log_dir = log_dir;
	results.before = look(tsv);
	results.tsv_tmp = text("%s.XXXXXX", tsv);
	dir = text("%s/.run-XXXXXX", log_dir);
	if (!mkdtemp(dir))
		fatal(EXIT_USAGE, "%s: %s", log_dir, strerror(errno));
	results.dir = dir;
	fd = mkstemp(results.tsv_tmp);
	if (fd < 0)
		fatal(EXIT_USAGE, "%s: %s", tsv, strerror(errno));
	results.rows = fdopen(fd, "w");
	if (!results.rows)
		fatal(EXIT_FAULT, "%s: %s", tsv, strerror(errno));
	free(folder);
}

/* Whether both rows are about the same boot. */
static bool same_boot(const char *a, const char *b)
{
	const char *end_a, *end_b;
	int field;

	for (field = 0; field < 3; field++, a = end_a + 1, b = end_b + 1) {
		end_a = a + strcspn(a, "\t\n");
		end_b = b + strcspn(b, "\t\n");
		if (end_a - a != end_b - b ||
		    memcmp(a, b, (size_t)(end_a - a)) ||
		    *end_a != '\t' || *end_b != '\t')
			return false;
	}
	a = strrchr(a, '\t');
	b = strrchr(b, '\t');
	return a && b && !strcmp(a, b);
}

/* The rows that another compare has published while this one ran. */
static void keep_others(char *const *rows, unsigned int nr)
{
	struct stat st = look(results.tsv);
	FILE *f = same_file(&st, &results.before) ? NULL :
						    fopen(results.tsv, "r");
	char *line = NULL;
	size_t size = 0;
	unsigned int i;

	if (f && getline(&line, &size, f) >= 0 && !strcmp(line, tsv_header)) {
		while (getline(&line, &size, f) >= 0) {
			for (i = 0; i < nr; i++)
				if (same_boot(line, rows[i]))
					break;
			if (i == nr)
				fputs(line, results.rows);
		}
	}
	free(line);
	if (f)
		fclose(f);
}

static void publish_logs(const struct boot *boots, unsigned int nr)
{
	unsigned int i;

	for (i = 0; i < nr; i++) {
		char *folder = folder_of(boots[i].log);

		make_folder(folder);
		free(folder);
		/* a boot that could not be started has none */
		if (rename(boots[i].tmp, boots[i].log) && !boots[i].error)
			fatal(EXIT_FAULT, "%s: %s", boots[i].log,
			      strerror(errno));
	}
}

void results_publish(const struct boot *boots, unsigned int nr)
{
	char *folder = folder_of(results.tsv), **rows = tsv_rows(boots, nr);
	int lock = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	mode_t mask = umask(0);
	bool written;
	unsigned int i;

	umask(mask);
	if (lock < 0 || flock(lock, LOCK_EX))
		fatal(EXIT_FAULT, "%s: %s", folder, strerror(errno));
	fputs(tsv_header, results.rows);
	keep_others(rows, nr);
	for (i = 0; i < nr; i++) {
		fputs(rows[i], results.rows);
		free(rows[i]);
	}
	free(rows);
	/* a temporary file is its owner's alone */
	fchmod(fileno(results.rows), 0666 & ~mask);
	written = !ferror(results.rows);
	if (fclose(results.rows) || !written)
		fatal(EXIT_FAULT, "%s: %s", results.tsv, strerror(errno));
	publish_logs(boots, nr);
	if (rename(results.tsv_tmp, results.tsv))
		fatal(EXIT_FAULT, "%s: %s", results.tsv, strerror(errno));
	results_drop();
	close(lock);
	free(folder);
}
