// NewsAPI's public JavaScript client runs its calls against the simulator: node newsapi.mjs PORT
import assert from 'node:assert/strict';
import NewsAPI from 'newsapi';

const port = process.argv[2] ?? '8090';
const reached = { corsProxyUrl: `http://127.0.0.1:${port}/` };
const free = new NewsAPI('demo-news-key', reached);

const everything = await free.v2.everything({ q: 'apple', language: 'en', sortBy: 'publishedAt', pageSize: 20 });
assert.equal(everything.status, 'ok');
assert.equal(everything.articles.length, 20);
assert.ok(everything.totalResults >= 20);

const headlines = await free.v2.topHeadlines({ country: 'us', category: 'business' });
assert.equal(headlines.articles.length, 20);
assert.ok(headlines.articles.every(article => article.title && article.url && article.source.name));

const sources = await free.v2.sources({ category: 'business', language: 'en', country: 'us' });
assert.ok(sources.sources.length >= 3);

const told = async (call, words) => assert.rejects(call, error => {
  assert.equal(error.name, `NewsAPIError: ${words.split(':')[0]}`);
  return true;
});
await told(free.v2.everything({ q: 'apple', page: 2 }), 'maximumResultsReached');
await told(free.v2.everything({ q: 'apple', from: '2020-01-01' }), 'parameterInvalid');
await told(free.v2.everything({}), 'parametersMissing');
await told(new NewsAPI('nobody', reached).v2.sources({}), 'apiKeyInvalid');

console.log(`newsapi: ${everything.totalResults} articles, ${headlines.totalResults} headlines, ${sources.sources.length} sources, 4 errors as they should be`);
