// SPDX-License-Identifier: GPL-2.0-only
/*
 * boot-model, boot-native: play one scenario by one design, hosted.
 *
 * usage: boot-model SCENARIO DESIGN	the console goes to standard output
 *	  boot-model --list		the designs: name, whether it runs on
 *					bare metal, whether it must come
 *					through everything, what it does
 */
#include "../boot/boot.h"
#include "../boot/platform.h"
#include "machine.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int list(void)
{
	const struct design *d;
	unsigned int i;

	for (i = 0; (d = design_at(i)); i++)
		printf("%s\t%d\t%d\t%s\n", d->name, d->native, d->must_pass,
		       d->about);
	return 0;
}

static void die(const char *file, const char *what) __noreturn;
static void die(const char *file, const char *what)
{
	fprintf(stderr, "boot-%s: %s: %s\n", platform_name, file, what);
	exit(2);
}

static char *read_file(const char *name, size_t *size)
{
	FILE *f = fopen(name, "r");
	char *text = NULL;
	size_t got;

	if (!f)
		die(name, strerror(errno));
	*size = 0;
	do {
		text = realloc(text, *size + 65536);
		if (!text)
			die(name, "no memory");
		got = fread(text + *size, 1, 65536, f);
		*size += got;
	} while (got);
	if (ferror(f))
		die(name, strerror(errno));
	fclose(f);
	return text;
}

int main(int argc, char **argv)
{
	static struct scenario scenario;
	char error[SCENARIO_ERROR_SIZE];
	const struct design *d;
	size_t size;
	char *text;

	if (argc == 2 && strcmp(argv[1], "--list") == 0)
		return list();
	if (argc != 3)
		die("usage", "SCENARIO DESIGN, or --list");
	d = design_find(argv[2]);
	if (!d)
		die(argv[2], "no such design");
	if (!platform_is_xen && !d->native)
		die(argv[2], "this design is for Xen");
	text = read_file(argv[1], &size);
	if (!scenario_parse(&scenario, text, size, error))
		die(argv[1], error);
	free(text);

	model_init(scenario.memory_end);
	boot_run(&scenario, d);
}
