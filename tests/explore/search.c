// SPDX-License-Identifier: GPL-2.0-only
/*
 * All that can happen on one machine; search.h has the idea.
 */
#include "search.h"

#include "../boot/boot.h"
#include "../boot/platform.h"
#include "../model/machine.h"
#include "../model/mmu.h"
#include "visited.h"

#include <setjmp.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum outcome {
	FINE,
	BROKEN,		/* a guarantee, and the boot goes on */
	CRASHED,
};

static struct search *search;
static struct machine *machine;
static u64 independent[MAX_MOVES];
static unsigned int first_event;	/* number of the first mapping */
static struct violation path;
static struct state states[MAX_DEPTH + 1];
static struct moves moves[MAX_DEPTH + 1];

/* Where a boot goes that ends, in whatever depth of calls or signals. */
static sigjmp_buf end_of_boot;
static bool playing;

/* The console is silent, but for the last words of what must not end. */
static char last_line[256];

void platform_print(const char *text, size_t len)
{
	if (!playing)
		snprintf(last_line, sizeof(last_line), "%.*s", (int)len, text);
}

void platform_end(void)
{
	if (playing)
		siglongjmp(end_of_boot, 1);
	fprintf(stderr, "explore: machine %u: %s", machine->number, last_line);
	_exit(2);
}

/* The same machine again, as it was linked, before the first mapping. */
static void start_boot(void)
{
	unsigned int i;

	library_as_linked();
	if (search->d->state)
		memset(search->d->state, 0, search->d->state_size);
	memset(&tries, 0, sizeof(tries));

	model_init(machine->s.memory_end);
	boot_begin(&machine->s, search->d);
	xen_mark();
	for (i = 1; i < first_event; i++)
		boot_event(i);
}

/* The events that a move is put behind the boot's last one. */
static void append(const struct event *e, unsigned int move)
{
	struct event *next = &machine->s.events[boot.event];

	*next++ = *e;
	if (move_has_test(move))
		(next++)->type = EVENT_MEMTEST;
	next->type = EVENT_FILL;
}

/* Play the next @count events of the scenario, up to the end of the search. */
static enum outcome play_events(unsigned int count)
{
	const unsigned int last = boot.event + count;

	boot.broken = 0;
	playing = true;
	if (sigsetjmp(end_of_boot, 0)) {
		playing = false;
		return CRASHED;
	}
	while (boot.event < last && (!boot.broken || search->carry_on))
		boot_event(boot.event + 1);
	playing = false;
	return boot.broken ? BROKEN : FINE;
}

/* What a move counts for. */
static unsigned int length(unsigned int move)
{
	return move_has_test(move) ? 2 : 1;
}

static enum outcome play(const struct event *e, unsigned int move)
{
	enum outcome outcome;

	append(e, move);
	outcome = play_events(length(move));
	if (outcome != CRASHED)
		move_done(move, e);
	return outcome;
}

/* Were it all, all memory would be written to now. */
static enum outcome play_end(void)
{
	unsigned int n = boot.event;
	enum outcome outcome = FINE;

	if (tries.mapped < machine->end || search->carry_on)
		return outcome;
	machine->s.events[n] = (struct event){
		.type	= EVENT_FILL,
		.end	= machine->s.memory_end,
		.text	= "fill",
	};
	outcome = play_events(1);
	if (outcome == FINE)
		boot.event = n;
	return outcome;
}

static bool same(struct state_hash a, struct state_hash b)
{
	return a.a == b.a && a.b == b.b;
}

/* Ways to be gone again, on a new machine. */
#define MAX_SAMPLES	256

static struct sample {
	unsigned int nr;
	unsigned int move[MAX_DEPTH + 1];
	struct state_hash hash;
} samples[MAX_SAMPLES];
static unsigned int nr_samples;
static u64 since_sample;

static void take_sample(unsigned int nr, struct state_hash hash)
{
	struct sample *sample = &samples[nr_samples];

	if (nr_samples == MAX_SAMPLES || ++since_sample < search->replay)
		return;
	since_sample = 0;
	nr_samples++;
	sample->nr = nr;
	memcpy(sample->move, path.move, sizeof(sample->move));
	sample->hash = hash;
}

/* Go a way from its first event on. */
static enum outcome retrace(const unsigned int *move, unsigned int nr)
{
	enum outcome outcome = FINE;
	unsigned int i;

	start_boot();
	for (i = 0; i < nr && outcome != CRASHED; i++) {
		moves_now(&moves[0], machine);
		outcome = play(&moves[0].event[move[i]], move[i]);
	}
	return outcome;
}

static void replay_samples(void)
{
	unsigned int i;

	mmu_hurry = false;
	for (i = 0; i < nr_samples; i++) {
		enum outcome outcome = retrace(samples[i].move, samples[i].nr);

		search->replayed++;
		if (outcome == CRASHED || !same(state_hash(), samples[i].hash))
			search->differ++;
	}
	nr_samples = 0;
	mmu_hurry = true;
}

/*
 * What one more event can lead to, in a word; for a state that was met before
 * it has to be the same as then, or the two are not the same state.
 */
static u64 outlook(unsigned int nr)
{
	u64 set, sum = 0;

	moves_now(&moves[nr], machine);
	state_save(&states[nr]);
	for (set = moves[nr].set; set; set &= set - 1) {
		unsigned int move = (unsigned int)__builtin_ctzll(set);
		enum outcome outcome = play(&moves[nr].event[move], move);

		sum = sum * 31 + move * 3 + outcome;
		if (outcome != CRASHED)
			sum = sum * 31 + state_hash().a;
		state_restore(&states[nr]);
	}
	return sum;
}

static void compare_outlook(struct visit *visit, unsigned int nr, bool new)
{
	static unsigned int met;

	if (new) {
		visit->outlook = outlook(nr);
	} else if (++met % search->replay == 0) {
		search->met_again++;
		search->differ += visit->outlook != outlook(nr);
	}
}

/*
 * Something is wrong. That it has no place for its tables is no wrong of a
 * design that need not have one.
 */
static void violate(unsigned int nr, unsigned int depth)
{
	if (search->carry_on || (!boot.broken && !search->d->must_pass))
		return;
	search->found = path;
	search->found.guarantee = boot.broken;
	search->found.event = boot.broken ? boot.broken_event : boot.event;
	search->found.pfn = boot.broken ? boot.broken_pfn : _pfn(0);
	search->found.nr = nr;
	search->found.depth = depth;
}

/*
 * Try what is possible in the state that the boot is in: @todo of it, and
 * @asleep only later. @nr moves have led to here; @left events may follow.
 */
static void explore(unsigned int nr, unsigned int left, u64 todo, u64 asleep)
{
	struct state *state = &states[nr];
	struct moves *possible = &moves[nr];
	u64 set;

	moves_now(possible, machine);
	state_save(state);
	todo &= possible->set & ~asleep;

	for (set = todo; set && !search->found.depth; set &= set - 1) {
		unsigned int move = (unsigned int)__builtin_ctzll(set);
		u64 sleeping = asleep & independent[move];
		unsigned int rest = left - length(move);
		enum outcome outcome;
		struct visit *visit;
		u64 again = ~(u64)0;
		bool new;

		if (left < length(move))
			continue;
		path.move[nr] = move;
		outcome = play(&possible->event[move], move);
		search->events++;
		if (outcome != FINE)
			violate(nr + 1, search->depth - rest);
		if (outcome == CRASHED ||
		    (outcome == BROKEN && !search->carry_on)) {
			state_restore(state);
			continue;
		}
		asleep |= (u64)1 << move;

		visit = visited_find(state_hash(), &new);
		if (new && play_end() != FINE) {
			violate(nr + 1, search->depth - rest);
			state_restore(state);
			continue;
		}
		if (new || visit->depth < rest) {
			visit->asleep = sleeping;
			visit->depth = rest;
		} else if (visit->asleep & ~sleeping) {
			again = visit->asleep & ~sleeping;
			if (visit->depth == rest)
				visit->asleep &= sleeping;
		} else {
			again = 0;
		}
		if (search->replay) {
			compare_outlook(visit, nr + 1, new);
			if (new)
				take_sample(nr + 1, visit->hash);
		}
		if (again && rest)
			explore(nr + 1, rest, again, sleeping);
		state_restore(state);
	}
}

void search_machine(struct search *s, struct machine *m)
{
	unsigned int i;
	struct state_hash sum;

	search = s;
	machine = m;
	for (i = 0; i < MAX_MOVES; i++)
		independent[i] = s->both_orders ? 0 :
				 moves_independent(s->d, i);
	first_event = m->s.nr_events;
	mmu_hurry = true;
	visited_forget();
	start_boot();
	explore(0, s->depth, ~(u64)0, 0);
	s->states += visited_count(&sum);
	s->sum.a += sum.a;
	s->sum.b += sum.b;
	replay_samples();
}

bool search_retell(struct search *s, const struct violation *found,
		   struct machine *m)
{
	enum outcome outcome;
	unsigned int i;

	search = s;
	machine = m;
	first_event = m->s.nr_events;
	mmu_hurry = false;
	outcome = retrace(found->move, found->nr);
	m->s.nr_events = boot.event;
	for (i = first_event - 1; i < m->s.nr_events; i++)
		move_text(&m->s.events[i]);
	if (outcome == FINE)
		outcome = play_end();
	return outcome != FINE && boot.broken == found->guarantee;
}
