/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "interview/vandap-interview.h"

/* An interview made up for measuring: questions of one to four lines, and an answer of many paragraphs to the first. */
VandapInterview *bench_sample_build (guint n_questions, gsize answer_length);
