/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "interview/vandap-interview.h"

/* An interview made up for testing: see display-sample.c for what it holds. */
VandapInterview *sample_build (VandapDerivation derivation);

/* One with a given number of questions and an answer of a given length in bytes to the first. */
VandapInterview *sample_build_large (guint n_questions, gsize answer_length);

/* A file of the same kind for windows to open, and one that is none. */
extern const char sample_tei[];
extern const char sample_broken[];

/* Lets the main loop run for some milliseconds. */
void sample_wait (guint milliseconds);
