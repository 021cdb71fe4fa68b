// SPDX-License-Identifier: GPL-2.0-only
/*
 * The guest: a kernel as small as can be, that boots a design on a scenario as
 * dom0 of a real Xen.
 *
 * Its boot module is the scenario; "design=NAME" on its command line chooses
 * the design. The console ends in the verdict, unless something is wrong with
 * the guest or its surroundings: then the last line begins with "guest:".
 */
#include "../../x86_init/machine.h"
#include "../boot/boot.h"
#include "guest.h"

#define DESIGN_NAME_SIZE	40

void guest_main(const struct start_info *start) __noreturn;

/* The value of "design=" among the words of the command line. */
static bool design_option(const char *line, char name[DESIGN_NAME_SIZE])
{
	static const char key[] = "design=";
	size_t i;

	while (*line) {
		for (i = 0; key[i] && line[i] == key[i]; i++)
			;
		line += i;
		if (!key[i]) {
			for (i = 0; *line && *line != ' '; i++) {
				if (i == DESIGN_NAME_SIZE - 1)
					return false;
				name[i] = *line++;
			}
			name[i] = 0;
			return true;
		}
		while (*line && *line != ' ')
			line++;
		while (*line == ' ')
			line++;
	}
	return false;
}

void guest_main(const struct start_info *start)
{
	static struct scenario s;
	char error[SCENARIO_ERROR_SIZE], name[DESIGN_NAME_SIZE];
	const struct design *d;

	trap_init(start);
	if (!design_option((const char *)start->cmd_line, name))
		guest_die("no design= on the command line");
	d = design_find(name);
	if (!d)
		guest_die("no design is called \"%s\"", name);
	if (!start->mod_len)
		guest_die("no scenario was given as boot module");
	if (!scenario_parse(&s, (const char *)start->mod_start, start->mod_len,
			    error))
		guest_die("%s", error);

	memory_init(start, s.memory_end);
	boot_run(&s, d);
}
