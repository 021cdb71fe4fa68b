// SPDX-License-Identifier: GPL-2.0-only
/*
 * boot-model, boot-native: play one scenario by one design, hosted.
 *
 * usage: boot-model SCENARIO DESIGN	the console goes to standard output
 *	  boot-model --list		the designs: name, whether it runs on
 *					bare metal, whether it must come
 *					through everything, what it does
 *
 * What a kernel and a machine of the time were like can be chosen on bare
 * metal only, since a design for Xen chooses for itself:
 *
 *	  boot-native [--place=PLACE] [--size=SIZE] [--pages=PAGES]
 *		      SCENARIO DESIGN
 *
 *	PLACE	where the buffer goes: below-end, below-mapped, bottom-up
 *	SIZE	what it is sized by: by-end (the end of the range), by-range
 *	PAGES	the largest pages of the direct map: 4k, 2M, 1G
 */
#include "../../mm/init.h"
#include "../boot/boot.h"
#include "../boot/platform.h"
#include "../designs/placement.h"
#include "../designs/sizing.h"
#include "machine.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void list(void) __noreturn;
static void list(void)
{
	const struct design *d;
	unsigned int i;

	for (i = 0; (d = design_at(i)); i++)
		printf("%s\t%d\t%d\t%s\n", d->name, d->native, d->must_pass,
		       d->about);
	platform_end();
}

static void die(const char *file, const char *what) __noreturn;
static void die(const char *file, const char *what)
{
	fprintf(stderr, "boot-%s: %s: %s\n", platform_name, file, what);
	exit(2);
}

static void choose_place(const char *option, const char *value)
{
	static const struct {
		const char *name;
		phys_addr_t (*place)(u64 size, phys_addr_t end);
	} places[] = {
		{ "below-end", place_below_end },
		{ "below-mapped", place_below_mapped },
		{ "bottom-up", place_bottom_up },
	};
	size_t i;

	for (i = 0; i < ARRAY_SIZE(places); i++) {
		if (strcmp(value, places[i].name))
			continue;
		pgt_buf_ops.place = places[i].place;
		return;
	}
	die(option, "below-end, below-mapped or bottom-up");
}

static void choose_size(struct design *d, const char *option,
			const char *value)
{
	if (strcmp(value, "by-range") == 0)
		d->pages = table_pages_by_range;
	else if (strcmp(value, "by-end") == 0)
		d->pages = historic_table_pages;
	else
		die(option, "by-end or by-range");
}

static void choose_pages(const char *option, const char *value)
{
	bool gb = strcmp(value, "1G") == 0, mb = strcmp(value, "2M") == 0;

	if (!gb && !mb && strcmp(value, "4k"))
		die(option, "4k, 2M or 1G");
	direct_gbpages = gb;
	cpu_has_pse = gb || mb;
}

/* The value of @option if it is "--NAME=VALUE" of this @name, else NULL. */
static const char *value_of(const char *option, const char *name)
{
	size_t len = strlen(name);

	return strncmp(option, name, len) ? NULL : option + len;
}

/* The machine exists; @argv holds its options. */
static void choose(struct design *d, int argc, char **argv)
{
	int i;

	for (i = 0; i < argc; i++) {
		const char *place = value_of(argv[i], "--place=");
		const char *size = value_of(argv[i], "--size=");
		const char *pages = value_of(argv[i], "--pages=");

		if (platform_is_xen)
			die(argv[i], "only bare metal has options");
		if (place)
			choose_place(argv[i], place);
		else if (size)
			choose_size(d, argv[i], size);
		else if (pages)
			choose_pages(argv[i], pages);
		else
			die(argv[i], "no such option");
	}
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
	static struct design design;
	const struct design *d;
	int nr_options = 0;
	char *text, **args;
	size_t size;

	if (argc == 2 && strcmp(argv[1], "--list") == 0)
		list();
	while (argc > 1 + nr_options &&
	       strncmp(argv[1 + nr_options], "--", 2) == 0)
		nr_options++;
	args = argv + 1 + nr_options;
	if (argc != 3 + nr_options)
		die("usage", platform_is_xen ?
		    "SCENARIO DESIGN, or --list" :
		    "[--place=PLACE] [--size=SIZE] [--pages=PAGES] SCENARIO DESIGN, or --list");
	d = design_find(args[1]);
	if (!d)
		die(args[1], "no such design");
	if (!platform_is_xen && !d->native)
		die(args[1], "this design is for Xen");
	text = read_file(args[0], &size);
	if (!scenario_parse(&scenario, text, size, error))
		die(args[0], error);
	free(text);

	model_init(scenario.memory_end);
	design = *d;
	choose(&design, nr_options, argv + 1);
	boot_run(&scenario, &design);
}
