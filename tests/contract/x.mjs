import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';

// X: operation, parameters, request body and answer, in the vocabulary that was asked. The published files have known faults; `overlay` mends them.
export class XContract {
  constructor(folder) {
    this.seen = new Set();
    this.current = new Vocabulary(join(folder, 'openapi-trimmed.json'), 'current');
    this.classic = new Vocabulary(join(folder, 'openapi-classic-trimmed.json'), 'classic');
    this.oauth = new Vocabulary(join(folder, 'openapi-oauth2-handwritten.json'), 'oauth');
  }

  check(exchange) {
    const query = exchange.query ?? {};
    // What X tells by itself comes in the old names, as in its own examples.
    const old = 'tweet.fields' in query || `${query.expansions ?? ''}`.includes('tweet') || (exchange.path === '/2/activity/stream' && exchange.status === 200);
    const vocabulary = exchange.path.startsWith('/2/oauth2/') ? this.oauth : old ? this.classic : this.current;
    const found = vocabulary.find(exchange.method, exchange.path);
    if (!found) {
      return [`no such operation in the ${vocabulary.name} description`];
    }
    this.seen.add(found.operation.operationId);
    return [
      ...checkQuery(vocabulary, found.operation, query),
      ...vocabulary.checkRequest(found.operation, exchange),
      ...vocabulary.checkAnswer(found.operation, exchange),
      ...vocabulary.checkPayload(exchange),
    ];
  }
}

class Vocabulary {
  constructor(file, name) {
    this.name = name;
    this.document = JSON.parse(readFileSync(file, 'utf8'));
    this.payloads = this.document.components.schemas.ActivityStreamingResponsePayload?.discriminator.mapping ?? {};
    overlay(this.document, name);
    closeObjects(this.document.components.schemas, partsOf(this.document));
    this.ajv = new Ajv({ strict: false, allErrors: true });
    addFormats(this.ajv);
    this.ajv.addFormat('byte', true).addFormat('binary', true);
    this.ajv.addSchema(this.document, 'spec');
    this.paths = Object.entries(this.document.paths).map(([path, operations]) => ({
      pattern: new RegExp(`^${path.replace(/\{[^}]+\}/g, '[^/]+')}$`), fixed: !path.includes('{'), operations,
    })).sort((a, b) => Number(b.fixed) - Number(a.fixed));
  }

  find(method, path) {
    for (const entry of this.paths) {
      const operation = entry.operations[method.toLowerCase()];
      if (operation && entry.pattern.test(path)) {
        return { operation };
      }
    }
    return null;
  }

  checkRequest(operation, exchange) {
    const content = operation.requestBody?.content;
    if (!content || exchange.request === undefined || exchange.request === null || exchange.status >= 400) {
      return [];
    }
    const type = Object.keys(content).find((name) => (exchange.contentType ?? '').startsWith(name));
    if (!type) {
      return [`request body of type ${exchange.contentType}`];
    }
    // Multipart is written as text; the description speaks of numbers.
    return type.startsWith('multipart') ? [] : this.validate(content[type].schema, exchange.request, 'request');
  }

  checkAnswer(operation, exchange) {
    const answer = operation.responses[exchange.status];
    if (!answer && exchange.status >= 400) {
      return this.validate({ $ref: 'spec#/components/schemas/AnyProblem' }, exchange.response, 'answer');
    }
    const schema = answer?.content && Object.values(answer.content)[0]?.schema;
    return schema ? this.validate(schema, exchange.response, 'answer') : [`status ${exchange.status} is not described`];
  }

  // Which of the payloads it is stands beside it, where a validator does not look.
  checkPayload(exchange) {
    const data = exchange.path === '/2/activity/stream' && exchange.status === 200 ? exchange.response?.data : undefined;
    if (!data) {
      return [];
    }
    const schema = this.payloads[data.event_type];
    return schema ? this.validate({ $ref: schema }, data.payload, 'payload') : [`no payload is described for ${data.event_type}`];
  }

  validate(schema, value, what) {
    const check = this.ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"spec#/')));
    return check(value) ? [] : check.errors.map((error) => `${what}${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`);
  }
}

function checkQuery(vocabulary, operation, query) {
  const parameters = (operation.parameters ?? []).map((parameter) => parameter.$ref ? vocabulary.document.components.parameters[parameter.$ref.split('/').pop()] : parameter);
  const known = new Map(parameters.filter((parameter) => parameter.in === 'query').map((parameter) => [parameter.name, parameter.schema]));
  return Object.entries(query).flatMap(([name, value]) => {
    if (!known.has(name)) {
      return [`unknown parameter ${name}`];
    }
    const allowed = known.get(name).items?.enum;
    return allowed ? `${value}`.split(',').filter((item) => !allowed.includes(item)).map((item) => `${name} has no value ${item}`) : [];
  });
}

// What the files say differently from the wire; see specs/x/SOURCES.md.
function overlay(document, name) {
  const schemas = document.components.schemas;
  schemas.AnyProblem = {
    anyOf: [
      { type: 'object', required: ['title', 'type'], properties: { title: { type: 'string' }, type: { type: 'string' }, detail: { type: 'string' }, status: { type: 'integer' }, errors: { type: 'array' }, reason: { type: 'string' }, connection_issue: { type: 'string' }, client_id: { type: 'string' }, value: { type: 'string' }, parameter: { type: 'string' }, resource_type: { type: 'string' }, resource_id: { type: 'string' }, section: { type: 'string' }, field: { type: 'string' } } },
      ...(schemas.OAuthError ? [{ $ref: '#/components/schemas/OAuthError' }] : []),
    ],
  };
  if (name === 'oauth') {
    return;
  }
  schemas.Problem = schemas.AnyProblem;
  for (const schema of Object.values(schemas)) {
    mendProcessing(schema);
  }
  if (name === 'current') {
    // Real create answers still carry the old key, and failed processing an error.
    schemas.CreatePostsResponseData.properties.edit_history_tweet_ids = { type: 'array', items: { type: 'string' } };
    return;
  }
  // X's examples of what it tells name it; the one of the payloads that it is is held by itself.
  schemas.Tweet.properties.in_reply_to_tweet_id = { type: 'string' };
  schemas.ActivityStreamingResponsePayload = { type: 'object' };
  // The reference names more of what only the author sees than the description.
  for (const name of ['url_link_clicks', 'user_profile_clicks', 'engagements']) {
    schemas.Tweet.properties.non_public_metrics.properties[name] = { type: 'integer' };
  }
  delete schemas.MediaUploadResponse?.required;
  delete schemas.ProcessingInfo?.required;
}

function mendProcessing(schema) {
  if (schema.properties?.state && schema.properties?.check_after_secs) {
    schema.properties.error = { type: 'object' };
  }
}

// A name that the description does not know is a mistake, not an extra. Parts of an `allOf` stay open: each knows only its share.
function closeObjects(node, parts) {
  if (node === null || typeof node !== 'object') {
    return;
  }
  if (node.type === 'object' && node.properties && node.additionalProperties === undefined && !parts.has(node)) {
    node.additionalProperties = false;
  }
  Object.values(node).forEach((child) => closeObjects(child, parts));
}

function partsOf(document) {
  const parts = new Set();
  (function walk(node) {
    if (node === null || typeof node !== 'object') {
      return;
    }
    for (const part of node.allOf ?? []) {
      parts.add(part.$ref ? document.components.schemas[part.$ref.split('/').pop()] : part);
    }
    Object.values(node).forEach(walk);
  })(document.components.schemas);
  return parts;
}
