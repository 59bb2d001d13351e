import { readFileSync } from 'node:fs';
import { join } from 'node:path';

// Meta publishes nodes, edges, parameter names and enums, but no bodies: names are what can be held.
const ALWAYS = new Set(['access_token', 'appsecret_proof', 'fields', 'method', 'limit', 'after', 'before', 'summary', 'locale', 'include_headers']);
const NODES = ['Page', 'PagePost', 'Comment', 'Photo', 'AdVideo', 'Application', 'IGUser', 'IGMedia', 'IGComment', 'ShadowIGMediaBuilder'];
// Edges that the reference documents but the generated description lacks, with the node they list.
const LISTED = { comments: 'Comment', feed: 'PagePost', posts: 'PagePost', published_posts: 'PagePost', scheduled_posts: 'PagePost', insights: 'InsightsResult', accounts: 'Page', likes: 'Profile', reactions: 'Profile', media: 'IGMedia', tags: 'IGMedia', replies: 'IGComment', content_publishing_limit: 'ContentPublishingLimitResponse' };
// The same edge of Instagram lists another node.
const LISTED_TOO = { comments: ['IGComment'], insights: ['InstagramInsightsResult'] };
// Parameters that the reference documents and the generated description leaves out.
const EXTRA = { 'POST photos': ['source', 'caption', 'message'], 'POST feed': ['published', 'scheduled_publish_time'], 'GET published_posts': ['since', 'until'], 'GET feed': ['since', 'until'], 'GET posts': ['since', 'until'] };
// Fields that the reference documents for reading only through edges or app-specific pages.
const MORE_FIELDS = { Photo: ['alt_text_custom', 'page_story_id'], Page: ['tasks'], Comment: ['comments', 'likes', 'reactions'], PagePost: ['comments', 'likes', 'reactions', 'insights', 'attachments'], IGComment: ['replies'], IGMedia: ['children', 'comments'], Profile: [] };

export class GraphContract {
  constructor(folder) {
    this.seen = new Set();
    this.nodes = JSON.parse(readFileSync(join(folder, 'meta-trimmed.json'), 'utf8')).nodes;
  }

  check(exchange) {
    const parts = exchange.path.split('/').filter(Boolean);
    if (/^v\d+\.\d+$/.test(parts[0])) {
      parts.shift();
    }
    if (parts.length === 0 || ['oauth', 'debug_token'].includes(parts[0])) {
      return this.checkError(exchange);
    }
    const edge = parts[1] ?? '';
    this.seen.add(`${exchange.method}:${edge || 'node'}`);
    const given = { ...exchange.query, ...(isPlain(exchange.request) ? exchange.request : {}) };
    return [...this.checkRequest(exchange.method, edge, given, exchange.status), ...this.checkAnswer(edge, exchange, given)];
  }

  checkRequest(method, edge, given, status) {
    if (status >= 400 || edge === 'accounts') {
      return [];
    }
    const candidates = NODES.flatMap((name) => this.nodes[name].ops.filter((op) => op.method === method && op.edge === edge));
    if (candidates.length === 0) {
      return [`no node has ${method} ${edge}`];
    }
    const complaints = candidates.map((op) => complaintsOf(op, given, EXTRA[`${method} ${edge}`] ?? []));
    return complaints.find((list) => list.length === 0) ?? complaints[0];
  }

  checkAnswer(edge, exchange, given) {
    if (exchange.status >= 400) {
      return this.checkError(exchange);
    }
    if (exchange.method !== 'GET') {
      return isPlain(exchange.response) ? [] : ['the answer is not an object'];
    }
    const items = edge ? exchange.response.data : [exchange.response];
    if (!Array.isArray(items)) {
      return ['a list has no data'];
    }
    const allowed = edge ? [LISTED[edge], ...(LISTED_TOO[edge] ?? [])].filter(Boolean) : NODES;
    return edge && allowed.length === 0 ? [] : items.flatMap((item) => this.unknownFields(item, allowed, given.fields));
  }

  unknownFields(item, allowed) {
    const complaints = allowed.map((name) => Object.keys(item).filter((field) => !(field in this.nodes[name].fields) && !(MORE_FIELDS[name] ?? []).includes(field))
      .map((field) => `${name} has no field ${field}`));
    return complaints.find((list) => list.length === 0) ?? complaints[0];
  }

  checkError(exchange) {
    if (exchange.status < 400) {
      return [];
    }
    const error = exchange.response?.error;
    const right = error && typeof error.message === 'string' && typeof error.type === 'string' && Number.isInteger(error.code) && typeof error.fbtrace_id === 'string';
    return right ? [] : ['an error needs message, type, code and fbtrace_id'];
  }
}

function complaintsOf(op, given, extra) {
  const known = new Map(op.params.map((param) => [param.name, param]));
  // A list may be written one by one: attached_media[0].
  const unknown = Object.keys(given).map((name) => name.replace(/\[\d+\]$/, '')).filter((name) => !ALWAYS.has(name) && !known.has(name) && !extra.includes(name)).map((name) => `unknown parameter ${name}`);
  const wrong = Object.entries(given).flatMap(([name, value]) => valuesOf(known.get(name), value).filter((item) => !known.get(name).enum.includes(item))
    .map((item) => `${name} has no value ${item}`));
  const missing = op.params.filter((param) => param.required && !(param.name in given)).map((param) => `${param.name} is missing`);
  return [...unknown, ...wrong, ...missing];
}

// The values that an enum must know: one, or a list written with commas or as JSON.
function valuesOf(param, value) {
  if (!param?.enum || typeof value !== 'string') {
    return [];
  }
  return param.type.startsWith('list') ? value.replace(/[[\]"\s]/g, '').split(',') : [value];
}

function isPlain(value) {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
