// Runs @alpacahq/alpaca-trade-api 3.1.x against a simulated venue: node alpaca-client-3.cjs <folder with node_modules> <port>
const assert = require('node:assert');
const { createRequire } = require('node:module');
const [folder, port = '8090'] = process.argv.slice(2);
const Alpaca = createRequire(require('node:path').resolve(folder) + '/')('@alpacahq/alpaca-trade-api');

const base = `http://127.0.0.1:${port}`;
const alpaca = new Alpaca({ keyId: 'demo-key', secretKey: 'demo-secret', baseUrl: base, dataBaseUrl: base, dataStreamUrl: base, feed: 'iex', paper: true });
const done = (what) => console.log('ok  ' + what);

async function rest() {
  assert.equal((await alpaca.getAccount()).status, 'ACTIVE');
  assert.ok((await alpaca.getAssets({ status: 'active' })).length > 500);
  assert.equal((await alpaca.getAsset('BRK.B')).symbol, 'BRK.B');
  assert.equal((await alpaca.getClock()).is_open, true);
  assert.ok((await alpaca.getCalendar({ start: '2025-01-01', end: '2025-01-31' })).length > 15);
  done('account, assets, clock, calendar');
  const start = new Date(Date.now() - 2 * 86400e3).toISOString();
  let bars = 0;
  for await (const bar of alpaca.getBarsV2('AAPL', { start, timeframe: '1Min', limit: 2500 })) {
    assert.ok(bar.Timestamp && bar.ClosePrice > 0);
    bars++;
  }
  assert.equal(bars, 2500);
  const many = await alpaca.getMultiBarsV2(['AAPL', 'MSFT'], { start, timeframe: '1Hour' });
  assert.ok(many.get('MSFT').length > 30);
  assert.ok((await alpaca.getLatestTrade('AAPL')).Price > 0);
  assert.ok((await alpaca.getLatestQuotes(['AAPL', 'TSLA'])).size > 0);
  assert.ok((await alpaca.getLatestBars(['AAPL', 'TSLA'])).size === 2);
  assert.ok((await alpaca.getSnapshots(['AAPL', 'TSLA'])).length === 2);
  for await (const trade of alpaca.getTradesV2('AAPL', { start, limit: 20 })) assert.ok(trade.Price > 0);
  for await (const quote of alpaca.getQuotesV2('AAPL', { start, limit: 20 })) assert.ok(quote.BidPrice > 0);
  done('bars by iterator, multi bars, latest, snapshots, trades, quotes');
}

function stream() {
  return new Promise((resolve, reject) => {
    const counts = {};
    const wanted = ['trade', 'quote', 'bar', 'dailyBar', 'status', 'luld', 'correction', 'cancelError'];
    const socket = alpaca.data_stream_v2;
    socket.session.url = `ws://127.0.0.1:${port}/v2/iex`;
    const timer = setTimeout(() => reject(new Error('only heard ' + JSON.stringify(counts))), 130000);
    const note = (kind) => () => {
      counts[kind] = (counts[kind] || 0) + 1;
      if (wanted.every((want) => counts[want])) {
        clearTimeout(timer);
        socket.disconnect();
        resolve(counts);
      }
    };
    socket.onConnect(() => {
      for (const what of ['Trades', 'Quotes', 'Bars', 'UpdatedBars', 'DailyBars', 'Statuses', 'Lulds']) socket['subscribeFor' + what](['*']);
      setInterval(async () => {
        for (const kind of ['s', 'l', 'c', 'x']) {
          await fetch(base + '/control/burst', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ kind }) });
        }
      }, 4000);
    });
    socket.onError(reject);
    socket.onStockTrade(note('trade'));
    socket.onStockQuote(note('quote'));
    socket.onStockBar(note('bar'));
    socket.onStockDailyBar(note('dailyBar'));
    socket.onStatuses(note('status'));
    socket.onLulds(note('luld'));
    socket.onCorrections(note('correction'));
    socket.onCancelErrors(note('cancelError'));
    socket.connect();
  });
}

(async () => {
  await rest();
  done('msgpack with deflate ' + JSON.stringify(await stream()));
  process.exit(0);
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
