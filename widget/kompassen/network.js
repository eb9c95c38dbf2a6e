/** Owns every request, all to the gateway that served this file, and the shape of each reply. */
const REPLIES = [{
  custom: {
    answer_id: '',
    outcome: '',
    sentences: [{ text: '', quote: false, list: false, municipality: '' }],
    citations: [{ title: '', municipality: '', url: '', updated: '', decided_by: '', decided_on: '' }],
    terms: [{ word: '', meaning: '' }],
    suggestions: [''],
  },
  text: '',
  buttons: [{ title: '', payload: '' }],
}];
const ABOUT = { retention_hours: 0, municipalities: [{ id: '', name: '', full_name: '', homepage: '', phone: '', suggestions: [''] }] };

/** What of a value has the shape; no item whose first field is empty. */
function fit(value, shape) {
  if (Array.isArray(shape)) return Array.isArray(value) ? value.map((item) => fit(item, shape[0])).filter((item) => Object.values(item)[0]) : [];
  if (typeof shape === 'object') return Object.fromEntries(Object.keys(shape).map((key) => [key, fit(value?.[key], shape[key])]));
  return typeof value === typeof shape ? value : shape;
}

/** Throws a name: offline, TimeoutError or the HTTP status. */
async function call(method, path, body) {
  if (!navigator.onLine) throw { name: 'offline' };
  const response = await fetch(new URL(`../${path}`, import.meta.url), {
    method,
    body: body && JSON.stringify(body),
    headers: body && { 'Content-Type': 'application/json' },
    credentials: 'omit',
    signal: AbortSignal.timeout(15000),
  });
  if (!response.ok) throw { name: response.status };
  return response.json();
}

export async function ask(sender, { id, question }, municipality) {
  const replies = fit(await call('POST', 'webhooks/rest/webhook', { sender, message: question, message_id: id, municipality }), REPLIES);
  const text = replies.map((reply) => reply.text).filter(Boolean).join('\n\n');
  if (!text) throw {};
  const { custom } = replies.findLast((reply) => reply.custom.outcome) ?? replies[0];
  return { ...custom, text, buttons: replies.flatMap((reply) => reply.buttons) };
}

export const rate = (sender, answer_id, thumb, reason) => call('POST', 'feedback', { sender, answer_id, thumb, reason });
export const erase = (sender) => call('DELETE', `conversations/${sender}`);
export const about = async () => fit(await call('GET', 'about').catch(() => null), ABOUT);
export const stylesheet = async () => (await fetch(new URL('kompassen.css', import.meta.url))).text();
