/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What is left out of the game; play.h says why.
 */
#ifndef TESTS_PLAY_LEFT_OUT_H
#define TESTS_PLAY_LEFT_OUT_H

#include "request.h"

/**
 * left_out() - is a request not to be made?
 * @r: it
 * @changed: whether one of the same multicall changes tables
 */
bool left_out(const struct request *r, bool changed);

#endif /* TESTS_PLAY_LEFT_OUT_H */
