/**
 * What a result means for the run: `fails` it, is a failure that is `known`, or one `beside` the levels that fail a
 * run; else as its verdict says.
 */
export type Standing = 'passed' | 'fails' | 'known' | 'beside' | 'observed' | 'unverified' | 'fault';
