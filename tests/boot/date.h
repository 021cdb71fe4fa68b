/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * When the lines of a log were written.
 *
 * A log goes on with time; one that goes back by days is of several files, the
 * newest of which comes first: "cat kern.log kern.log.1". But clocks are put
 * back, too, or have never been set, and most logs do not say the year.
 */
#ifndef TESTS_BOOT_DATE_H
#define TESTS_BOOT_DATE_H

#include "cursor.h"

/**
 * date_of_line() - when a line was written
 * @line: without white space at its ends
 *
 * Return: the date, or 0 if there is none at its beginning that one can rely on.
 */
unsigned int date_of_line(struct cursor line);

/**
 * date_days() - the days from one date to another
 * @from: of a line
 * @to: of a line behind it; if one of the two has no year, they are less than
 *	half of one apart
 *
 * Return: the days, below 0 if @to is the earlier one.
 */
int date_days(unsigned int from, unsigned int to);

/*
 * Whether a boot is older than the newest one before it in the log, by no more
 * than somebody's old logs are kept beside the new one. A clock that has lost
 * its battery says more.
 */
bool date_older(long day, long newest);

#endif /* TESTS_BOOT_DATE_H */
