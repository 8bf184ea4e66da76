import type { ServerResponse } from 'node:http';
import type { Answer } from './Answer.ts';
import { cutInCharacters } from './cutInCharacters.ts';

const PIECES = 8;
/** Real time for the part of a body to arrive before its connection is reset; a reset overtakes what is still under way. */
const BEFORE_RESET_MS = 20;
/** Real time in which a piece most likely arrives by itself. */
const BETWEEN_PIECES_MS = 5;
/** Up to here it is quicker to copy a body than to hand it over by itself. */
const MOST_AS_TEXT = 64 * 1024;

/**
 * Sends an answer over a socket, with its faults for real. Resolves when nothing more is to be sent.
 *
 * @param reset resets the connection (TCP RST)
 */
export async function writeAnswer(
  answer: Answer,
  response: ServerResponse,
  reset: () => void,
): Promise<void> {
  if (answer === 'reset') {
    reset();
    return;
  }
  const { status, headers, bytes, manner, pause } = answer;
  response.sendDate = false;
  response.writeHead(status, headers);
  switch (manner) {
    case 'reset-in-body':
      response.write(bytes, () => setTimeout(reset, BEFORE_RESET_MS));
      return;
    case 'short-body':
      response.write(bytes, () => response.socket?.end());
      return;
    case 'endless-body':
      response.write(bytes);
      await pause?.();
      response.destroy();
      return;
    case 'slow':
      for (const piece of piecesOf(bytes)) {
        response.write(piece);
        if (!(await pause?.())) response.destroy();
      }
      response.end();
      return;
    case 'split':
      for (const piece of cutInCharacters(bytes)) {
        await new Promise<void>((resolve) => {
          response.write(piece, () => setTimeout(resolve, BETWEEN_PIECES_MS));
        });
      }
      response.end();
      return;
    default:
      // A text goes out in one piece with its head, where bytes are handed to the system apart from it.
      if (bytes.length <= MOST_AS_TEXT) response.end(latin1(bytes), 'latin1');
      else response.end(bytes);
  }
}

/** A text of one character a byte. */
function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

function piecesOf(bytes: Uint8Array): Uint8Array[] {
  const size = Math.max(1, Math.ceil(bytes.length / PIECES));
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
    bytes.subarray(index * size, (index + 1) * size),
  );
}
