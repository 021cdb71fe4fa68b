/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What a sequence has to say: lines, of which a hash is kept.
 */
#ifndef TESTS_PLAY_TRANSCRIPT_H
#define TESTS_PLAY_TRANSCRIPT_H

#include "../../x86_init/types.h"

/**
 * transcript_begin() - nothing has been said yet
 * @show: whether the lines go to the console as well
 */
void transcript_begin(bool show);

/**
 * transcript_end() - all has been said; the last line, with the hash
 * @name: of the sequence
 * @requests: how many it has
 */
void transcript_end(const char *name, unsigned int requests);

/* A part of a line, in printk()'s words; and its end. */
void say(const char *fmt, ...) __printf(1, 2);
void say_line(void);

#endif /* TESTS_PLAY_TRANSCRIPT_H */
