import { ImportFileError } from './import-file-error.js';

/**
 * The text of a UTF-8 stream, piece by piece. Another encoding is refused: read as if it were UTF-8 it would enter
 * broken names without a word. A mark of UTF-16 shows in bytes that UTF-8 never has; somebody else's wrong reading
 * shows in the replacement character.
 */
export async function* utf8Text(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  // The byte order mark is left to the parser, which knows where the text begins.
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const decoded = (chunk?: Uint8Array): string => {
    try {
      return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
    } catch {
      throw new ImportFileError('import.file-not-utf8');
    }
  };
  const decode = (chunk?: Uint8Array): string => {
    const text = decoded(chunk);
    if (text.includes('\ufffd')) throw new ImportFileError('import.file-not-utf8');
    return text;
  };
  for await (const chunk of bytes) yield decode(chunk);
  yield decode();
}
