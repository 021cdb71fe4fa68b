/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What a line says of the log that it stands in: that lines are missing there,
 * that it is a diff of two.
 */
#ifndef TESTS_BOOT_REMARK_H
#define TESTS_BOOT_REMARK_H

#include "cursor.h"

/**
 * remark_missing() - whether lines are missing here
 * @line: without white space at its ends
 *
 * Return: whether the kernel says so, journald, a log server, or somebody who
 * leaves out what is of no interest to him.
 */
bool remark_missing(struct cursor line);

/**
 * remark_hunk() - whether a diff goes on here, with lines from further down
 * @line: without white space at its ends
 * @old: is set to what the lines of the older one of the two logs begin with
 *	from here on, or stays
 *
 * Return: whether it does. Then the line is none of the two.
 */
bool remark_hunk(struct cursor line, const char **old);

#endif /* TESTS_BOOT_REMARK_H */
