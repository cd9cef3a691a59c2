// Alpaca's JavaScript client 3 runs its calls and streams against the simulator: node alpaca3.mjs PORT
import assert from 'node:assert/strict';
import Alpaca from 'alpaca3';

const port = process.argv[2] ?? '8090';
const base = `http://127.0.0.1:${port}`;
const alpaca = new Alpaca({ keyId: 'second-key', secretKey: 'second-secret', baseUrl: base, dataBaseUrl: base, dataStreamUrl: base, feed: 'iex', paper: true });
const done = what => console.log('ok  ' + what);
const command = (name, told) => fetch(`${base}/control/${name}`, {
  method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(told) });
const until = async (what, condition, seconds = 60) => {
  for (const end = Date.now() + seconds * 1000; Date.now() < end;) {
    const value = await condition();
    if (value) return value;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  throw new Error('never: ' + what);
};
const stands = (order, status) => until(`${order.symbol} ${status}`, async () => (await alpaca.getOrder(order.id)).status === status);

async function data() {
  const start = new Date(Date.now() - 2 * 86400e3).toISOString();
  let bars = 0;
  for await (const bar of alpaca.getBarsV2('AAPL', { start, timeframe: '1Min', limit: 2500 })) {
    assert.ok(bar.Timestamp && bar.ClosePrice > 0);
    bars++;
  }
  assert.equal(bars, 2500);
  assert.ok((await alpaca.getMultiBarsV2(['AAPL', 'MSFT'], { start, timeframe: '1Hour' })).get('MSFT').length > 30);
  for await (const trade of alpaca.getTradesV2('AAPL', { start, limit: 20 })) assert.ok(trade.Price > 0);
  for await (const quote of alpaca.getQuotesV2('AAPL', { start, limit: 20 })) assert.ok(quote.BidPrice > 0);
  await alpaca.getMultiTradesV2(['AAPL', 'MSFT'], { start, limit: 20 });
  await alpaca.getMultiQuotesV2(['AAPL', 'MSFT'], { start, limit: 20 });
  for (const call of ['getLatestTrade', 'getLatestQuote', 'getLatestBar', 'getSnapshot']) assert.ok(await alpaca[call]('AAPL'));
  for (const call of ['getLatestTrades', 'getLatestQuotes', 'getLatestBars']) assert.equal((await alpaca[call](['AAPL', 'TSLA'])).size, 2);
  assert.equal((await alpaca.getSnapshots(['AAPL', 'TSLA'])).length, 2);
  assert.equal((await alpaca.getNews({ symbols: ['AAPL', 'NVDA'], totalLimit: 5, start })).length, 5);
  const actions = await alpaca.getCorporateActions(['NVDA'], { start: '2024-01-01', end: '2024-12-31' });
  assert.ok(actions.ForwardSplits.length > 0); // it writes symbols[]=, which the provider does not know
  done('bars by iterator, many symbols, latest, snapshots, trades, quotes, news, corporate actions');
}

async function account() {
  assert.equal((await alpaca.getAccount()).status, 'ACTIVE');
  assert.equal((await alpaca.updateAccountConfigurations({ trade_confirm_email: 'none' })).trade_confirm_email, 'none');
  assert.equal((await alpaca.getAccountConfigurations()).trade_confirm_email, 'none');
  assert.equal((await alpaca.getAccountActivities({ activityTypes: ['FILL'], pageSize: 5 })).length, 5);
  assert.ok((await alpaca.getPortfolioHistory({ period: '1M', timeframe: '1D' })).equity.length > 20);
  assert.ok((await alpaca.getAssets({ status: 'active' })).length > 500);
  assert.equal((await alpaca.getAsset('BRK.B')).symbol, 'BRK.B');
  assert.equal((await alpaca.getClock()).is_open, true);
  assert.ok((await alpaca.getCalendar({ start: '2025-01-01', end: '2025-01-31' })).length > 15);
  const list = await alpaca.addWatchlist('List ' + Date.now(), ['AAPL']);
  await alpaca.addToWatchlist(list.id, 'MSFT');
  assert.equal((await alpaca.deleteFromWatchlist(list.id, 'AAPL')).assets.length, 1);
  assert.equal((await alpaca.updateWatchlist(list.id, { name: list.name, symbols: ['V', 'BA'] })).assets.length, 2);
  assert.ok((await alpaca.getWatchlists()).length > 1 && (await alpaca.getWatchlist(list.id)).id === list.id);
  await alpaca.deleteWatchlist(list.id);
  done('account, configurations, activities, history, assets, clock, calendar, watchlists');
}

async function orders() {
  const heard = [];
  const socket = alpaca.trade_ws;
  socket.onError(error => heard.push({ event: 'error', error }));
  socket.onOrderUpdate(update => heard.push(update));
  const connected = new Promise(resolve => socket.onConnect(resolve));
  socket.connect();
  await connected;
  socket.subscribe(['trade_updates']);
  await command('heartbeat', {});
  await until('listening', async () => (await (await fetch(`${base}/control/state`)).json()).accountStream.listening > 0);
  const bought = await alpaca.createOrder({ symbol: 'META', qty: 2, side: 'buy', type: 'market', time_in_force: 'day' });
  await stands(bought, 'filled');
  const far = (await alpaca.getSnapshot('WMT')).MinuteBar.ClosePrice * 0.7;
  const waits = await alpaca.createOrder({ symbol: 'WMT', qty: 1, side: 'buy', type: 'limit', limit_price: far.toFixed(2), time_in_force: 'gtc', client_order_id: 'mine ' + Date.now() });
  await stands(waits, 'new');
  assert.equal((await alpaca.getOrderByClientId(waits.client_order_id)).id, waits.id);
  const next = await alpaca.replaceOrder(waits.id, { qty: 2 });
  await stands(next, 'new');
  await alpaca.cancelOrder(next.id);
  await stands(next, 'canceled');
  await assert.rejects(alpaca.createOrder({ symbol: 'KO', qty: 5000, side: 'sell', type: 'market', time_in_force: 'day' }));
  assert.ok((await alpaca.getOrders({ status: 'all', limit: 100 })).length > 50);
  assert.equal((await alpaca.getPosition('META')).qty, '2');
  await alpaca.closePosition('META');
  await alpaca.cancelAllOrders();
  await until('no open orders', async () => (await alpaca.getOrders({ status: 'open' })).length === 0);
  assert.ok((await alpaca.getPositions()).length >= 6);
  await alpaca.closeAllPositions();
  await until('flat', async () => (await alpaca.getPositions()).length === 0);
  await until('fill is told', () => heard.some(update => update.event === 'fill' && update.order.id === bought.id));
  assert.deepEqual(heard.filter(update => update.event === 'error'), []);
  socket.disconnect();
  done(`orders and positions; ${heard.length} updates: ${[...new Set(heard.map(update => update.event))].join(' ')}`);
}

const stream = (socket, path, subscribe, handlers, seconds) => new Promise((resolve, reject) => {
  const counts = {};
  socket.session.url = `ws://127.0.0.1:${port}${path}`;
  const fail = setTimeout(() => reject(new Error(`${path} told only ${JSON.stringify(counts)}`)), seconds * 1000);
  handlers.forEach(handler => socket[handler](() => {
    counts[handler] = (counts[handler] ?? 0) + 1;
    if (handlers.every(wanted => counts[wanted])) {
      clearTimeout(fail);
      socket.disconnect();
      resolve(JSON.stringify(counts));
    }
  }));
  socket.onConnect(() => subscribe(socket));
  socket.onError(reject);
  socket.connect();
});

async function streams() {
  const rare = setInterval(() => ['s', 'l', 'c', 'x', 'u'].forEach(kind => command('burst', { kind })), 4000);
  done('MessagePack with deflate ' + await stream(alpaca.data_stream_v2, '/v2/iex', socket => {
    for (const what of ['Trades', 'Quotes', 'Bars', 'UpdatedBars', 'DailyBars', 'Statuses', 'Lulds']) socket['subscribeFor' + what](['*']);
  }, ['onStockTrade', 'onStockQuote', 'onStockBar', 'onStockUpdatedBar', 'onStockDailyBar', 'onStatuses', 'onLulds', 'onCorrections', 'onCancelErrors'], 150));
  clearInterval(rare);
  const story = setInterval(() => fetch(`${base}/control/emit`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify([
    { T: 'n', id: Date.now(), headline: 'Made up', summary: '', author: 'Nobody', created_at: '2026-03-09T14:00:00Z', updated_at: '2026-03-09T14:00:00Z',
      url: 'https://news.example/1', content: '', symbols: ['AAPL'], source: 'simulated' }]) }), 1000);
  done('news ' + await stream(alpaca.news_stream, '/v1beta1/news', socket => socket.subscribeForNews(['*']), ['onNews'], 30));
  clearInterval(story);
}

await data();
await account();
await orders();
await streams();
process.exit(0);
