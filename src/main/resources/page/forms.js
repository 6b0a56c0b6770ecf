// How an answer looks on each platform: a switch for the whole page, and what it shows in the place of an answer's blocks.
import { element } from './blocks.js';
import { word } from './words.js';

const choice = document.getElementById('form');
export const WEB = 'web';
export const shown = () => choice.value || WEB;

// The names follow the page's language; what was chosen stays chosen.
export function label() {
  const chosen = shown();
  choice.replaceChildren(...Object.entries(word('forms')).map(([id, name]) => {
    const option = element('option', '', name);
    option.value = id;
    option.selected = id === chosen;
    return option;
  }));
}

export const onChange = (change) => choice.addEventListener('change', change);

function pretty(content) {
  try {
    return JSON.stringify(JSON.parse(content), null, 2);
  } catch {
    return content;
  }
}

export function render(form) {
  return form.messages.map((message) => {
    const node = element('div', 'wire', message.text);
    const sent = element('details');
    sent.append(element('summary', '', word('wouldBeSent')), element('pre', '', pretty(message.content)));
    node.append(sent);
    return node;
  });
}
