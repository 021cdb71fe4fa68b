// SPDX-License-Identifier: GPL-2.0-only
/*
 * The states that have been visited: a hash table that grows.
 */
#include "visited.h"

#include "../../x86_init/machine.h"

#include <stdlib.h>

#define FIRST_SIZE	((size_t)1 << 14)

static struct visit *visits;
static size_t size, count;
static unsigned int user;
static struct state_hash sum;

void visited_forget(void)
{
	user++;
	count = 0;
	sum = (struct state_hash){ 0, 0 };
}

static struct visit *place_of(struct state_hash hash)
{
	size_t i = hash.a & (size - 1);

	while (visits[i].used == user &&
	       (visits[i].hash.a != hash.a || visits[i].hash.b != hash.b))
		i = (i + 1) & (size - 1);
	return &visits[i];
}

static void grow(void)
{
	struct visit *old = visits;
	size_t i, old_size = size;

	size = size ? 2 * size : FIRST_SIZE;
	visits = calloc(size, sizeof(*visits));
	if (!visits)
		panic("explore: no memory for %lu states", size);
	for (i = 0; i < old_size; i++)
		if (old[i].used == user)
			*place_of(old[i].hash) = old[i];
	free(old);
}

struct visit *visited_find(struct state_hash hash, bool *new)
{
	struct visit *v;

	if (count >= size / 2)
		grow();
	v = place_of(hash);
	*new = v->used != user;
	if (*new) {
		*v = (struct visit){ .hash = hash, .used = user };
		count++;
		sum.a += hash.a;
		sum.b += hash.b;
	}
	return v;
}

u64 visited_count(struct state_hash *of_all)
{
	*of_all = sum;
	return count;
}
