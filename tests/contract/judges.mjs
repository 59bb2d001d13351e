// Other people's clients as judges of the sandbox: the client libraries for X (X's own, and the one most used) and Mastodon as they are published, and the ways in which Graph's clients write a call.
// node judges.mjs ADDRESS ACCOUNTS.json   where the file holds {x, page, mastodon} as POST /sandbox/accounts gave them
// Prints how many calls were judged; fails with the first that is answered differently from the network.
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const [address, file] = process.argv.slice(2);
const accounts = JSON.parse(readFileSync(file, 'utf8'));
const target = new URL(address);
const picture = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
let calls = 0;

// The libraries name the real hosts: the road there leads to the sandbox, and everything else stays as they write it.
const require = createRequire(import.meta.url);
const [http, https] = [require('node:http'), require('node:https')];
https.request = (options, callback) => {
  calls += 1;
  return http.request({ ...options, protocol: 'http:', host: target.hostname, hostname: target.hostname, port: target.port, agent: undefined }, callback);
};

await judgeX();
await judgeXOwn();
await judgeMastodon();
await judgeGraph();
console.log(`${calls} calls judged`);

async function judgeX() {
  const { TwitterApi, ApiResponseError } = require('twitter-api-v2');
  const { x } = accounts;
  const client = new TwitterApi(x.accessToken);
  const me = await client.v2.me({ 'user.fields': ['created_at', 'public_metrics'] });
  assert.equal(me.data.username, x.handle);

  const media = await client.v2.uploadMedia(picture, { media_type: 'image/png', media_category: 'tweet_image' });
  await client.v2.createMediaMetadata(media, { alt_text: { text: 'A dot' } });
  const post = await client.v2.tweet('A post by its own client', { media: { media_ids: [media] } });
  const reply = await client.v2.reply('An answer to it', post.data.id);
  const thread = await client.v2.search(`conversation_id:${post.data.id}`, { 'tweet.fields': ['author_id', 'conversation_id', 'referenced_tweets'], expansions: ['author_id'] });
  assert.deepEqual(thread.tweets.map((tweet) => tweet.id), [reply.data.id, post.data.id]);
  const timeline = await client.v2.userTimeline(x.id, { max_results: 5, exclude: 'replies' });
  assert.equal(timeline.tweets[0].id, post.data.id);
  await client.v2.userMentionTimeline(x.id, { max_results: 5 });
  const found = await client.v2.tweets([post.data.id, '1'], { 'tweet.fields': ['public_metrics'] });
  assert.equal(found.data[0].public_metrics.reply_count, 1);
  assert.equal(found.errors.length, 1);

  await assert.rejects(client.v2.tweet('A post by its own client'.repeat(20)), (error) => error instanceof ApiResponseError && error.code === 400);
  await assert.rejects(new TwitterApi('nothing').v2.me(), (error) => error.code === 401 && error.data.title === 'Unauthorized');
  assert.equal((await client.v2.deleteTweet(reply.data.id)).data.deleted, true);
  const renewed = await new TwitterApi({ clientId: x.clientId, clientSecret: x.clientSecret }).refreshOAuth2Token(x.refreshToken);
  assert.ok(renewed.refreshToken && renewed.expiresIn > 0);
}

// X's own library: the present vocabulary, pictures as base64 in one call and in pieces, subscriptions with the app's token.
async function judgeXOwn() {
  const { Client } = await import('@xdevplatform/xdk');
  const { x } = accounts;
  const step = (work) => {
    calls += 1;
    return work;
  };
  const client = new Client({ accessToken: x.accessToken, baseUrl: target.origin });
  assert.equal((await step(client.users.getMe({ userFields: ['public_metrics'] }))).data.publicMetrics.followersCount > 0, true);

  const whole = await step(client.media.upload({ media: picture.toString('base64'), mediaCategory: 'tweet_image', mediaType: 'image/png' }));
  assert.equal(whole.data.size, picture.length);
  const { id } = (await step(client.media.initializeUpload({ mediaType: 'image/png', mediaCategory: 'tweet_image', totalBytes: picture.length }))).data;
  await step(client.media.appendUpload(id, { media: picture.toString('base64'), segmentIndex: 0 }));
  assert.equal((await step(client.media.finalizeUpload(id))).data.size, picture.length);
  await step(client.media.createMetadata({ id, metadata: { altText: { text: 'A dot' } } }));
  const post = (await step(client.posts.create({ text: 'A post by the own library of X', media: { mediaIds: [id] } }))).data.id;
  const reply = (await step(client.posts.create({ text: 'An answer by it', reply: { inReplyToTweetId: post } }))).data.id;

  const thread = await step(client.posts.searchRecent(`conversation_id:${post}`, { postFields: ['conversation_id', 'public_metrics'], expansions: ['author_id', 'referenced_posts'] }));
  assert.deepEqual(thread.data.map((one) => one.id), [reply, post]);
  assert.deepEqual(thread.data[0].referencedPosts, [{ type: 'replied_to', id: post }]);
  assert.equal(thread.data[1].publicMetrics.repostCount, 0);
  assert.equal((await step(client.users.getPosts(x.id, { maxResults: 5 }))).data[0].id, reply);
  assert.equal((await step(client.posts.hideReply(reply, { hidden: true }))).data.hidden, true);
  await assert.rejects(step(client.users.likePost(x.id, { tweetId: post })), (error) => error.status === 403);
  assert.equal((await step(client.posts.delete(reply))).data.deleted, true);

  const app = new Client({ bearerToken: x.appBearer, baseUrl: target.origin });
  const { subscription } = (await step(app.activity.createSubscription({ eventType: 'post.mention.create', filter: { userId: x.id } }))).data;
  assert.deepEqual((await step(app.activity.getSubscriptions())).data.map((one) => one.subscriptionId), [subscription.subscriptionId]);
  assert.equal((await step(app.activity.deleteSubscription(subscription.subscriptionId))).data.deleted, true);
}

async function judgeMastodon() {
  const { createRestAPIClient } = await import('masto');
  const { mastodon } = accounts;
  const client = createRestAPIClient({ url: address, accessToken: mastodon.accessToken });
  const step = async (work) => {
    calls += 1;
    return work;
  };
  const me = await step(client.v1.accounts.verifyCredentials());
  assert.equal(me.id, mastodon.id);
  assert.equal(me.source.privacy, 'public');
  assert.equal((await step(client.v2.instance.fetch())).configuration.statuses.maxCharacters, 500);

  const media = await step(client.v2.media.create({ file: new Blob([picture], { type: 'image/png' }), description: 'A dot' }));
  const status = await step(client.v1.statuses.create({ status: 'A post by its own client #dot', visibility: 'unlisted', spoilerText: 'Dots', sensitive: true, language: 'en', mediaIds: [media.id] }));
  assert.deepEqual([status.visibility, status.spoilerText, status.mediaAttachments[0].description, status.tags[0].name], ['unlisted', 'Dots', 'A dot', 'dot']);
  const poll = await step(client.v1.statuses.create({ status: 'Which?', poll: { options: ['one', 'two'], expiresIn: 600 } }));
  assert.deepEqual(poll.poll.options.map((option) => option.title), ['one', 'two']);
  const answer = await step(client.v1.statuses.create({ status: 'An answer', inReplyToId: status.id }));
  assert.deepEqual((await step(client.v1.statuses.$select(status.id).context.fetch())).descendants.map((one) => one.id), [answer.id]);
  assert.equal((await step(client.v1.statuses.$select(answer.id).favourite())).favouritesCount, 1);
  assert.equal((await step(client.v1.statuses.$select(answer.id).source.fetch())).text, 'An answer');
  assert.equal((await step(client.v1.notifications.list({ types: ['mention'], limit: 5 }))).length, 0);
  assert.ok((await step(client.v1.accounts.$select(me.id).statuses.list({ excludeReblogs: true }))).length >= 3);
  assert.equal((await step(client.v1.statuses.$select(answer.id).remove())).text, 'An answer');
  await assert.rejects(step(client.v1.statuses.$select(answer.id).fetch()), (error) => error.statusCode === 404);
  const app = await step(client.v1.apps.create({ clientName: 'Judge', redirectUris: 'urn:ietf:wg:oauth:2.0:oob', scopes: 'read' }));
  assert.ok(app.clientId && app.clientSecret);
}

// Graph has no client under a free licence: these are the ways in which the known ones write the same call.
async function judgeGraph() {
  const { page } = accounts;
  const token = page.pageAccessToken;
  const proof = createHmac('sha256', page.appSecret).update(token).digest('hex');
  const ask = async (path, options = {}) => {
    calls += 1;
    const answer = await fetch(new URL(`/v26.0${path}`, address), options);
    return { status: answer.status, body: await answer.json() };
  };
  const json = (body) => ({ method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });

  const post = (await ask(`/${page.pageId}/feed`, json({ message: 'A post in JSON', access_token: token, appsecret_proof: proof, id: page.pageId }))).body.id;
  const form = new URLSearchParams({ message: 'A comment in a form without its type', access_token: token });
  const comment = (await ask(`/${post}/comments`, { method: 'POST', body: Buffer.from(form.toString()) })).body.id;
  const multipart = new FormData();
  multipart.set('published', 'false');
  multipart.set('access_token', token);
  multipart.set('source', new Blob([picture], { type: 'image/png' }), 'dot.png');
  assert.ok((await ask(`/${page.pageId}/photos`, { method: 'POST', body: multipart })).body.id);

  const expanded = await ask(`/${post}?fields=message,comments.limit(1).summary(true){message,from{id,name}}&access_token=${token}`);
  assert.equal(expanded.body.comments.data[0].message, 'A comment in a form without its type');
  assert.equal(expanded.body.comments.summary.total_count, 1);
  assert.equal((await ask(`/${post}`, { headers: { Authorization: `OAuth ${token}` } })).body.message, 'A post in JSON');
  assert.equal((await ask(`/me?access_token=${token}&appsecret_proof=wrong`)).body.error.code, 100);

  const batch = await ask('/', json({ access_token: token, appsecret_proof: proof, batch: JSON.stringify([{ method: 'GET', relative_url: `${post}?fields=message` }, { method: 'GET', relative_url: '1' }]) }));
  assert.deepEqual(batch.body.map((item) => item.code), [200, 400]);
  assert.equal(JSON.parse(batch.body[0].body).message, 'A post in JSON');
  assert.equal((await ask(`/${comment}?method=delete&access_token=${token}`, { method: 'POST' })).body.success, true);
  assert.equal((await ask(`/${comment}?access_token=${token}`)).body.error.code, 100);
}
