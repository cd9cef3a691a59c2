/**
 * NewsAPI: how it is asked for the news of a company. All else of it stands in {@code
 * routes/providers}.
 */
package io.souk.providers.newsapi;
