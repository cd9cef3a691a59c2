// Runs @alpacahq/alpaca-trade-api 4.x against a simulated venue: node alpaca-client-4.cjs <folder with node_modules> <port>
const assert = require('node:assert');
const { createRequire } = require('node:module');
const [folder, port = '8090'] = process.argv.slice(2);
const { Alpaca, streaming } = createRequire(require('node:path').resolve(folder) + '/')('@alpacahq/alpaca-trade-api');

const credentials = { keyId: 'demo-key', secretKey: 'demo-secret' };
const base = `http://127.0.0.1:${port}`;
const toSimulator = (url, options) => {
  const { pathname, search } = new URL(url);
  return fetch(base + pathname + search, options);
};
const done = (what) => console.log('ok  ' + what);

async function rest() {
  const alpaca = new Alpaca({ keyId: 'demo-key', secret: 'demo-secret', fetchApi: toSimulator, retry: false, rateLimit: false });
  const { stocks } = alpaca.marketData;
  const account = await alpaca.trading.account.getAccount();
  assert.equal(account.status, 'ACTIVE');
  const assets = await alpaca.trading.assets.getV2Assets({ status: 'active' });
  assert.ok(assets.length > 500);
  await alpaca.trading.assets.getV2AssetsSymbolOrAssetId({ symbolOrAssetId: 'AAPL' });
  assert.equal((await alpaca.trading.clock.legacyClock()).isOpen, true);
  assert.ok((await alpaca.trading.calendar.legacyCalendar({ start: new Date('2025-01-01'), end: new Date('2025-01-31') })).length > 15);
  done('account, assets, clock, calendar');
  const start = new Date(Date.now() - 3 * 86400e3);
  const bars = await stocks.stockBars({ symbols: 'AAPL,MSFT', timeframe: '1Min', start, limit: 500 });
  assert.equal(bars.bars.AAPL.length, 500);
  assert.ok(bars.nextPageToken);
  const next = await stocks.stockBars({ symbols: 'AAPL,MSFT', timeframe: '1Min', start, limit: 500, pageToken: bars.nextPageToken });
  assert.ok(next.bars.AAPL[0].t > bars.bars.AAPL[499].t);
  assert.ok((await stocks.stockBarSingle({ symbol: 'SPY', timeframe: '1Day', start: new Date('2020-01-01') })).bars.length > 900);
  for (const call of ['stockLatestBars', 'stockLatestTrades', 'stockLatestQuotes', 'stockSnapshots', 'stockTrades', 'stockQuotes']) {
    await stocks[call]({ symbols: 'AAPL,TSLA' });
  }
  for (const call of ['stockLatestBarSingle', 'stockTradeSingle', 'stockQuoteSingle', 'stockSnapshotSingle']) {
    await stocks[call]({ symbol: 'AAPL' });
  }
  done('bars with paging, latest, snapshots, trades, quotes');
  await assert.rejects(stocks.stockBars({ symbols: 'AAPL', timeframe: '7Foo' }), (error) => error.status === 400 || error.response?.status === 400 || /timeframe/.test(error.message));
  done('a wrong timeframe is refused');
}

const heard = (url, codec, subscribe, wanted, seconds = 100) =>
  new Promise((resolve, reject) => {
    const counts = {};
    const stream = new streaming.StockDataStream({ credentials: { keyId: 'demo-key', secret: 'demo-secret' }, url, codec });
    const timer = setTimeout(() => reject(new Error('only heard ' + JSON.stringify(counts))), seconds * 1000);
    const note = (kind) => (item) => {
      counts[kind] = (counts[kind] || 0) + 1;
      if (kind === 'trade') assert.ok(item.idRaw && item.timestampRaw, 'id and time in full');
      if (wanted.every((want) => counts[want])) {
        clearTimeout(timer);
        stream.disconnect();
        resolve(counts);
      }
    };
    for (const kind of ['Trade', 'Quote', 'Bar', 'UpdatedBar', 'DailyBar', 'Status', 'Luld', 'Correction', 'CancelError']) {
      stream['on' + kind](note(kind[0].toLowerCase() + kind.slice(1)));
    }
    stream.onError((error) => reject(error));
    stream.onConnect(() => subscribe(stream));
    stream.connect();
  });

const everything = (stream) => {
  for (const what of ['Trades', 'Quotes', 'Bars', 'UpdatedBars', 'DailyBars', 'Statuses', 'Lulds']) stream['subscribeFor' + what](['*']);
  setInterval(async () => {
    for (const kind of ['s', 'l', 'c', 'x', 'u']) {
      await fetch(base + '/control/burst', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ kind }) });
    }
  }, 4000);
};

async function errors() {
  const stream = new streaming.StockDataStream({ credentials: { keyId: 'demo-key', secret: 'wrong' }, url: `ws://127.0.0.1:${port}/v2/iex`, codec: 'json', reconnect: false });
  const error = await new Promise((resolve) => {
    stream.onError(resolve);
    stream.connect();
  });
  stream.disconnect();
  assert.match(String(error.message || error), /auth/i);
  done('a wrong secret: ' + (error.message || error));
}

(async () => {
  await rest();
  await errors();
  const all = ['trade', 'quote', 'bar', 'dailyBar', 'updatedBar', 'status', 'luld', 'correction', 'cancelError'];
  for (const codec of ['json', 'msgpack']) {
    done(`${codec} ` + JSON.stringify(await heard(`ws://127.0.0.1:${port}/v2/iex`, codec, everything, all, 130)));
    done(`${codec} FAKEPACA ` + JSON.stringify(await heard(`ws://127.0.0.1:${port}/v2/test`, codec, (s) => { s.subscribeForTrades(['FAKEPACA']); s.subscribeForQuotes(['FAKEPACA']); }, ['trade', 'quote'], 20)));
  }
  process.exit(0);
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
