/** The origin of every request in a journal, whatever the client called this machine and its port. */
export const SERVED_ORIGIN = 'http://localhost';
