import { playScene } from './strict-page.js';

/** Breaks the policy on purpose, to prove that a strict page notices. */
playScene(() => {
  const paragraph = document.createElement('p');
  paragraph.setAttribute('style', 'color: red');
  document.body.append(paragraph);
  try {
    document.body.insertAdjacentHTML('beforeend', '<b>text</b>');
  } catch {
    return Promise.resolve('refused');
  }
  return Promise.resolve('allowed');
});
