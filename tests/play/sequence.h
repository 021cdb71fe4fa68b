/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * A sequence of requests, played on whatever machine there is.
 */
#ifndef TESTS_PLAY_SEQUENCE_H
#define TESTS_PLAY_SEQUENCE_H

#include "request.h"

/**
 * play_set_up() - make the machine ready
 *
 * It has PLAY_MEMORY, and no page tables of the game yet.
 */
void play_set_up(void);

/**
 * play_sequence() - play, say what came of it, and clear up
 * @name: of the sequence
 * @r: its requests
 * @nr: how many
 * @show: whether the lines of the transcript go to the console
 */
void play_sequence(const char *name, const struct request *r, unsigned int nr,
		   bool show);

#endif /* TESTS_PLAY_SEQUENCE_H */
