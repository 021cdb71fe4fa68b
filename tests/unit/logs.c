// SPDX-License-Identifier: GPL-2.0-only
/*
 * Logs as people have them, a file each in tests/logs/: the memory that is read
 * from it is that of the machine.
 *
 * In the comment on top of each stands what is expected, one a line:
 *
 *	# ram: RANGES		what is usable, "0-9f000 100000-40000000"
 *	# memory: TEXT		what make compare says of it, if that matters
 *	# refused: TEXT		in place of both: what is wrong with it
 *
 * usage: logs [FILE...]	without FILE: all of tests/logs/, from the top
 */
#include "unit.h"

#include <dirent.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../boot/scenario.h"

#define FOLDER		"tests/logs"
#define MAX_FILES	512
#define MAX_SIZE	65536
#define MAX_LINE	512

static struct CMUnitTest tests[MAX_FILES];
static unsigned int nr_tests;

static size_t read_file(const char *path, char text[MAX_SIZE])
{
	FILE *f = fopen(path, "r");
	size_t size;

	if (!f)
		fail_msg("%s cannot be read", path);
	size = fread(text, 1, MAX_SIZE, f);
	fclose(f);
	assert_true(size >= 1 && size < MAX_SIZE);
	return size;
}

/* The value of a key in the comment on top; NULL when it is not there. */
static const char *value(const char *text, size_t size, const char *key,
			 char line[MAX_LINE])
{
	const char *end = text + size;
	size_t len = strlen(key);

	while (text < end && *text == '#') {
		const char *next = memchr(text, '\n', (size_t)(end - text));

		assert_non_null(next);
		if (!strncmp(text + 2, key, len) &&
		    !strncmp(text + 2 + len, ": ", 2)) {
			text += 2 + len + 2;
			assert_true(next > text && next - text < MAX_LINE);
			memcpy(line, text, (size_t)(next - text));
			line[next - text] = '\0';
			return line;
		}
		text = next + 1;
	}
	return NULL;
}

static void check_ram(const struct scenario *s, const char *expected)
{
	char ram[MAX_LINE] = "";
	unsigned int i;
	int len = 0;

	for (i = 0; i < s->nr_ram && len < MAX_LINE - 64; i++)
		len += sprintf(ram + len, "%s%" PRIx64 "-%" PRIx64,
			       i ? " " : "", s->ram[i].start, s->ram[i].end);
	assert_string_equal(ram, expected);
}

static void check_memory(const struct scenario *s, const char *expected)
{
	char memory[SCENARIO_MEMORY_SIZE];

	scenario_memory(s, memory, sizeof(memory));
	if (strncmp(memory, "memory: ", 8))
		fail_msg("it does not say memory: \"%s\"", memory);
	assert_string_equal(memory + 8, expected);
}

/*
 * The text is handed over with nothing behind it, so that the sanitizers see
 * a reader that goes too far.
 */
static void log_is_read(void **state)
{
	static char text[MAX_SIZE];
	static struct scenario s;
	char error[SCENARIO_ERROR_SIZE] = "";
	char ram[MAX_LINE], memory[MAX_LINE], refused[MAX_LINE];
	const char *why, *what, *said;
	size_t size = read_file(*state, text);
	char *exact = malloc(size);
	bool good;

	assert_non_null(exact);
	memcpy(exact, text, size);
	good = scenario_parse(&s, exact, size, error);
	free(exact);

	what = value(text, size, "ram", ram);
	said = value(text, size, "memory", memory);
	why = value(text, size, "refused", refused);
	if (!what == !why || (said && !what))
		fail_msg("it has to say \"ram\" or \"refused\"");
	if (why && good)
		fail_msg("it is accepted, expected: %s", why);
	if (why) {
		assert_string_equal(error, why);
		return;
	}
	if (!good)
		fail_msg("it is refused: %s", error);
	check_ram(&s, what);
	if (said)
		check_memory(&s, said);
}

static void add(const char *path)
{
	char *copy = strdup(path);

	if (!copy || nr_tests == MAX_FILES) {
		fprintf(stderr, "logs: more than %u files\n", MAX_FILES);
		exit(2);
	}
	tests[nr_tests++] = (struct CMUnitTest){
		.name		= copy,
		.test_func	= log_is_read,
		.initial_state	= copy,
	};
}

static int visible(const struct dirent *d)
{
	return d->d_name[0] != '.';
}

static void add_all(void)
{
	struct dirent **entries;
	int nr = scandir(FOLDER, &entries, visible, alphasort), i;
	char path[MAX_LINE];

	for (i = 0; i < nr; i++) {
		snprintf(path, sizeof(path), FOLDER "/%s", entries[i]->d_name);
		add(path);
		free(entries[i]);
	}
	if (nr <= 0) {
		fprintf(stderr, "logs: no file in " FOLDER "\n");
		exit(2);
	}
	free(entries);
}

int main(int argc, char **argv)
{
	int i;

	for (i = 1; i < argc; i++)
		add(argv[i]);
	if (argc == 1)
		add_all();
	cmocka_set_message_output(CM_OUTPUT_TAP);
	/* cmocka passes over those that are empty */
	return cmocka_run_group_tests_name("logs", tests, NULL, NULL);
}
