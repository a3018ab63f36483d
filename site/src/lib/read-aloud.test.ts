import { expect, test } from 'vitest';
import { localVoice, Reader, type Reading } from './read-aloud.ts';

const voice = (name: string, lang: string, localService: boolean, isDefault = false) =>
  ({ name, lang, localService, default: isDefault, voiceURI: name }) as SpeechSynthesisVoice;

test('only a voice of the device itself, in the language of the page, is ever used', () => {
  const far = voice('far', 'en-US', false, true);
  const other = voice('other', 'fr-FR', true);
  const near = voice('near', 'en_GB', true);
  expect(localVoice([far, other], 'en')).toBeNull();
  expect(localVoice([far, other, near], 'en')).toBe(near);
  expect(localVoice([near, voice('usual', 'en-US', true, true)], 'en')?.name).toBe('usual');
  expect(localVoice([], 'en')).toBeNull();
});

function read() {
  const said: SpeechSynthesisUtterance[] = [];
  const states: Reading[] = [];
  const reader = new Reader(
    // A voice that is cancelled may report an end or an error, as browsers do.
    { speak: (one) => said.push(one), cancel: () => said.at(-1)?.onend?.({} as SpeechSynthesisEvent) },
    (text) => ({ text }) as SpeechSynthesisUtterance,
    (state) => states.push(state),
  );
  const ended = () => said.at(-1)?.onend?.({} as SpeechSynthesisEvent);
  return { reader, states, ended, texts: () => said.map(({ text }) => text) };
}

test('texts are read one after another, and then it is silent', () => {
  const { reader, states, ended, texts } = read();
  reader.start(['One.', 'Two.']);
  expect(texts()).toEqual(['One.']);
  ended();
  ended();
  expect([texts(), states]).toEqual([
    ['One.', 'Two.'],
    ['reading', 'silent'],
  ]);
});

test('after a pause the text that was broken off begins again', () => {
  const { reader, states, ended, texts } = read();
  reader.start(['One.', 'Two.']);
  ended();
  reader.pause();
  reader.resume();
  expect(texts()).toEqual(['One.', 'Two.', 'Two.']);
  reader.stop();
  expect(states).toEqual(['reading', 'paused', 'reading', 'silent']);
  reader.start(['Three.']);
  expect(texts().at(-1)).toBe('Three.');
});
