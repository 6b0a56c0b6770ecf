// Builds the page's elements for an answer's blocks. Only textContent: nothing an answer holds becomes markup.
import { word } from './words.js';

export function element(name, className, text) {
  const node = document.createElement(name);
  if (className) node.className = className;
  if (text !== undefined) node.textContent = text;
  return node;
}

export function button(text, press) {
  const node = element('button', '', text);
  node.type = 'button';
  node.addEventListener('click', press);
  return node;
}

function cell(row, name, content) {
  const node = element('td', name);
  node.dataset.label = word(name);
  if (content instanceof Node) node.append(content); else node.textContent = content;
  row.append(node);
  return node;
}

function deadline(entry) {
  const box = element('div');
  box.append(element('span', '', entry.deadline));
  if (entry.due) {
    const due = element('small', 'due');
    entry.due.split(',').forEach((date) => due.append(element('time', '', date), ' '));
    box.append(due);
  }
  const light = entry.remark || word(entry.light);
  if (light) {
    const days = !entry.remark && entry.daysLeft !== null && (entry.light !== 'overdue' || entry.daysLeft < 0) ? ` · ${word('daysLeft')(entry.daysLeft)}` : '';
    box.append(element('span', `light ${entry.light}`, light + days));
  }
  return box;
}

function entries(block, ask) {
  const table = element('table', 'entries');
  const head = table.createTHead().insertRow();
  ['number', 'text', 'deadline', 'lead', 'cooperating'].forEach((name) => {
    const node = element('th', name, word(name));
    node.scope = 'col';
    head.append(node);
  });
  const body = table.createTBody();
  block.entries.forEach((entry) => {
    const row = body.insertRow();
    const number = button(String(entry.number), () => ask(`#${entry.number}`));
    number.className = 'number';
    cell(row, 'number', number);
    const text = cell(row, 'text', entry.text);
    if (entry.source) text.append(element('div', 'source', entry.source));
    cell(row, 'deadline', deadline(entry));
    cell(row, 'lead', entry.lead);
    cell(row, 'cooperating', entry.cooperating);
  });
  return table;
}

function table(block) {
  const node = element('table', 'plain');
  const head = node.createTHead().insertRow();
  block.header.forEach((text) => { const th = element('th', '', text); th.scope = 'col'; head.append(th); });
  const body = node.createTBody();
  block.rows.forEach((cells) => {
    const row = body.insertRow();
    cells.forEach((text) => row.append(element('td', '', text)));
  });
  return node;
}

function quote(block) {
  const node = element('blockquote', '', block.text);
  node.append(element('cite', '', block.where));
  return node;
}

function suggestions(block, ask) {
  const node = element('div', 'suggestions');
  block.questions.forEach((label, i) => node.append(button(label, () => ask(block.asks[i]))));
  return node;
}

// Only what leads to a web page is made a link.
function link(block) {
  const node = element('p');
  const anchor = element(/^https?:\/\//.test(block.url) ? 'a' : 'span', 'link', block.url);
  if (anchor instanceof HTMLAnchorElement) {
    anchor.href = block.url;
    anchor.rel = 'noopener noreferrer';
    anchor.target = '_blank';
  }
  node.append(anchor);
  return node;
}

export function render(block, ask) {
  switch (block.kind) {
    case 'lead': return element('p', 'lead', block.text);
    case 'link': return link(block);
    case 'quote': return quote(block);
    case 'entries': return entries(block, ask);
    case 'table': return table(block);
    case 'suggestions': return suggestions(block, ask);
    default: return element('p', '', block.text ?? '');
  }
}
