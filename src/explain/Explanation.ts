import type { Level } from '../spec/Spec.ts';

/** Everything that there is to say about one thing that has an id; the terminal and the docs draw it. */
export type Explanation = ExplainedStatement | ExplainedOpenEntry | ExplainedCheck | ExplainedPractice;

interface Explained {
  /** Of all things that are explained no two have the same: `spec/name`, `spec/group/slug`, or the name of a practice. */
  id: string;
  /** The id, and what it is called where it is clear which spec is meant. */
  ids: string[];
  level: Level;
  /** The claim, the question or the practice in one sentence. */
  words: string;
}

/** Where on a page something stands. */
interface OnPage {
  spec: string;
  /** Title of the page. */
  page: string;
  section: string;
}

/** The name of a check with its question. */
export interface NamedCheck {
  id: string;
  title: string;
  /** It is asked over real sockets alone. */
  overSockets?: true;
}

export interface ExplainedStatement extends Explained, OnPage {
  kind: 'statement';
  about: 'client' | 'server';
  /** Further sentences: who shows it if no check does, and why nothing can. */
  notes: string[];
  /** What answers of a live server have to be like, in words. */
  shows: string[];
  checks: NamedCheck[];
}

export interface ExplainedOpenEntry extends Explained, OnPage {
  kind: 'open entry';
  level: 'open';
  readings: {
    id: string;
    words: string /** What a live server answers that takes it, in words. */;
    shows: string[];
  }[];
  notes: string[];
  checks: NamedCheck[];
}

export interface ExplainedCheck extends Explained {
  kind: 'check';
  spec: string;
  group: string;
  verifies: { id: string; level: Level; section: string; words: string }[];
  asks?: { id: string; section: string; words: string };
  practice?: { id: string; words: string };
  /** What the server answers, in words, for each operation of the check. */
  scripts: string[];
  /** How the operations follow each other. */
  inTurn: boolean;
  /** It is asked over real sockets alone. */
  overSockets?: true;
  /** One command that runs it. */
  command: string;
}

export interface ExplainedPractice extends Explained {
  kind: 'practice';
  level: 'advice';
  checks: NamedCheck[];
}
