/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The states of one machine that have been visited, and what was tried there.
 */
#ifndef TESTS_EXPLORE_VISITED_H
#define TESTS_EXPLORE_VISITED_H

#include "state.h"

/**
 * struct visit - a state that has been visited
 * @hash: which one
 * @asleep: events that were not tried there
 * @depth: how many events deep all others were followed
 * @used: by which machine, see visited_forget()
 * @outlook: what can follow, for a search that is tested
 */
struct visit {
	struct state_hash hash;
	u64 asleep;
	unsigned int depth;
	unsigned int used;
	u64 outlook;
};

/**
 * visited_forget() - another machine
 */
void visited_forget(void);

/**
 * visited_find() - look a state up
 * @hash: which one
 * @new: whether it was not there yet; then it has been added
 *
 * Return: good until the next call.
 */
struct visit *visited_find(struct state_hash hash, bool *new);

/**
 * visited_count() - how many states there are
 * @sum: the sum of their hashes, which is the same for the same set
 */
u64 visited_count(struct state_hash *sum);

#endif /* TESTS_EXPLORE_VISITED_H */
