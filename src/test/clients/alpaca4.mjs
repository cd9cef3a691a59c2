// Alpaca's JavaScript client 4 runs its calls and streams against the simulator: node alpaca4.mjs PORT
import assert from 'node:assert/strict';
import { Alpaca, streaming } from '@alpacahq/alpaca-trade-api';

const port = process.argv[2] ?? '8090';
const base = `http://127.0.0.1:${port}`;
const socket = `ws://127.0.0.1:${port}`;
const credentials = { keyId: 'PKSIMULATED000000001', secret: 'paper-secret' };
const fetchApi = (url, options) => {
  const { pathname, search } = new URL(url);
  return fetch(base + pathname + search, options);
};
const client = keys => new Alpaca({ ...keys, fetchApi, retry: false, rateLimit: false });
const alpaca = client(credentials);
const { trading, marketData } = alpaca;
const { stocks } = marketData;
const done = what => console.log('ok  ' + what);
const day = text => new Date(text + 'T00:00:00Z');
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
const price = async (symbol, times) =>
  ((await stocks.stockSnapshotSingle({ symbol })).minuteBar.c * times).toFixed(2);
const stands = (order, status) => until(`${order.symbol} ${status}`, async () => {
  const now = await trading.orders.getOrderByOrderID({ orderId: order.id });
  return now.status === status && now;
});

async function data() {
  const start = new Date(Date.now() - 3 * 86400e3);
  const bars = await stocks.stockBars({ symbols: 'AAPL,MSFT', timeframe: '1Min', start, limit: 500 });
  assert.equal(bars.bars.AAPL.length, 500);
  const next = await stocks.stockBars({ symbols: 'AAPL,MSFT', timeframe: '1Min', start, limit: 500, pageToken: bars.nextPageToken });
  assert.ok(next.bars.AAPL[0].t > bars.bars.AAPL[499].t);
  assert.ok((await stocks.stockBarSingle({ symbol: 'SPY', timeframe: '1Day', start: day('2020-01-01') })).bars.length > 900);
  for (const call of ['stockLatestBars', 'stockLatestTrades', 'stockLatestQuotes', 'stockSnapshots', 'stockTrades', 'stockQuotes']) {
    await stocks[call]({ symbols: 'AAPL,TSLA' });
  }
  for (const call of ['stockLatestBarSingle', 'stockLatestTradeSingle', 'stockLatestQuoteSingle', 'stockTradeSingle', 'stockQuoteSingle', 'stockSnapshotSingle']) {
    await stocks[call]({ symbol: 'AAPL' });
  }
  assert.ok((await stocks.stockAuctions({ symbols: 'AAPL,MSFT', start })).auctions.AAPL.length > 0);
  assert.ok((await stocks.stockAuctionSingle({ symbol: 'AAPL', start })).auctions[0].o[0].p > 0);
  assert.equal((await stocks.stockMetaExchanges()).V, 'IEX');
  assert.ok((await stocks.stockMetaConditions({ ticktype: 'trade', tape: 'C' }))['@']);
  await assert.rejects(stocks.stockBars({ symbols: 'AAPL', timeframe: '7Foo' }));
  done('bars with paging, latest, snapshots, trades, quotes, auctions, codes');
  assert.equal((await marketData.news.news({ limit: 5, includeContent: true })).news.length, 5);
  assert.equal((await marketData.screener.mostActives({ top: 7 })).mostActives.length, 7);
  assert.equal((await marketData.screener.movers({ marketType: 'stocks', top: 4 })).gainers.length, 4);
  const actions = await marketData.corporateActions.corporateActions({ symbols: 'AAPL,NVDA', start: day('2024-01-01'), end: day('2024-12-31') });
  assert.ok(actions.corporateActions.forwardSplits.length > 0);
  done('news, screener, corporate actions');
}

async function account() {
  const { equity, accountNumber } = await trading.account.getAccount();
  assert.ok(Number(equity) > 0 && accountNumber.startsWith('PA'));
  await trading.accountConfigurations.getAccountConfig();
  await trading.accountConfigurations.patchAccountConfig({ accountConfigurations: { tradeConfirmEmail: 'none' } });
  const history = await trading.portfolioHistory.getAccountPortfolioHistory({ period: '1M', timeframe: '1D' });
  assert.ok(Math.abs(history.equity.at(-1) - Number(equity)) < Number(equity) / 50);
  const fills = await trading.accountActivities.getAccountActivitiesByActivityType({ activityType: 'FILL', pageSize: 10 });
  const more = await trading.accountActivities.getAccountActivities({ pageSize: 10, pageToken: fills.at(-1).id });
  assert.equal(fills.length + more.length, 20);
  const positions = await trading.positions.getAllOpenPositions();
  assert.ok(positions.length >= 6 && positions.some(position => position.side === 'short'));
  await trading.positions.getOpenPosition({ symbolOrAssetId: positions[0].assetId });
  assert.ok((await trading.assets.getV2Assets({ status: 'active' })).length > 500);
  await trading.assets.getV2AssetsSymbolOrAssetId({ symbolOrAssetId: 'BRK.B' });
  assert.equal((await trading.clock.legacyClock()).isOpen, true);
  assert.equal((await trading.clock.clock({ markets: 'NYSE' })).clocks.length, 1);
  assert.ok((await trading.calendar.legacyCalendar({ start: day('2025-01-01'), end: day('2025-01-31') })).length > 15);
  assert.ok((await trading.calendar.calendar({ market: 'NYSE', start: day('2025-01-01'), end: day('2025-01-31') })).calendar.length > 15);
  done('account, configurations, history, activities, positions, assets, clocks, calendars');
  const name = 'List ' + Date.now();
  const { id } = await trading.watchlists.postWatchlist({ createWatchlistRequest: { name, symbols: ['AAPL'] } });
  await trading.watchlists.addAssetToWatchlist({ watchlistId: id, addAssetToWatchlistRequest: { symbol: 'MSFT' } });
  await trading.watchlists.addAssetToWatchlistByName({ name, addAssetToWatchlistRequest: { symbol: 'KO' } });
  assert.equal((await trading.watchlists.removeAssetFromWatchlist({ watchlistId: id, symbol: 'AAPL' })).assets.length, 2);
  await trading.watchlists.updateWatchlistByName({ name, updateWatchlistRequest: { name, symbols: ['V'] } });
  await trading.watchlists.updateWatchlistById({ watchlistId: id, updateWatchlistRequest: { name, symbols: ['V', 'BA'] } });
  assert.equal((await trading.watchlists.getWatchlistByName({ name })).assets.length, 2);
  assert.equal((await trading.watchlists.getWatchlistById({ watchlistId: id })).name, name);
  assert.ok((await trading.watchlists.getWatchlists()).some(list => list.id === id));
  await trading.watchlists.deleteWatchlistById({ watchlistId: id });
  done('watchlists');
}

async function orders() {
  const heard = [];
  const stream = new streaming.TradingStream({ credentials, url: `${socket}/stream` });
  stream.onTradeUpdate(update => heard.push(update));
  stream.onError(error => heard.push({ event: 'error', error }));
  const listening = new Promise(resolve => stream.onSubscription?.(resolve) ?? setTimeout(resolve, 1500));
  stream.subscribeTradeUpdates();
  stream.connect();
  await listening;
  const bought = await trading.orders.market({ symbol: 'META', qty: 2, side: 'buy' });
  await stands(bought, 'filled');
  const waits = await trading.orders.limit({ symbol: 'WMT', qty: 3, side: 'buy', limitPrice: await price('WMT', 0.7) });
  await stands(waits, 'new');
  const again = await trading.orders.patchOrderByOrderId({ orderId: waits.id, patchOrderRequest: { limitPrice: await price('WMT', 0.6) } });
  await stands(again, 'new');
  assert.equal((await trading.orders.getOrderByClientOrderId({ clientOrderId: again.clientOrderId })).id, again.id);
  await trading.orders.deleteOrderByOrderID({ orderId: again.id });
  await stands(again, 'canceled');
  await trading.orders.stop({ symbol: 'META', qty: 1, side: 'sell', stopPrice: await price('META', 0.8) });
  await trading.orders.trailingStop({ symbol: 'META', qty: 1, side: 'sell', trailPercent: 20 });
  await trading.orders.stopLimit({ symbol: 'GOOGL', qty: 1, side: 'buy', stopPrice: await price('GOOGL', 1.2), limitPrice: await price('GOOGL', 1.3) });
  const bracket = await trading.orders.bracket({ symbol: 'HD', qty: 1, side: 'buy', type: 'market',
    takeProfit: { limitPrice: await price('HD', 1.3) }, stopLoss: { stopPrice: await price('HD', 0.7) } });
  assert.equal(bracket.legs.length, 2);
  await stands(bracket, 'filled');
  await trading.orders.oto({ symbol: 'PG', qty: 1, side: 'buy', type: 'market', stopLoss: { stopPrice: await price('PG', 0.7) } });
  const options = await trading.orders.postOrder({ postOrderRequest: { type: 'market', timeInForce: 'day', orderClass: 'mleg', qty: '1', legs: [
    { symbol: 'NFLX301220C00100000', ratioQty: '1', side: 'buy', positionIntent: 'buy_to_open' },
    { symbol: 'NFLX301220C00120000', ratioQty: '1', side: 'sell', positionIntent: 'sell_to_open' }] } });
  await stands(options, 'filled');
  await assert.rejects(trading.orders.market({ symbol: 'AMZN', qty: 999999, side: 'buy' }), error => /insufficient buying power/.test(JSON.stringify(error) + error.message));
  assert.ok((await trading.orders.getAllOrders({ status: 'all', limit: 500, nested: true })).length > 50);
  await trading.orders.deleteAllOrders();
  await until('no open orders', async () => (await trading.orders.getAllOrders({ status: 'open' })).length === 0);
  await trading.positions.deleteOpenPosition({ symbolOrAssetId: 'META', percentage: 50 });
  const closed = await trading.positions.deleteAllOpenPositions({ cancelOrders: true });
  assert.ok(closed.length > 6);
  await until('flat', async () => (await trading.positions.getAllOpenPositions()).length === 0);
  const events = of => heard.filter(update => update.order?.id === of.id).map(update => update.event);
  await until('fill is told', () => events(bought).includes('fill'));
  assert.deepEqual(events(bought), ['pending_new', 'new', 'fill']);
  assert.deepEqual(events(waits), ['pending_new', 'new', 'pending_replace', 'replaced']);
  assert.deepEqual(heard.filter(update => update.event === 'error'), []);
  stream.disconnect();
  done(`orders of all kinds; ${heard.length} updates: ${[...new Set(heard.map(update => update.event))].join(' ')}`);
}

const told = (Stream, path, codec, subscribe, wanted, seconds) => new Promise((resolve, reject) => {
  const counts = {};
  const stream = new Stream({ credentials, url: socket + path, codec });
  const fail = setTimeout(() => reject(new Error(`${path} ${codec} told only ${JSON.stringify(counts)}`)), seconds * 1000);
  const note = kind => item => {
    counts[kind] = (counts[kind] ?? 0) + 1;
    if (kind === 'Trade') assert.ok(item.idRaw && item.timestampRaw, 'number and time in full');
    if (wanted.every(want => counts[want])) {
      clearTimeout(fail);
      stream.disconnect();
      resolve(JSON.stringify(counts));
    }
  };
  for (const kind of ['Trade', 'Quote', 'Bar', 'UpdatedBar', 'DailyBar', 'Status', 'Luld', 'Correction', 'CancelError', 'News']) {
    stream['on' + kind]?.(note(kind));
  }
  stream.onError(reject);
  stream.onConnect(() => subscribe(stream));
  stream.connect();
});

async function streams() {
  const every = ['Trade', 'Quote', 'Bar', 'DailyBar', 'UpdatedBar', 'Status', 'Luld', 'Correction', 'CancelError'];
  const rare = setInterval(() => ['s', 'l', 'c', 'x', 'u'].forEach(kind => command('burst', { kind })), 4000);
  for (const codec of ['json', 'msgpack']) {
    done(`${codec} stocks ` + await told(streaming.StockDataStream, '/v2/iex', codec, stream => {
      for (const what of ['Trades', 'Quotes', 'Bars', 'UpdatedBars', 'DailyBars', 'Statuses', 'Lulds']) stream['subscribeFor' + what](['*']);
    }, every, 150));
    done(`${codec} FAKEPACA ` + await told(streaming.StockDataStream, '/v2/test', codec, stream => {
      stream.subscribeForTrades(['FAKEPACA']);
      stream.subscribeForQuotes(['FAKEPACA']);
    }, ['Trade', 'Quote'], 30));
    const story = setInterval(() => fetch(`${base}/control/emit`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify([
      { T: 'n', id: Date.now(), headline: 'Made up', summary: '', author: 'Nobody', created_at: '2026-03-09T14:00:00Z', updated_at: '2026-03-09T14:00:00Z',
        url: 'https://news.example/1', content: '', symbols: ['AAPL'], source: 'simulated' }]) }), 1000);
    done(`${codec} news ` + await told(streaming.NewsStream, '/v1beta1/news', codec, stream => stream.subscribeForNews(['*']), ['News'], 30));
    clearInterval(story);
  }
  clearInterval(rare);
}

async function refusals() {
  await assert.rejects(client({ keyId: 'PKSIMULATED000000001', secret: 'wrong' }).trading.account.getAccount());
  const stream = new streaming.StockDataStream({ credentials: { keyId: 'PKSIMULATED000000001', secret: 'wrong' }, url: `${socket}/v2/iex`, codec: 'json', reconnect: false });
  const error = await new Promise(resolve => { stream.onError(resolve); stream.connect(); });
  stream.disconnect();
  assert.match(String(error.message ?? error), /auth/i);
  done('a wrong secret is refused');
}

await data();
await account();
await orders();
await refusals();
await streams();
process.exit(0);
