/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * A search on many machines, by two processes.
 */
#ifndef TESTS_EXPLORE_JOB_H
#define TESTS_EXPLORE_JOB_H

#include "search.h"

/**
 * struct job - what to search, and what came of it
 * @d: the design
 * @depth: events, the first mapping included
 * @step: one machine in so many
 * @both_orders: as in struct search
 * @carry_on: as in struct search
 * @replay: as in struct search
 * @machines: how many there were; up to the one with the violation if any
 * @states: different states on all of them
 * @events: events that were tried
 * @sum: of the hashes of the states
 * @replayed: states that were compared,
 * @met_again: states that were,
 * @differ: and those of both that were not the same
 * @found: whether there is a violation
 * @machine: the first machine that has one
 * @violation: the first one there
 */
struct job {
	const struct design *d;
	unsigned int depth;
	unsigned int step;
	bool both_orders;
	bool carry_on;
	unsigned int replay;

	unsigned int machines;
	u64 states;
	u64 events;
	struct state_hash sum;
	u64 replayed;
	u64 met_again;
	u64 differ;
	bool found;
	unsigned int machine;
	struct violation violation;
};

/**
 * job_run() - search
 * @job: what; its results are filled
 *
 * They do not depend on which process is faster.
 */
void job_run(struct job *job);

/**
 * job_verdict() - what was found, in a word
 * @job: one that has found something
 *
 * Return: the letter of the guarantee, or "crash".
 */
const char *job_verdict(const struct job *job);

/**
 * die() - it cannot go on
 * @fmt: why, as in printf()
 */
void die(const char *fmt, ...) __printf(1, 2) __noreturn;

#endif /* TESTS_EXPLORE_JOB_H */
