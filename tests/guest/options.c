// SPDX-License-Identifier: GPL-2.0-only
/*
 * What the guest is told: a design on its command line, a scenario as its boot
 * module.
 */
#include "../../x86_init/machine.h"
#include "guest.h"

void guest_design(const struct start_info *start, char name[DESIGN_NAME_SIZE])
{
	const char *line = (const char *)start->cmd_line;
	static const char key[] = "design=";
	size_t i;

	while (*line) {
		for (i = 0; key[i] && line[i] == key[i]; i++)
			;
		line += i;
		if (!key[i]) {
			for (i = 0; *line && *line != ' '; i++) {
				if (i == DESIGN_NAME_SIZE - 1)
					guest_die("no design has that long a name");
				name[i] = *line++;
			}
			name[i] = 0;
			return;
		}
		while (*line && *line != ' ')
			line++;
		while (*line == ' ')
			line++;
	}
	guest_die("no design= on the command line");
}

void guest_scenario(const struct start_info *start, struct scenario *s)
{
	char error[SCENARIO_ERROR_SIZE];

	if (!start->mod_len)
		guest_die("no scenario was given as boot module");
	if (!scenario_parse(s, (const char *)start->mod_start, start->mod_len,
			    error))
		guest_die("%s", error);
}
