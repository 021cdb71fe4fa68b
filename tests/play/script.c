// SPDX-License-Identifier: GPL-2.0-only
/*
 * Scripts; play.h says what stands in one.
 */
#include "play.h"

#include "../../x86_init/machine.h"
#include "../boot/platform.h"
#include "request.h"
#include "sequence.h"

#define MAX_REQUESTS	256

struct script {
	const char *at;
	const char *end;
};

/* The next word of the line; empty at its end. */
static void word(struct script *s, char text[32])
{
	unsigned int n = 0;

	while (s->at < s->end && *s->at == ' ')
		s->at++;
	for (; s->at < s->end && *s->at != ' ' && *s->at != '\n'; s->at++)
		if (n < 31)
			text[n++] = *s->at;
	text[n] = 0;
}

static bool same(const char *a, const char *b)
{
	while (*a && *a == *b)
		a++, b++;
	return *a == *b;
}

static u64 number(const char *text)
{
	u64 n = 0;

	if (!*text)
		panic("play: a number is missing");
	for (; *text; text++) {
		if (*text < '0' || *text > '9')
			panic("play: \"%s\" is no number", text);
		n = 10 * n + (u64)(*text - '0');
	}
	return n;
}

static void next_line(struct script *s)
{
	while (s->at < s->end && *s->at != '\n')
		s->at++;
	if (s->at < s->end)
		s->at++;
}

static unsigned int read_requests(struct script *s, struct request *r)
{
	unsigned int nr = 0;

	for (next_line(s); s->at < s->end; next_line(s)) {
		char line[REQUEST_TEXT] = "";
		unsigned int i;

		for (i = 0; i < REQUEST_TEXT - 1 && s->at + i < s->end &&
		     s->at[i] != '\n'; i++)
			line[i] = s->at[i];
		if (same(line, "end"))
			return nr;
		if (nr == MAX_REQUESTS || !request_parse(&r[nr++], line))
			panic("play: cannot play \"%s\"", line);
	}
	panic("play: no \"end\"");
}

static unsigned int random_requests(struct request *r, u64 seed,
				    unsigned int nr, bool full)
{
	struct taste taste;
	u64 series = seed;
	unsigned int i;

	if (nr > MAX_REQUESTS)
		panic("play: more than %u requests", MAX_REQUESTS);
	taste_random(&taste, &series, full);
	for (i = 0; i < nr; i++)
		request_random(&r[i], &taste, &series, i ? &r[i - 1] : NULL);
	return nr;
}

void play_script(const char *script, size_t size)
{
	static struct request requests[MAX_REQUESTS];
	struct script s = { script, script + size };
	unsigned int nr;

	play_set_up();
	for (; s.at < s.end; next_line(&s)) {
		char what[32], name[32], length[32], kind[32], show[32];

		word(&s, what);
		word(&s, name);
		if (same(what, "seed")) {
			word(&s, length);
			word(&s, kind);
			word(&s, show);
			nr = random_requests(requests, number(name),
					     (unsigned int)number(length),
					     same(kind, "full"));
		} else if (same(what, "begin")) {
			word(&s, show);
			nr = read_requests(&s, requests);
		} else if (!*what) {
			continue;
		} else {
			panic("play: cannot play \"%s\"", what);
		}
		play_sequence(name, requests, nr, same(show, "show"));
	}
	platform_print("@end\n", 5);
	platform_end();
}
