// SPDX-License-Identifier: GPL-2.0-only
/*
 * The designs that are linked in.
 */
#include "design.h"

/* The linker collects what DESIGN() puts down. */
extern const struct design *const __start_designs[];
extern const struct design *const __stop_designs[];

const struct design *design_at(unsigned int i)
{
	const struct design *const *d, *found;
	unsigned int rank = 0;

	/* The next higher rank, @i times over: there are a handful. */
	do {
		found = NULL;
		for (d = __start_designs; d < __stop_designs; d++)
			if ((*d)->rank > rank &&
			    (!found || (*d)->rank < found->rank))
				found = *d;
		if (found)
			rank = found->rank;
	} while (found && i--);
	return found;
}

const struct design *design_find(const char *name)
{
	const struct design *d;
	unsigned int i;

	for (i = 0; (d = design_at(i)); i++) {
		const char *a = d->name, *b = name;

		while (*a && *a == *b)
			a++, b++;
		if (*a == *b)
			return d;
	}
	return NULL;
}
