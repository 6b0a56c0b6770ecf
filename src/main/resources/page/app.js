// The conversation: sends questions, shows answers, keeps the question when something fails.
import { button, element, render } from './blocks.js';
import * as forms from './forms.js';
import { label, switchLanguage, word } from './words.js';

const byId = (id) => document.getElementById(id);
const log = byId('log');
const question = byId('question');
const LONGEST_WAIT = 30_000;
const history = [];
const replies = new WeakMap();
let recalled = 0;
let plan = null;
let plans = [];
let turn = Promise.resolve();

function conversation() {
  let id = sessionStorage.getItem('conversation');
  if (!id) {
    id = Array.from(crypto.getRandomValues(new Uint32Array(4)), (n) => n.toString(16)).join('-');
    sessionStorage.setItem('conversation', id);
  }
  return id;
}

function headers() {
  const token = sessionStorage.getItem('token');
  return { 'Content-Type': 'application/json', ...(token ? { Authorization: `Bearer ${token}` } : {}) };
}

function message(who, className) {
  const node = element('article', className);
  node.setAttribute('aria-label', word(who));
  log.append(node);
  return node;
}

function show(node) {
  node.scrollIntoView({ block: 'start', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
}

async function ask(text) {
  const asked = text.trim();
  if (!asked) return;
  history.push(asked);
  recalled = history.length;
  message('you', 'you').append(element('p', '', asked));
  answer(message('bot', 'bot'), asked);
}

// One question at a time: what "more" or a follow-up means depends on the answer before it.
function answer(node, asked) {
  node.replaceChildren(element('p', 'thinking', word('thinking')));
  show(node);
  const began = conversation();
  turn = turn.then(() => exchange(node, asked, began));
}

async function exchange(node, asked, began) {
  const asOf = byId('as-of').value;
  const body = { text: asked, conversation: began, forms: true, ...(asOf ? { asOf } : {}) };
  try {
    const response = await fetch('/api/v1/chat', {
      method: 'POST', headers: headers(), body: JSON.stringify(body), signal: AbortSignal.timeout(LONGEST_WAIT),
    });
    // A proxy in between may refuse in words that are no JSON.
    const reply = await response.json().catch(() => ({}));
    if (response.ok && reply.blocks) answered(node, reply); else refused(node, asked, response.status, reply);
  } catch {
    failed(node, asked, word('away'));
  }
}

function answered(node, reply) {
  node.lang = reply.language === 'en' ? 'en' : 'zh-CN';
  const content = element('div', 'content');
  replies.set(content, reply);
  dress(content, reply);
  node.replaceChildren(content);
  const offered = reply.blocks.some((block) => block.kind === 'suggestions' && block.questions.includes(word('more')));
  const tools = element('div', 'answer-tools');
  if (reply.more && !offered) tools.append(button(word('more'), () => ask(word('more'))));
  const copy = button(word('copy'), async () => {
    copy.textContent = word(await copied(reply.text) ? 'copied' : 'notCopied');
  });
  tools.append(copy);
  node.append(tools);
  show(node);
  // An order may have chosen another plan.
  if (reply.intent === 'order') loadPlan();
}

function dress(content, reply) {
  const form = (reply.forms ?? []).find((one) => one.platform === forms.shown());
  content.replaceChildren(...(form ? forms.render(form) : reply.blocks.map((block) => render(block, ask))));
}

forms.onChange(() => {
  document.querySelectorAll('.bot .content').forEach((content) => dress(content, replies.get(content)));
});

// Browsers offer the clipboard only over https and on the own machine, and may still say no.
async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function refused(node, asked, status, problem) {
  byId('token').hidden = status !== 401;
  const told = [problem.title ?? word('refused')(status), problem.detail].filter(Boolean).join(': ');
  failed(node, asked, status === 401 ? word('unauthorised') : told);
  if (status === 401) byId('bearer').focus();
}

function failed(node, asked, text) {
  const error = element('p', 'error', text);
  error.setAttribute('role', 'alert');
  node.replaceChildren(error, button(word('retry'), () => answer(node, asked)));
}

async function greet() {
  log.replaceChildren();
  const node = message('bot', 'bot');
  node.append(element('p', 'lead', word('hello')));
  node.append(render(await examples(), ask));
}

const NOTHING_NEXT = { kind: 'suggestions', questions: [], asks: [] };

// Only the server knows what its plan has an answer to.
async function examples() {
  try {
    const response = await fetch('/api/v1/chat', { method: 'POST', headers: headers(), body: JSON.stringify({ text: word('help') }) });
    const reply = await response.json();
    return reply.blocks.find((block) => block.kind === 'suggestions') ?? NOTHING_NEXT;
  } catch {
    return NOTHING_NEXT;
  }
}

function relabel() {
  label(document);
  forms.label();
  question.placeholder = word('placeholder');
  const title = plan?.facts?.title ?? word('title');
  byId('plan').textContent = title;
  document.title = `${title} · planbot`;
  byId('revision').textContent = plan ? word('revision')(plan.revision, plan.facts?.number) : '';
  fit();
}

async function loadPlan() {
  try {
    const loaded = await fetch(`/api/v1/plans?conversation=${conversation()}`, { headers: headers() });
    if (loaded.status === 401) byId('token').hidden = false;
    // Whoever the server answers here may give it every order.
    byId('acting').hidden = !loaded.ok;
    if (loaded.ok) {
      const { plans: found, default: key } = await loaded.json();
      plans = found;
      offer(key);
      const response = await fetch(`/api/v1/plan?plan=${encodeURIComponent(key)}`, { headers: headers() });
      if (response.ok) plan = await response.json();
    }
  } catch {
    plan = null;
  }
  relabel();
}

function offer(key) {
  byId('plans-label').hidden = plans.length < 2;
  byId('plans').replaceChildren(...plans.map((one) => {
    const option = element('option', '', one.title);
    option.value = one.key;
    option.selected = one.key === key;
    return option;
  }));
}

byId('plans').addEventListener('change', (event) => ask(word('usePlan')(event.target.value)));

function fit() {
  question.style.height = 'auto';
  const border = question.offsetHeight - question.clientHeight;
  question.style.height = `${Math.min(question.scrollHeight + border, 160)}px`;
}

byId('ask').addEventListener('submit', (event) => {
  event.preventDefault();
  const text = question.value;
  question.value = '';
  fit();
  ask(text);
  question.focus();
});

question.addEventListener('input', fit);
question.addEventListener('keydown', (event) => {
  // While an input method composes, Enter chooses a word (keyCode 229 in older browsers).
  if (event.isComposing || event.keyCode === 229) return;
  if (event.key === 'Enter' && !event.shiftKey) {
    event.preventDefault();
    byId('ask').requestSubmit();
  } else if (event.key === 'ArrowUp' && recalled > 0 && (question.value === '' || question.value === history[recalled])) {
    event.preventDefault();
    recalled -= 1;
    question.value = history[recalled];
    fit();
  }
});

byId('language').addEventListener('click', () => {
  switchLanguage();
  relabel();
  if (log.querySelectorAll('.you').length === 0) greet();
});

byId('fresh').addEventListener('click', () => {
  sessionStorage.removeItem('conversation');
  greet();
  loadPlan();
  question.focus();
});

byId('token').addEventListener('submit', (event) => {
  event.preventDefault();
  sessionStorage.setItem('token', byId('bearer').value.trim());
  byId('bearer').value = '';
  byId('token').hidden = true;
  loadPlan();
});

relabel();
greet();
loadPlan();
