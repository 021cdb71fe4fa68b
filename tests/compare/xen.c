// SPDX-License-Identifier: GPL-2.0-only
/*
 * The hypervisors that compare boots on.
 */
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "compare.h"

#define WORLD	"tests/world.sh"
#define BLANKS	" \t\n"

/* Whether @name, a path or a command on $PATH, can be executed. */
static bool executable(const char *name)
{
	const char *path = getenv("PATH");
	char *copy, *rest, *dir, *file;
	bool found = false;

	if (strchr(name, '/'))
		return !access(name, X_OK);
	rest = copy = text("%s", path ? path : "/usr/bin:/bin");
	while (!found && (dir = strsep(&rest, ":"))) {
		file = text("%s/%s", *dir ? dir : ".", name);
		found = !access(file, X_OK);
		free(file);
	}
	free(copy);
	return found;
}

/* Whether @path can be read, and as a file. */
static bool readable(const char *path)
{
	struct stat st;

	return !access(path, R_OK) && !stat(path, &st) && !S_ISDIR(st.st_mode);
}

static void add(struct hypervisor **xens, unsigned int *nr, const char *path)
{
	*xens = realloc(*xens, (*nr + 1) * sizeof(**xens));
	if (!*xens)
		fatal(EXIT_FAULT, "no memory");
	(*xens)[(*nr)++] = (struct hypervisor){ .path = text("%s", path) };
}

/* Those that XEN names. A name may have blanks in it if it is the only one. */
static struct hypervisor *named_xens(const char *names, unsigned int *nr,
				     char **missing)
{
	struct hypervisor *xens = NULL;
	char *copy, *rest, *path, *more;

	if (readable(names)) {
		add(&xens, nr, names);
		return xens;
	}
	rest = copy = text("%s", names);
	while ((path = strsep(&rest, BLANKS))) {
		if (!*path)
			continue;
		if (readable(path)) {
			add(&xens, nr, path);
			continue;
		}
		more = *missing ? text("%s, no %s", *missing, path) :
				  text("no %s", path);
		free(*missing);
		*missing = more;
	}
	free(copy);
	return xens;
}

/* The one that everything boots on. The last word, too, is the script's. */
static struct hypervisor *usual_xen(unsigned int *nr, char **missing)
{
	FILE *f = popen("exec " WORLD " xen 2>&1", "r");
	struct hypervisor *xens = NULL;
	char *line = NULL, *words;
	size_t size = 0;

	if (f && getline(&line, &size, f) >= 0)
		line[strcspn(line, "\n")] = '\0';
	if (!f || pclose(f) || !line || !*line) {
		words = line ? strstr(line, ": ") : NULL;
		*missing = text("%s", words ? words + 2 : "no hypervisor");
	} else {
		add(&xens, nr, line);
	}
	free(line);
	return xens;
}

struct hypervisor *find_xens(unsigned int *nr, char **missing)
{
	const char *qemu = getenv("QEMU"), *xen = getenv("XEN");

	*nr = 0;
	*missing = NULL;
	if (!qemu || !*qemu)
		qemu = "qemu-system-x86_64";
	if (!executable(qemu)) {
		*missing = text("no %s (package qemu-system-x86)", qemu);
		return NULL;
	}
	if (xen && xen[strspn(xen, BLANKS)])
		return named_xens(xen, nr, missing);
	return usual_xen(nr, missing);
}

void name_xens(struct hypervisor *xens, unsigned int nr)
{
	unsigned int i, j;
	bool alone;

	for (i = 0; i < nr; i++) {
		alone = xens[i].version;
		for (j = 0; j < nr && alone; j++)
			alone = i == j || !xens[j].version ||
				strcmp(xens[i].version, xens[j].version);
		if (alone)
			xens[i].name = text("%s", xens[i].version);
		else if (xens[i].version)
			xens[i].name = text("%s (%s)", xens[i].version,
					    xens[i].path);
		else
			xens[i].name = text("(%s)", xens[i].path);
		printable(xens[i].name);
	}
}
